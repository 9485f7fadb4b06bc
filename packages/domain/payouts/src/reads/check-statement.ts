import { checkIssued, type IssuingKeys } from '@kara/issuing'
import type { Ctx } from '@kara/kernel'
import type { CheckedStatement } from '../contracts.ts'
import { numberOf } from '../rules.ts'
import * as store from '../store.ts'

/** What a third party may know of a statement whose code it holds; null: there is none, or it was changed. */
export async function checkStatement(
  ctx: Ctx,
  keys: IssuingKeys,
  typed: string,
): Promise<CheckedStatement | null> {
  const found = await checkIssued(ctx, keys, typed, store.findByCheckHash)
  if (!found) return null
  const { payee, payerName, month, total } = found.facts
  return {
    number: numberOf(found),
    issuedAt: found.issuedAt,
    payeeName: payee.name,
    payerName,
    month,
    total,
  }
}
