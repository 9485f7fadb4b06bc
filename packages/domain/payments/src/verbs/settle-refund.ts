import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, invariant } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { mayWork } from '../access.ts'
import { billRefunded, chargeReturned, refundFailed } from '../events.ts'
import type { RefundResult } from '../gateway/cards.ts'
import { changeBill, findBill } from '../store/bills.ts'
import { endOrder } from '../store/refund-orders.ts'
import * as store from '../store/refunds.ts'
import { ownersOf } from './open-bill.ts'

/**
 * What became of a refund, as the processor says; from its answer, a message or a comparison, in whatever
 * order and however often. A bank may still refuse what the processor had sent: then the bill is paid as
 * before. Returns null when there is no such refund of this person.
 */
export async function settleRefund(
  ctx: Ctx,
  refundId: Id<'refund'>,
  result: RefundResult,
): Promise<store.RefundRow | null> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await store.findRefund(ctx, refundId)
    if (!found) return null
    // The bill first, as whoever else settles it does.
    await findBill(ctx, found.billId, true)
    const refund = await store.findRefund(ctx, refundId, true)
    if (!refund || !isNews(refund, result)) return refund
    const settled = await store.settleRefund(ctx, refundId, result)
    if (settled.state === refund.state) return settled
    if (settled.state === 'succeeded') await takeAsGone(ctx, settled)
    if (settled.state === 'failed') await takeAsRefused(ctx, settled)
    return settled
  })
}

function isNews(refund: store.RefundRow, { state, processorId }: RefundResult): boolean {
  if (refund.state === state) return refund.processorId === null && processorId !== ''
  return refund.state === 'started' || (refund.state === 'succeeded' && state === 'failed')
}

async function takeAsGone(ctx: TxCtx, refund: store.RefundRow): Promise<void> {
  await recordAudit(ctx, 'refund.succeeded', { kind: 'refund', id: refund.id })
  const { billId, id: refundId, personId, professionalId, orderId } = refund
  if (orderId) await endOrder(ctx, orderId, 'done')
  const bill = await findBill(ctx, billId)
  invariant(bill, 'a refund is of a bill')
  // A second payment goes back by itself: the bill stays paid, and its receipt true.
  if (refund.reason === 'paid_twice') return publish(ctx, chargeReturned({ ...ownersOf(bill), refundId }))
  const isAll = (await store.sumReturned(ctx, billId)) >= bill.amountMinor
  if (isAll && (await changeBill(ctx, billId, ['paid'], 'refunded')))
    await recordAudit(ctx, 'bill.refunded', { kind: 'bill', id: billId })
  await planWork(ctx, {
    kind: 'receipt.due',
    key: `refund:${refundId}`,
    queue: 'credits',
    dueAt: ctx.clock.now(),
    scope: { personId, professionalId },
    payload: { billId, refundId },
  })
  await publish(ctx, billRefunded({ ...ownersOf(bill), refundId }))
}

async function takeAsRefused(ctx: TxCtx, refund: store.RefundRow): Promise<void> {
  await recordAudit(ctx, 'refund.failed', { kind: 'refund', id: refund.id })
  const { billId, id: refundId, orderId } = refund
  if (orderId) await endOrder(ctx, orderId, 'failed')
  if (refund.reason !== 'paid_twice') await changeBill(ctx, billId, ['refunded'], 'paid')
  const bill = await findBill(ctx, billId)
  invariant(bill, 'a refund is of a bill')
  await publish(ctx, refundFailed({ ...ownersOf(bill), refundId }))
}
