import { findBalance } from '@kara/credits'
import { renderCreditUpdate } from '@kara/emails'
import { type CompanyId, type Ctx, inScope, type PersonId, type SessionId } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import { mayNotify } from '../access.ts'
import { type Desk, type Draft, greetingName } from '../rules/draft.ts'
import { findRecipient } from './find-recipient.ts'

export interface CreditUpdateOf {
  readonly companyId: CompanyId
  readonly personId: PersonId
  readonly amountHalves: number
  readonly periodStart: string
  readonly change: 'claimed' | 'spent' | 'returned'
  readonly sessionId: SessionId | null
}

/** One movement of an employee's credits, with the balance as it is now. */
export async function writeCreditUpdate(ctx: Ctx, desk: Desk, about: CreditUpdateOf): Promise<Draft> {
  mayNotify(ctx)
  const { companyId, personId, amountHalves, change, sessionId } = about
  const periodStart = Temporal.PlainDate.from(about.periodStart)
  // Noon is inside the period's first day in every zone a company could count in.
  const inPeriod = periodStart.toZonedDateTime({ timeZone: 'UTC', plainTime: { hour: 12 } }).toInstant()
  const balance = await findBalance(ctx, inPeriod)
  if (!balance) return { skip: 'no_policy' }
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
      usableUntil: Temporal.PlainDate.from(balance.periodEnd).subtract({ days: 1 }).toString(),
      timeZone: recipient.timeZone,
      creditsUrl: desk.links.credits,
      noticesUrl: desk.links.notices,
    },
    recipient.locale,
  )
  return { to: recipient, letter }
}
