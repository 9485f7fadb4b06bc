import { inTransaction } from '@kara/db'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import type { Protection } from '../contracts.ts'
import { findFactors } from '../store/passkeys.ts'

/** What protects an account besides its sign-in. */
export async function findProtection(ctx: Ctx, personId: PersonId): Promise<Protection> {
  mustBeAtGate(ctx)
  const own = inScope(ctx, { role: 'gate', personId })
  const factors = await inTransaction(own, (ctx) => findFactors(ctx, personId))
  const { passkeys, hasElectronicId, isDeclined } = factors
  return { isProtected: passkeys > 0 || hasElectronicId, passkeys, hasElectronicId, isDeclined }
}
