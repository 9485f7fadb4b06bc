import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { hashOfTypedCode } from './codes.ts'
import type { IssuingKeys } from './keys.ts'
import { type Issued, isGenuine } from './signature.ts'

/**
 * The document whose code somebody typed, for whoever holds it. Null: it cannot be a code, there is no such document,
 * or it is not as it was signed.
 */
export async function checkIssued<Found extends Issued & { readonly signature: string }>(
  ctx: Ctx,
  keys: IssuingKeys,
  typed: string,
  find: (ctx: TxCtx, hash: string) => Promise<Found | null>,
): Promise<Found | null> {
  const hash = hashOfTypedCode(typed)
  if (!hash) return null
  const found = await inTransaction(ctx, (ctx) => find(ctx, hash))
  return found && isGenuine(keys, found, found.signature) ? found : null
}
