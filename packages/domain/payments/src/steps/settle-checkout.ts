import { recordAudit } from '@kara/audit'
import { settlePurchase } from '@kara/credits'
import type { TxCtx } from '@kara/db'
import type { CompanyId, Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { checkoutSettled } from '../events.ts'
import * as store from '../store/checkouts.ts'

/** What became of a company's visit to the processor's page: counts once, whoever tells it and however often. */
export async function settleCheckout(
  ctx: TxCtx,
  companyId: CompanyId,
  checkoutId: Id<'checkout'>,
  state: 'paid' | 'failed' | 'abandoned',
): Promise<void> {
  const failure = state === 'failed' ? 'declined' : null
  const checkout = await store.settleOpenCheckout(ctx, checkoutId, state, failure)
  if (!checkout) return
  await settlePurchase(ctx, checkout.purchaseId, state === 'paid' ? 'funded' : 'failed')
  await recordAudit(ctx, 'checkout.settled', { kind: 'checkout', id: checkoutId, detail: { state } })
  await publish(ctx, checkoutSettled({ companyId, checkoutId, state }))
}
