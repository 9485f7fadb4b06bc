import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import {
  type Ctx,
  type Id,
  invariant,
  type PersonId,
  type ProfessionalId,
  type SessionId,
} from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { limits, OpenBillInput } from '../contracts.ts'
import { billOpened } from '../events.ts'
import { taxInside } from '../rules/money.ts'
import * as store from '../store/bills.ts'
import { ensurePayee } from '../store/documents.ts'

/**
 * A client owes something for a session: once for each session, whatever repeats. Nothing is charged yet;
 * the primary card is asked a day later, so that there is time to look and to choose another one. Returns
 * null when the session has its bill.
 */
export async function openBill(ctx: Ctx, raw: OpenBillInput): Promise<Id<'bill'> | null> {
  mayWork(ctx)
  const input = OpenBillInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const sessionAt = Temporal.Instant.from(input.sessionAt)
    const on = sessionAt.toZonedDateTimeISO('UTC').toPlainDate()
    const tax = await store.findTaxRate(ctx, input.country, input.field, on)
    invariant(tax, `the tax on ${input.field} in ${input.country} is known`)
    const now = ctx.clock.now()
    const { charging } = await ensurePayee(ctx, input.payeeName)
    const chargeAt = charging === 'automatic' ? now.add({ hours: limits.chargeAfterHours }) : null
    const bill = await store.insertBill(ctx, {
      id: ctx.ids.next<'bill'>(),
      personId: input.personId as PersonId,
      professionalId: input.professionalId as ProfessionalId,
      sessionId: input.sessionId as SessionId,
      reason: input.reason,
      serviceName: input.serviceName,
      minutes: input.minutes,
      sessionAt,
      amountMinor: input.amountMinor,
      taxMinor: taxInside(input.amountMinor, tax.rateHundredths),
      taxRateHundredths: tax.rateHundredths,
      currency: input.currency,
      sponsoredHalves: input.sponsoredHalves,
      charging,
      chargeAt,
      state: 'open',
      createdAt: now,
    })
    if (!bill) return null
    if (chargeAt) await planCharge(ctx, bill, chargeAt)
    await recordAudit(ctx, 'bill.opened', { kind: 'bill', id: bill.id })
    await publish(ctx, billOpened(ownersOf(bill)))
    return bill.id
  })
}

/** The primary card is asked then, unless the bill is settled before. */
export async function planCharge(
  ctx: Parameters<typeof planWork>[0],
  bill: Pick<store.BillRow, 'id' | 'personId' | 'professionalId'>,
  dueAt: Temporal.Instant,
): Promise<void> {
  const { billId, ...scope } = ownersOf(bill)
  await planWork(ctx, {
    kind: 'bill.charge_due',
    key: billId,
    queue: 'credits',
    dueAt,
    scope,
    payload: { billId },
  })
}

/** What every event of a bill says about it. */
export function ownersOf(bill: Pick<store.BillRow, 'id' | 'personId' | 'professionalId'>) {
  return { billId: bill.id, personId: bill.personId, professionalId: bill.professionalId }
}
