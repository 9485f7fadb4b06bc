import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import * as store from '../store/persons.ts'

/** Everybody who works for the operator now. */
export function listStaff(ctx: Ctx): Promise<PersonId[]> {
  mustBeAtGate(ctx)
  return inTransaction(ctx, (ctx) => store.listStaff(ctx))
}
