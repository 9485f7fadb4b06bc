import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, readId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { endedDisputes } from '../contracts.ts'
import { disputeChanged } from '../events.ts'
import type { DisputeNews } from '../gateway/cards.ts'
import { type BillRow, type ChargeRow, findBill, findCharge } from '../store/bills.ts'
import * as store from '../store/disputes.ts'
import { changeOrder, findOrder, insertOrder, type OrderRow } from '../store/refund-orders.ts'
import { insertRefund } from '../store/refunds.ts'
import { ownersOf } from './open-bill.ts'
import { settleRefund } from './settle-refund.ts'

/**
 * A client's bank questions a payment, or has decided about it: as the processor says now, however often and in
 * whatever order that is heard. What the bank took back is held as an order, so that support does not give it back as
 * well; when the dispute is lost it counts as gone, with a credit note, and otherwise the bill is paid as before.
 * Nothing is asked of the client again by itself. Returns false when the payment is nobody's of this scope.
 */
export async function settleDispute(ctx: Ctx, news: DisputeNews): Promise<boolean> {
  mayWork(ctx)
  const chargeId = readId<'charge'>(news.chargeId)
  return inTransaction(ctx, async (ctx) => {
    const charge = chargeId && (await findCharge(ctx, chargeId))
    const bill = charge && (await findBill(ctx, charge.billId, true))
    if (!charge || !bill) return false
    const known = await store.lockDispute(ctx, news.processorId)
    if (known && (known.state === news.state || endedDisputes.includes(known.state))) return true
    const id = known?.id ?? (await open(ctx, bill, charge, news))
    const orderId = await holdMoney(ctx, bill, charge, known?.orderId ?? null, news)
    const { state } = news
    await store.changeDispute(ctx, id, { state, orderId, evidenceDueAt: instantOf(news.evidenceDueSeconds) })
    await recordAudit(ctx, `dispute.${state}`, { kind: 'dispute', id, detail: { reason: news.reason } })
    await publish(ctx, disputeChanged({ ...ownersOf(bill), disputeId: id, state }))
    return true
  })
}

async function open(ctx: TxCtx, bill: BillRow, charge: ChargeRow, news: DisputeNews): Promise<Id<'dispute'>> {
  const id = ctx.ids.next<'dispute'>()
  const { processorId, state, reason, amountMinor, currency, createdSeconds, evidenceDueSeconds } = news
  await store.insertDispute(ctx, {
    id,
    billId: bill.id,
    chargeId: charge.id,
    personId: bill.personId,
    professionalId: bill.professionalId,
    processorId,
    state,
    reason,
    amountMinor,
    currency,
    evidenceDueAt: instantOf(evidenceDueSeconds),
    openedAt: Temporal.Instant.fromEpochMilliseconds(createdSeconds * 1000),
    changedAt: ctx.clock.now(),
  })
  return id
}

/** The order that stands for what the bank took back, as far as it was not given back before; null: it took nothing. */
async function holdMoney(
  ctx: TxCtx,
  bill: BillRow,
  charge: ChargeRow,
  known: Id<'refund_order'> | null,
  { state, amountMinor, processorId }: DisputeNews,
): Promise<Id<'refund_order'> | null> {
  if (state === 'asked') return known
  if (state === 'won' || state === 'withdrawn') {
    if (known) await changeOrder(ctx, known, 'approved', { state: 'declined' })
    return known
  }
  const order = known ? await findOrder(ctx, known) : await holdTaken(ctx, bill, charge, amountMinor)
  const refund = order && state === 'lost' ? await insertRefund(ctx, charge, order) : null
  if (refund) await settleRefund(ctx, refund.id, { state: 'succeeded', processorId })
  return order?.id ?? null
}

function holdTaken(
  ctx: TxCtx,
  bill: BillRow,
  charge: ChargeRow,
  takenMinor: number,
): Promise<OrderRow | null> {
  const left = (of: BillRow | ChargeRow) => of.amountMinor - of.goingBackMinor
  const amountMinor = Math.min(takenMinor, left(bill), left(charge))
  if (amountMinor <= 0) return Promise.resolve(null)
  const { id: billId, personId, professionalId, currency } = bill
  const now = ctx.clock.now()
  return insertOrder(ctx, {
    id: ctx.ids.next<'refund_order'>(),
    billId,
    chargeId: charge.id,
    personId,
    professionalId,
    amountMinor,
    currency,
    reason: 'dispute',
    state: 'approved',
    askedAt: now,
    decidedAt: now,
  })
}

function instantOf(seconds: number | null): Temporal.Instant | null {
  return seconds === null ? null : Temporal.Instant.fromEpochMilliseconds(seconds * 1000)
}
