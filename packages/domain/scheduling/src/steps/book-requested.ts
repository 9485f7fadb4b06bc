import { recordAudit } from '@kara/audit'
import { getEmployment } from '@kara/companies'
import { claimCredits, findPolicy, holdCredits, poolEmpty } from '@kara/credits'
import type { TxCtx } from '@kara/db'
import { type Id, invariant, precondition, type SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import type { BookedSession, Funding } from '../contracts.ts'
import { fundingOf } from '../rules/funding.ts'
import { sessionOfRequest } from '../rules/requests.ts'
import type { RequestRow } from '../store/requests.ts'
import { endRequest } from './end-request.ts'
import { scheduleSession } from './schedule-session.ts'

export interface AgreedTime {
  readonly sessionId: SessionId
  readonly startsAt: Temporal.Instant
  /** Already a session's claim in the calendar. */
  readonly claimId: Id<'calendar_claim'>
  readonly funding: Funding
  /** With a split: how many credits pay, in halves. */
  readonly creditHalves?: number | undefined
  readonly undoMinutes: number
}

/**
 * Makes a session of a request whose time is claimed, inside the caller's transaction: session, booking,
 * credits and the end of the request stand or fall together.
 *
 * @throws `credits.not_enough`, `credits.pool_empty`, `scheduling.no_credits_here`, `companies.employee_left`
 */
export async function bookRequested(
  ctx: TxCtx,
  request: RequestRow,
  time: AgreedTime,
): Promise<BookedSession> {
  const now = ctx.clock.now()
  const { sessionId } = time
  const parts = fundingOf(time, request)
  const creditHoldId = parts.costHalves
    ? await sponsor(ctx, request, { sessionId, startsAt: time.startsAt, amountHalves: parts.costHalves })
    : null
  const session = { ...sessionOfRequest(request, time, now), id: sessionId }
  const booked = await scheduleSession(ctx, session, {
    id: ctx.ids.next<'booking'>(),
    sessionId,
    personId: request.personId,
    professionalId: request.professionalId,
    slotHoldId: null,
    sessionRequestId: request.id,
    funding: time.funding,
    ...parts,
    priceMinor: request.priceMinor,
    currency: request.currency,
    creditHoldId,
    bookedAt: now,
    undoUntil: now.add({ minutes: time.undoMinutes }),
  })
  await endRequest(ctx, request, {
    state: 'accepted',
    change: null,
    set: { sessionId },
    keepClaimId: time.claimId,
  })
  await recordAudit(ctx, 'booking.confirmed', { kind: 'session', id: sessionId })
  return booked
}

async function sponsor(
  ctx: TxCtx,
  request: RequestRow,
  session: {
    readonly sessionId: SessionId
    readonly startsAt: Temporal.Instant
    readonly amountHalves: number
  },
) {
  const { startsAt, ...what } = session
  invariant(request.companyId, 'only a company pays with credits')
  await getEmployment(ctx)
  if (!(await findPolicy(ctx))) {
    throw precondition('scheduling.no_credits_here', 'This company has no credits to give.')
  }
  const claim = await claimCredits(ctx, { at: startsAt })
  if (claim.outcome === 'pool_empty') throw poolEmpty()
  return holdCredits(ctx, { ...what, sessionAt: startsAt.toString() })
}
