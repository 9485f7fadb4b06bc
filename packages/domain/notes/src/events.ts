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
