import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { cancelWork, planWork, publish } from '@kara/outbox'
import { maySettleMoney } from '../access.ts'
import { billPaid, chargeFailed } from '../events.ts'
import type { ChargeResult } from '../gateway/cards.ts'
import { askAgainAt } from '../rules/money.ts'
import { planRefundOfCharge } from '../steps/plan-refund.ts'
import * as store from '../store/bills.ts'
import { ownersOf, planCharge } from './open-bill.ts'

/**
 * What became of a charge, as the processor says; from the answer or a message, in whatever
 * order and however often. Money that moved always counts, even after a refusal; nothing else reopens what
 * is over. Returns null when there is no such charge of this person.
 */
export async function settleCharge(
  ctx: Ctx,
  chargeId: Id<'charge'>,
  result: ChargeResult,
): Promise<store.ChargeRow | null> {
  maySettleMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const found = await store.findCharge(ctx, chargeId)
    if (!found) return null
    const bill = await store.findBill(ctx, found.billId, true)
    const charge = await store.findCharge(ctx, chargeId, true)
    if (!bill || !charge || !isNews(charge, result)) return charge
    const settled = await store.settleCharge(ctx, chargeId, result)
    if (charge.state === settled.state) return settled
    if (settled.state === 'succeeded') await takeAsPaid(ctx, bill, settled)
    if (settled.state === 'failed') await takeAsRefused(ctx, bill, settled)
    return settled
  })
}

function isNews(charge: store.ChargeRow, { state, processorId }: ChargeResult): boolean {
  if (charge.state === state) return charge.processorId === null && processorId !== ''
  if (charge.state === 'succeeded') return false
  const isLive = charge.state === 'started' || charge.state === 'needs_authentication'
  return isLive || state === 'succeeded'
}

async function takeAsPaid(ctx: TxCtx, bill: store.BillRow, charge: store.ChargeRow): Promise<void> {
  await recordAudit(ctx, 'charge.succeeded', { kind: 'charge', id: charge.id })
  // A second payment of one bill goes back without a receipt; nobody is billed for it twice.
  if (!(await store.changeBill(ctx, bill.id, ['open', 'skipped'], 'paid')))
    return planRefundOfCharge(ctx, bill, charge.id, 'paid_twice')
  // The bill was dropped while the bank was asked: what arrived has its receipt, and goes back.
  if (bill.state === 'skipped') await planRefundOfCharge(ctx, bill, charge.id, 'dropped')
  await cancelWork(ctx, 'bill.charge_due', bill.id)
  await recordAudit(ctx, 'bill.paid', { kind: 'bill', id: bill.id })
  await planReceipt(ctx, bill)
  await publish(ctx, billPaid(ownersOf(bill)))
}

// Whoever pays sees neither the professional's tax data nor the installation's key: a job writes the receipt.
async function planReceipt(ctx: TxCtx, bill: store.BillRow): Promise<void> {
  const { billId, ...scope } = ownersOf(bill)
  const dueAt = ctx.clock.now()
  const payload = { billId }
  await planWork(ctx, { kind: 'receipt.due', key: `bill:${billId}`, queue: 'credits', dueAt, scope, payload })
}

async function takeAsRefused(ctx: TxCtx, bill: store.BillRow, charge: store.ChargeRow): Promise<void> {
  const reason = charge.failure ?? 'declined'
  await recordAudit(ctx, 'charge.failed', { kind: 'charge', id: charge.id, detail: { reason } })
  if (charge.startedBy === 'client' || bill.state !== 'open') return
  const refusals = (await store.listCharges(ctx, bill.id)).filter(
    (one) => one.startedBy === 'house' && one.state === 'failed',
  ).length
  const next = askAgainAt(ctx.clock.now(), refusals)
  await store.setChargeAt(ctx, bill.id, next)
  if (next) await planCharge(ctx, bill, next)
  await publish(ctx, chargeFailed({ ...ownersOf(bill), chargeId: charge.id, reason }))
}
