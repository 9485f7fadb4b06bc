import { recordAudit } from '@kara/audit'
import { settlePurchase } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { type CompanyId, type Ctx, type Id, inScope, readId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayHandleMessages } from '../access.ts'
import { checkoutSettled } from '../events.ts'
import type { Cards, CardsMessage } from '../gateway.ts'
import * as store from '../store.ts'

/**
 * Takes a message of the card processor: verified by its signature, handled once, in whatever order and
 * however often it comes. Returns whether it was news.
 *
 * @throws `payments.signature_invalid`
 */
export async function receiveMessage(
  ctx: Ctx,
  cards: Cards,
  body: string,
  signature: string,
): Promise<boolean> {
  mayHandleMessages(ctx)
  const message = cards.readMessage(body, signature)
  const companyId = readId<'company'>(message.companyId)
  const owned = inScope(ctx, { role: 'worker', ...(companyId ? { companyId } : {}) })
  return inTransaction(owned, async (ctx) => {
    if (!(await store.insertMessage(ctx, message.id, message.type, companyId))) return false
    const checkoutId = readId<'checkout'>(message.checkoutId)
    if (companyId && checkoutId && message.outcome) await settle(ctx, companyId, checkoutId, message)
    return true
  })
}

async function settle(
  ctx: TxCtx,
  companyId: CompanyId,
  checkoutId: Id<'checkout'>,
  message: CardsMessage,
): Promise<void> {
  const state = message.outcome ?? 'failed'
  const checkout = await store.settleOpenCheckout(ctx, checkoutId, state, message.failure)
  if (!checkout) return
  await settlePurchase(ctx, checkout.purchaseId, state === 'paid' ? 'funded' : 'failed')
  await recordAudit(ctx, 'checkout.settled', { kind: 'checkout', id: checkoutId, detail: { state } })
  await publish(ctx, checkoutSettled({ companyId, checkoutId, state }))
}
