import type { CompanyId, DomainEvent, PersonId, ProfessionalId, SessionId } from '@kara/kernel'

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
export const bookingConfirmed = (payload: SessionFacts & { readonly undoUntil: string }) =>
  ofSession('booking.confirmed', payload)

/** A session was cancelled, in time or late, by whom. */
export const sessionCancelled = (
  payload: SessionFacts & {
    readonly by: 'client' | 'professional'
    readonly isLate: boolean
    readonly isUndo: boolean
  },
) => ofSession('session.cancelled', payload)

/** A session has another time: the same session, answers and place in a calendar. */
export const sessionMoved = (
  payload: SessionFacts & {
    /** When it would have been, as an ISO 8601 instant. */
    readonly movedFrom: string
    readonly undoUntil: string
  },
) => ofSession('session.moved', payload)

/** A session took place. */
export const sessionCompleted = (payload: SessionFacts) => ofSession('session.completed', payload)
