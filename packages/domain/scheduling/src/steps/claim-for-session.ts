import type { TxCtx } from '@kara/db'
import { findListing } from '@kara/hubs'
import type { Id, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayClaimForSession } from '../access.ts'
import { notListed, slotNotOffered, slotTaken } from '../errors.ts'
import { checkTime } from '../reads/list-slots.ts'
import { claimSession, releaseClaim } from '../store/calendar.ts'

export interface SessionTime {
  readonly id: SessionId
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly minutes: number
  /** The hub whose offer it must be in; none for what is agreed on outside of hubs. */
  readonly hubId?: string | null
  /** Where its client chooses: what begins soon may have to be asked for. */
  readonly serviceId?: string
  /** Its time so far, which does not stand in its way; whoever fails after this gives it back. */
  readonly claimId?: string
}

/**
 * Takes time in the one calendar for a session that nobody held a time for: the step of every verb that moves
 * a session, or makes one of an accepted request or a series. A time that is `offered` must be in the offer; one
 * that professional and client `agreed` on may be outside the hours, but never over anything that is taken.
 *
 * @throws `scheduling.slot_taken`, `scheduling.slot_not_offered` with the reason, `scheduling.not_listed`
 */
export async function claimForSession(
  ctx: TxCtx,
  session: SessionTime,
  startsAt: Temporal.Instant,
  as: 'offered' | 'agreed',
): Promise<{ readonly claimId: Id<'calendar_claim'>; readonly endsAt: Temporal.Instant }> {
  mayClaimForSession(ctx)
  const isInHub = as === 'offered' && session.hubId
  if (isInHub && !(await findListing(ctx, session.professionalId))) throw notListed()
  if (session.claimId) await releaseClaim(ctx, session.claimId)
  const serviceId = isInHub ? session.serviceId : undefined
  const chosen = { isTaking: true, serviceId, isAgreed: true }
  const { reason, bufferMinutes } = await checkTime(ctx, session, startsAt, chosen)
  if (reason === 'booked' || reason === 'held') throw slotTaken()
  if (reason === 'past' || (reason && as === 'offered')) throw slotNotOffered(reason)
  const endsAt = startsAt.add({ minutes: session.minutes })
  const { id: sessionId, personId, professionalId } = session
  const claimId = ctx.ids.next<'calendar_claim'>()
  const to = endsAt.add({ minutes: bufferMinutes })
  const isOurs = await claimSession(ctx, {
    id: claimId,
    sessionId,
    personId,
    professionalId,
    from: startsAt,
    to,
  })
  if (!isOurs) throw slotTaken()
  return { claimId, endsAt }
}
