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

/** The profile, a service or the portrait reads or looks different. */
export const profileChanged = (professionalId: ProfessionalId): DomainEvent => ({
  type: 'profile.changed',
  scope: { professionalId },
  payload: { professionalId },
})
