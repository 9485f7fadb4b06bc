import type { Ctx } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { listBillsOfPractice, listOwnRefundOrders } from '@kara/payments'
import { namesOf } from '../care-relations.server.ts'

/** The bills of the professional's sessions with the client's name and what became of the money. */
export async function loadPracticeBills(ctx: Ctx, locale: Locale) {
  const [bills, orders] = await Promise.all([listBillsOfPractice(ctx), listOwnRefundOrders(ctx)])
  const names = await namesOf(
    ctx,
    bills.map(({ personId }) => personId),
  )
  // A second payment goes back by itself, and beside the bill.
  const ofBills = orders.filter(({ reason }) => reason !== 'paid_twice')
  const orderOf = new Map(ofBills.reverse().map((order) => [order.billId, order.state]))
  return bills.map((bill) => ({
    id: bill.id,
    client: names.get(bill.personId) ?? null,
    sessionId: bill.sessionId,
    sessionAt: bill.sessionAt,
    serviceName: bill.serviceName[locale] ?? bill.serviceName.en ?? '',
    reason: bill.reason,
    amountMinor: bill.amountMinor,
    currency: bill.currency,
    state: bill.state,
    charging: bill.charging,
    chargeAt: bill.chargeAt,
    reference: bill.reference,
    goingBackMinor: bill.goingBackMinor,
    refund: orderOf.get(bill.id) ?? null,
  }))
}

export type PracticeBill = Awaited<ReturnType<typeof loadPracticeBills>>[number]
