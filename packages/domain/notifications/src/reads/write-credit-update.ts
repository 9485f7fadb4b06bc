import { findBalance, findPolicy } from '@kara/credits'
import { renderCreditUpdate } from '@kara/emails'
import { type Ctx, inScope } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import type { CreditDue } from '../rules/payloads.ts'
import { findRecipient } from './find-recipient.ts'

/** One change of an employee's credits, with the balance as it is now. */
export async function writeCreditUpdate(
  ctx: Ctx,
  desk: Desk,
  about: z.output<typeof CreditDue>,
): Promise<Draft> {
  mayNotify(ctx)
  const { companyId, personId, amountHalves, change, sessionId, endsAt } = about
  const [policy, balance] = await Promise.all([
    findPolicy(ctx),
    findBalance(ctx, Temporal.Instant.from(about.balanceAt)),
  ])
  if (!policy || !balance) return { skip: 'no_policy' }
  if (change === 'expiring' && balance.availableHalves === 0) return { skip: 'over' }
  const recipient = await findRecipient(ctx, personId, companyId)
  if (!recipient) return { skip: 'no_address' }
  const asClient = inScope(ctx, { role: 'person', personId, companyId })
  const session = sessionId && (await getBookedSession(asClient, sessionId))
  const letter = await renderCreditUpdate(
    {
      recipientName: greetingName(recipient.displayName),
      change,
      halves: amountHalves,
      availableHalves: balance.availableHalves,
      ...(session ? { sessionStartsAt: session.startsAt } : {}),
      ...lastDayOf(endsAt, balance.periodEnd, change, policy.timeZone),
      timeZone: recipient.timeZone,
      creditsUrl: desk.links.credits,
      noticesUrl: desk.links.noticeChoice('client'),
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}

const ownEnds: ReadonlySet<string> = new Set(['granted', 'declined', 'question', 'expired'])

// What is granted or expires has an end of its own, which only a warning knows; the rest ends with the period. Days end
// in the company's zone, as they do for who uses credits.
function lastDayOf(endsAt: string | null, periodEnd: string, change: string, timeZone: string) {
  if (endsAt) {
    const end = Temporal.Instant.from(endsAt).subtract({ seconds: 1 })
    return { usableUntil: end.toZonedDateTimeISO(timeZone).toPlainDate().toString() }
  }
  if (ownEnds.has(change)) return {}
  return { usableUntil: Temporal.PlainDate.from(periodEnd).subtract({ days: 1 }).toString() }
}
