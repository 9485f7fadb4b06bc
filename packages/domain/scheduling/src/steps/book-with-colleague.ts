import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { Service } from '@kara/directory/contracts'
import { isCodedError, type ProfessionalId } from '@kara/kernel'
import type { BookedSession } from '../contracts.ts'
import { handedOverTimeGone } from '../errors.ts'
import { fundingOf } from '../rules/funding.ts'
import { cutOffAfterMove } from '../rules/moves.ts'
import { rulesOf } from '../rules/outcomes.ts'
import { privateSession } from '../rules/private-sessions.ts'
import type { BookingRow, SessionRow } from '../store/sessions.ts'
import { keptLanguage } from './chosen-language.ts'
import { claimForSession } from './claim-for-session.ts'
import { holdSponsored } from './hold-sponsored.ts'
import { scheduleSession } from './schedule-session.ts'

interface Ahead {
  readonly session: SessionRow
  readonly booking: BookingRow
}

/**
 * Books with a colleague, at the same time, what a client had with somebody who stops: the colleague's own service, in
 * their open offer, paid in the same way.
 *
 * @throws `scheduling.handed_over_time_gone`, `credits.not_enough`, `credits.pool_empty`, `companies.employee_left`
 */
export async function bookWithColleague(
  ctx: TxCtx,
  { session: earlier, booking }: Ahead,
  to: { readonly service: Service; readonly hubId: string | null },
): Promise<BookedSession> {
  const { service, hubId } = to
  const { personId, companyId, startsAt, clientTimeZone } = earlier
  const professionalId = service.professionalId as ProfessionalId
  const now = ctx.clock.now()
  const id = ctx.ids.next<'session'>()
  const wanted = { id, personId, professionalId, minutes: service.minutes, hubId }
  const time = await claimFor(ctx, wanted, startsAt)
  const parts = fundingOf(
    { funding: booking.funding, creditHalves: booking.costHalves ?? undefined },
    service,
  )
  const creditHoldId = parts.costHalves ? await holdSponsored(ctx, id, parts.costHalves, startsAt) : null
  const cutOffAt = cutOffAfterMove(startsAt, now, earlier, false)
  const facts = {
    id,
    personId,
    professionalId,
    startsAt,
    ...time,
    clientTimeZone,
    cutOffAt,
    createdAt: now,
    language: await keptLanguage(ctx, service, earlier.language),
  }
  const session = {
    ...privateSession(service, { ...facts, ...rulesOf(earlier) }),
    companyId,
    hubId: hubId as typeof earlier.hubId,
  }
  const booked = await scheduleSession(ctx, session, {
    id: ctx.ids.next<'booking'>(),
    sessionId: id,
    personId,
    professionalId,
    slotHoldId: null,
    sessionRequestId: null,
    funding: booking.funding,
    ...parts,
    priceMinor: service.priceMinor,
    currency: service.currency,
    creditHoldId,
    bookedAt: now,
    undoUntil: now,
  })
  await recordAudit(ctx, 'booking.confirmed', { kind: 'session', id, detail: { by: 'handover' } })
  return booked
}

async function claimFor(
  ctx: TxCtx,
  wanted: Parameters<typeof claimForSession>[1],
  startsAt: Parameters<typeof claimForSession>[2],
) {
  try {
    return await claimForSession(ctx, wanted, startsAt, 'offered')
  } catch (error) {
    if (isCodedError(error) && error.code.startsWith('scheduling.slot_')) throw handedOverTimeGone()
    throw error
  }
}
