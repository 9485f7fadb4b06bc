import type { DomainEvent, PersonId, ProfessionalId, SessionId } from '@kara/kernel'

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
