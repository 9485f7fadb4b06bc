import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { Id } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { RefundReason } from '../contracts.ts'
import type { BillRow } from '../store/bills.ts'
import type { OrderRow, RefundRow } from '../store/refunds.ts'

type Owned = Pick<BillRow, 'personId' | 'professionalId'>

/** An approved order is carried out by a job, which alone talks to the processor. */
export async function planOrderedRefund(ctx: TxCtx, order: OrderRow): Promise<void> {
  const { id, billId, reason } = order
  await recordAudit(ctx, 'refund_order.approved', { kind: 'refund_order', id, detail: { reason } })
  await planRefund(ctx, order, { billId, reason })
}

/** A single charge goes back because nothing was owed for it. */
export async function planRefundOfCharge(
  ctx: TxCtx,
  bill: Owned & { readonly id: Id<'bill'> },
  chargeId: Id<'charge'>,
  reason: 'paid_twice' | 'dropped',
): Promise<void> {
  await planRefund(ctx, bill, { billId: bill.id, reason, chargeId })
}

/** What the job is told. */
export interface RefundWish {
  readonly billId: Id<'bill'>
  readonly reason: RefundReason
  /** Absent: all that was paid for the bill. */
  readonly chargeId?: Id<'charge'>
}

async function planRefund(ctx: TxCtx, owners: Owned, wish: RefundWish): Promise<void> {
  const { personId, professionalId } = owners
  await planWork(ctx, {
    kind: 'refund.due',
    key: wish.chargeId ?? wish.billId,
    queue: 'credits',
    dueAt: ctx.clock.now(),
    scope: { personId, professionalId },
    payload: { ...wish },
  })
}

/** The processor never heard of a refund that was begun: it is asked again, under the refund's own key. */
export async function planRefundAgain(ctx: TxCtx, refund: RefundRow): Promise<void> {
  const { billId, chargeId, reason } = refund
  const isOfOneCharge = reason === 'paid_twice' || reason === 'dropped'
  await planRefund(ctx, refund, { billId, reason, ...(isOfOneCharge ? { chargeId } : {}) })
}
