import type { DomainEvent, Id, PersonId, ProfessionalId, SessionId } from '@kara/kernel'
import type { OwnKeyChange } from './contracts/own-keys.ts'
import type { WellbeingMeasure } from './contracts.ts'

/** The client answered the intake form. Carries no answer. */
export const intakeAnswered = (payload: {
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
}): DomainEvent => ({
  type: 'intake.answered',
  scope: { personId: payload.personId, professionalId: payload.professionalId },
  payload,
})

/** Answers are needed by a moment before the session: first asked, or moved with the session. */
export const intakeRequired = (payload: {
  readonly sessionId: SessionId
  readonly personId: PersonId
  readonly professionalId: ProfessionalId
  /** ISO 8601 instant. */
  readonly dueAt: string
}): DomainEvent => ({
  type: 'intake.required',
  scope: { personId: payload.personId, professionalId: payload.professionalId },
  payload,
})

/** Somebody said how they are. Carries nothing of what they said. */
export const wellbeingTaken = (payload: {
  readonly checkId: Id<'wellbeing_check'>
  readonly personId: PersonId
  readonly measure: WellbeingMeasure
  /** From when the next check says something new, as an ISO 8601 instant. */
  readonly nextAt: string
}): DomainEvent => ({ type: 'wellbeing_check.taken', scope: { personId: payload.personId }, payload })

/** Somebody deleted all that they said by one measure. */
export const wellbeingDeleted = (payload: {
  readonly personId: PersonId
  readonly measure: WellbeingMeasure
}): DomainEvent => ({
  type: 'wellbeing_check.deleted',
  scope: { personId: payload.personId },
  payload,
})

/** An own key was turned on, put under another lock, or ended. Carries nothing with which it opens. */
export const ownKeyChanged = (payload: {
  readonly ownKeyId: Id<'own_key'>
  readonly professionalId: ProfessionalId
  readonly change: OwnKeyChange
  /** ISO 8601 instant. */
  readonly at: string
}): DomainEvent => ({
  type: 'own_key.changed',
  scope: { professionalId: payload.professionalId },
  payload,
})
