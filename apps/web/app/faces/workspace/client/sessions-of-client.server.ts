import type { Ctx, PersonId } from '@kara/kernel'
import type { Locale } from '@kara/language'
import { listBillsWith } from '@kara/payments'
import { listPaidWith, listSessionsWith } from '@kara/scheduling'

/** The sessions with a client, newest first, each with how it is paid: a page of them, or as many as are asked for. */
export async function loadSessionsOf(ctx: Ctx, personId: PersonId, locale: Locale, max?: number) {
  const [sessions, bills] = await Promise.all([
    listSessionsWith(ctx, personId, max),
    listBillsWith(ctx, personId),
  ])
  const paidWith = await listPaidWith(
    ctx,
    sessions.map(({ id }) => id),
  )
  const billOf = new Map(bills.map((bill) => [bill.sessionId, bill]))
  const rows = sessions.map(({ id, startsAt, minutes, state, serviceName, companyId }) => {
    const bill = billOf.get(id)
    return {
      id,
      startsAt,
      minutes,
      state,
      funding: companyId === null ? null : (paidWith.get(id) ?? null),
      serviceName: serviceName[locale] ?? serviceName.en ?? '',
      bill: bill && { amountMinor: bill.amountMinor, currency: bill.currency, state: bill.state },
    }
  })
  return { sessions, bills, rows }
}
