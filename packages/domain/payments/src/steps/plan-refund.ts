import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { Id } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { RefundReason } from '../contracts.ts'
import type { BillRow } from '../store/bills.ts'
import { insertOrder, type OrderRow } from '../store/refund-orders.ts'
import type { RefundRow } from '../store/refunds.ts'

type Owned = Pick<BillRow, 'personId' | 'professionalId'>

/** What is left of a paid bill goes back by a decision that needs no second one; null: nothing is left. */
export async function orderRest(
  ctx: TxCtx,
  bill: BillRow,
  reason: 'professional' | 'appeal',
): Promise<OrderRow | null> {
  const { id: billId, personId, professionalId, currency } = bill
  const amountMinor = bill.amountMinor - bill.goingBackMinor
  if (amountMinor === 0) return null
  const now = ctx.clock.now()
  return insertOrder(ctx, {
    id: ctx.ids.next<'refund_order'>(),
    billId,
    personId,
    professionalId,
    amountMinor,
    currency,
    reason,
    state: 'approved',
    askedAt: now,
    decidedAt: now,
  })
}

/** An approved order is carried out by a job, which alone talks to the processor. */
export async function planOrderedRefund(ctx: TxCtx, order: OrderRow): Promise<void> {
  const { id, billId, reason } = order
  await recordAudit(ctx, 'refund_order.approved', { kind: 'refund_order', id, detail: { reason } })
  await planRefund(ctx, order, id, { billId, reason })
}

/** A single charge goes back because nothing was owed for it. */
export async function planRefundOfCharge(
  ctx: TxCtx,
  bill: Owned & { readonly id: Id<'bill'> },
  chargeId: Id<'charge'>,
  reason: 'paid_twice' | 'dropped',
): Promise<void> {
  await planRefund(ctx, bill, chargeId, { billId: bill.id, reason, chargeId })
}

/** What the job is told. */
export interface RefundWish {
  readonly billId: Id<'bill'>
  readonly reason: RefundReason
  /** The payment for which nothing was owed; absent: whatever of the bill was decided. */
  readonly chargeId?: Id<'charge'>
}

async function planRefund(ctx: TxCtx, owners: Owned, key: string, wish: RefundWish): Promise<void> {
  const { personId, professionalId } = owners
  await planWork(ctx, {
    kind: 'refund.due',
    key,
    queue: 'credits',
    dueAt: ctx.clock.now(),
    scope: { personId, professionalId },
    payload: { ...wish },
  })
}

/** The processor never heard of a refund that was begun: it is asked again, under the refund's own key. */
export async function planRefundAgain(ctx: TxCtx, refund: RefundRow): Promise<void> {
  const { billId, chargeId, orderId, reason } = refund
  const isOfOneCharge = reason === 'paid_twice' || reason === 'dropped'
  await planRefund(ctx, refund, isOfOneCharge ? chargeId : (orderId ?? billId), {
    billId,
    reason,
    ...(isOfOneCharge ? { chargeId } : {}),
  })
}
