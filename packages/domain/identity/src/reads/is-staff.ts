import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { isActiveStaff } from '../store/persons.ts'

/** Whether a person works for the operator now. */
export async function isStaff(ctx: Ctx, personId: PersonId): Promise<boolean> {
  mustBeAtGate(ctx)
  return inTransaction(ctx, (ctx) => isActiveStaff(ctx, personId))
}
