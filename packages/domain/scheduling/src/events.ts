import type { CompanyId, DomainEvent, Id, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import type { CancelReason, ContactTried, RequestChange, ReviewDecision } from './contracts.ts'

export interface SessionOwners {
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly companyId: CompanyId | null
}

export interface SessionFacts extends SessionOwners {
  /** ISO 8601 instants. */
  readonly startsAt: string
  readonly endsAt: string
}

function ofSession<Type extends string, Payload extends SessionOwners>(
  type: Type,
  payload: Payload,
): DomainEvent<Type, Payload> {
  const { companyId, personId, professionalId } = payload
  return { type, scope: { ...(companyId ? { companyId } : {}), personId, professionalId }, payload }
}

/** A slot was booked. Letters wait until `undoUntil` has passed. */
export const bookingConfirmed = (
  payload: SessionFacts & { readonly bookedAt: string; readonly undoUntil: string },
) => ofSession('booking.confirmed', payload)

/** Who ended a session: one of its two people, or the rule of the company that would have paid. */
export type CancelledBy = 'client' | 'professional' | 'sponsor'

/** A session was cancelled, in time or late, by whom. */
export const sessionCancelled = (
  payload: SessionFacts & {
    readonly by: CancelledBy
    readonly isLate: boolean
    readonly isUndo: boolean
    /** One letter tells of several. */
    readonly isToldTogether: boolean
    /** What the professional lets the client read of why. */
    readonly because?: CancelReason
  },
) => ofSession('session.cancelled', payload)

/** A session has another time: the same session, answers and place in a calendar. */
export const sessionMoved = (
  payload: SessionFacts & {
    /** When it would have been, as an ISO 8601 instant. */
    readonly movedFrom: string
    readonly by: 'client' | 'professional'
    /** Nobody is told before; until then whoever moved it can move it back. */
    readonly undoUntil: string
    /** It is where it was, and nobody was told that it was elsewhere. */
    readonly isUndo: boolean
  },
) => ofSession('session.moved', payload)

interface SeriesOwners extends Omit<SessionOwners, 'sessionId'> {
  readonly seriesId: Id<'session_series'>
}

function ofSeries(type: string, payload: SeriesOwners): DomainEvent {
  const { companyId, personId, professionalId } = payload
  return { type, scope: { ...(companyId ? { companyId } : {}), personId, professionalId }, payload }
}

/** Several sessions were booked in one go. Their letter waits until `undoUntil` has passed. */
export const seriesBooked = (payload: SeriesOwners & { readonly undoUntil: string }) =>
  ofSeries('session_series.booked', payload)

/** Some sessions of a series were cancelled in one go. */
export const seriesCancelled = (payload: SeriesOwners & { readonly sessionIds: readonly SessionId[] }) =>
  ofSeries('session_series.cancelled', payload)

/** The company pays no more; the client may keep the time at their own cost until `answerBy`. */
export const selfPayOffered = (payload: SessionFacts & { readonly answerBy: string }) =>
  ofSession('session.self_pay_offered', payload)

/** Somebody else pays for a session from now on than when it was booked. Why is nobody's business. */
export const fundingChanged = (payload: SessionFacts) => ofSession('session.funding_changed', payload)

/** Its professional takes no new bookings in that hub any more; what is booked stays. */
export const professionalParted = (payload: SessionFacts) => ofSession('session.professional_parted', payload)

/** A session took place. */
export const sessionCompleted = (payload: SessionFacts) => ofSession('session.completed', payload)

/** One of the two did not come. */
export const sessionMissed = (payload: SessionFacts & { readonly by: 'client' | 'professional' }) =>
  ofSession('session.missed', payload)

/** A client says that the professional did not come to a session in person; the professional is asked. */
export const absenceReported = (payload: SessionFacts & { readonly answerBy: string }) =>
  ofSession('session.absence_reported', payload)

/** They were mistaken: it goes on as if nothing was said. */
export const absenceTakenBack = (payload: SessionFacts) => ofSession('session.absence_taken_back', payload)

/** Less than half of a session could be held, through nobody's fault or the professional's. */
export const sessionFailed = (payload: SessionFacts) => ofSession('session.failed', payload)

/** Support decided on a client's appeal; the company is not known there. */
export const appealDecided = (
  payload: Omit<SessionOwners, 'companyId'> & { readonly decision: 'accepted' | 'upheld' },
) => ofSession('session_appeal.decided', { ...payload, companyId: null })

/** Support decided how a session ended that its professional and the room tell differently; the company is not known there. */
export const reviewDecided = (
  payload: Omit<SessionOwners, 'companyId'> & {
    readonly decision: ReviewDecision
    readonly contactTried: ContactTried
  },
) => ofSession('session_review.decided', { ...payload, companyId: null })

/** A session ended as support decided; whoever asked for it is told. */
export const sessionReviewed = (payload: SessionFacts) => ofSession('session.reviewed', payload)

/** What an appeal changed is done: the credits and the money are on their way back. */
export const sessionReversed = (payload: SessionFacts) => ofSession('session.reversed', payload)

/** It stays as it was marked. */
export const sessionUpheld = (payload: SessionFacts) => ofSession('session.upheld', payload)

interface InviteFacts {
  readonly inviteId: Id<'client_invite'>
  readonly professionalId: ProfessionalId
}

/** A professional invited an address, or once more; the address itself is in the row alone. */
export const clientInviteSent = (payload: InviteFacts & { readonly sentAt: string }): DomainEvent => ({
  type: 'client_invite.sent',
  scope: { professionalId: payload.professionalId },
  payload,
})

/** Who was invited is a client from now on. */
export const clientInviteAccepted = (
  payload: InviteFacts & { readonly personId: PersonId },
): DomainEvent => ({
  type: 'client_invite.accepted',
  scope: { professionalId: payload.professionalId, personId: payload.personId },
  payload,
})

export interface RequestOwners {
  readonly requestId: Id<'session_request'>
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  readonly companyId: CompanyId | null
}

const requestEvents: Readonly<Record<RequestChange, string>> = {
  sent: 'session_request.sent',
  times_proposed: 'session_request.times_proposed',
  time_taken: 'session_request.time_taken',
  payment_asked: 'session_request.payment_asked',
  sign_in_asked: 'session_request.sign_in_asked',
  times_lost: 'session_request.times_lost',
  reminded: 'session_request.reminded',
  declined: 'session_request.declined',
  withdrawn: 'session_request.withdrawn',
  expired: 'session_request.expired',
}

/** A request was sent, answered, reminded of or ended. `turn` counts, so that each turn is told once. */
export function requestChanged(
  change: RequestChange,
  payload: RequestOwners & { readonly turn: number },
): DomainEvent {
  const { companyId, personId, professionalId } = payload
  return {
    type: requestEvents[change],
    scope: { ...(companyId ? { companyId } : {}), personId, professionalId },
    payload: { ...payload, change },
  }
}

/** A calendar that a professional follows could not be read for hours. */
export const calendarFeedFailing = (
  professionalId: ProfessionalId,
  feedId: Id<'calendar_feed'>,
  failingSince: string,
): DomainEvent<'calendar_feed.failing', object> => ({
  type: 'calendar_feed.failing',
  scope: { professionalId },
  payload: { professionalId, feedId, failingSince },
})

/** A calendar whose professional was warned of it can be read again. */
export const calendarFeedRecovered = (
  professionalId: ProfessionalId,
  feedId: Id<'calendar_feed'>,
  facts: { readonly readAt: string; readonly wasClosed: boolean },
): DomainEvent<'calendar_feed.recovered', object> => ({
  type: 'calendar_feed.recovered',
  scope: { professionalId },
  payload: { professionalId, feedId, ...facts },
})
