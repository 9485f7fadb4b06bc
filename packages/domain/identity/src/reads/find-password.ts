import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGate, mustBeOneself } from '../access.ts'
import type { PasswordFacts } from '../contracts.ts'
import * as store from '../store/persons.ts'

/** Since when the gate's person has a password; null when they have none. What it is nobody can read. */
export async function findPassword(ctx: Ctx): Promise<PasswordFacts | null> {
  mustBeAtGate(ctx)
  const personId = mustBeOneself(ctx)
  const setAt = await inTransaction(ctx, (ctx) => store.findPasswordSetAt(ctx, personId))
  return setAt && { setAt: setAt.toString() }
}
