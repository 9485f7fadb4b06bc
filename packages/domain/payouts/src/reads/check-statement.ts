import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { hashOfTypedCode, type PaymentsKeys } from '@kara/payments'
import type { CheckedStatement } from '../contracts.ts'
import { isGenuine, writtenNumber } from '../rules.ts'
import * as store from '../store.ts'

/** What a third party may know of a statement whose code it holds; null: there is none, or it was changed. */
export async function checkStatement(
  ctx: Ctx,
  keys: PaymentsKeys,
  typed: string,
): Promise<CheckedStatement | null> {
  const hash = hashOfTypedCode(typed)
  if (!hash) return null
  const found = await inTransaction(ctx, (ctx) => store.findByCheckHash(ctx, hash))
  if (!found) return null
  const { signature, ...signed } = found
  if (!isGenuine(keys, signed, signature)) return null
  const { payee, payerName, month, total } = signed.facts
  return {
    number: writtenNumber(signed),
    issuedAt: signed.issuedAt,
    payeeName: payee.name,
    payerName,
    month,
    total,
  }
}
