import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { Factors } from '../contracts.ts'
import { countFactors } from '../store/passkeys.ts'

/** What protects the account of the gate's person besides its sign-in. */
export async function getFactors(ctx: Ctx): Promise<Factors> {
  const personId = mustBeOneself(ctx)
  return inTransaction(ctx, (ctx) => countFactors(ctx, personId))
}
