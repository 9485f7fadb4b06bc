import type { DomainEvent, PersonId, ProfessionalId } from '@kara/kernel'

/** Somebody wants to be found; support looks at it. */
export const professionalApplied = (professionalId: ProfessionalId, personId: PersonId): DomainEvent => ({
  type: 'professional.applied',
  scope: { professionalId, personId },
  payload: { professionalId, personId },
})

/** From now on companies find this professional. */
export const professionalApproved = (professionalId: ProfessionalId, personId: PersonId): DomainEvent => ({
  type: 'professional.approved',
  scope: { professionalId, personId },
  payload: { professionalId, personId },
})

/** Support wrote to a professional, or their being found changed: `outcome` says which. */
export const standingChanged = (
  professionalId: ProfessionalId,
  stepId: string,
  outcome: 'asked' | 'declined' | 'approved' | 'hidden' | 'shown' | 'refused',
): DomainEvent => ({
  type: 'standing.changed',
  scope: { professionalId },
  payload: { professionalId, stepId, outcome },
})

/** Support has not answered a professional within the time that was promised. */
export const reviewOverdue = (professionalId: ProfessionalId, since: string): DomainEvent => ({
  type: 'review.overdue',
  scope: { professionalId },
  payload: { professionalId, since },
})

/** Support confirmed a licence, certificate or insurance. */
export const credentialConfirmed = (
  professionalId: ProfessionalId,
  credentialId: string,
  expiresOn: string | null,
): DomainEvent => ({
  type: 'credential.confirmed',
  scope: { professionalId },
  payload: { professionalId, credentialId, expiresOn },
})

/** The profile, a service or the portrait reads or looks different. */
export const profileChanged = (professionalId: ProfessionalId): DomainEvent => ({
  type: 'profile.changed',
  scope: { professionalId },
  payload: { professionalId },
})
