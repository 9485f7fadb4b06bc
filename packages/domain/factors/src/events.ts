import type { CompanyId, DomainEvent, Id, PersonId } from '@kara/kernel'

/** Told to the person's own address, as is its removal. */
export const passkeyAdded = (personId: PersonId): DomainEvent => ({
  type: 'passkey.added',
  scope: { personId },
  payload: { personId },
})

export const passkeyRemoved = (personId: PersonId): DomainEvent => ({
  type: 'passkey.removed',
  scope: { personId },
  payload: { personId },
})

/** Told to the person's own address, as is its removal. */
export const electronicIdAdded = (personId: PersonId): DomainEvent => ({
  type: 'electronic_id.added',
  scope: { personId },
  payload: { personId },
})

export const electronicIdRemoved = (personId: PersonId): DomainEvent => ({
  type: 'electronic_id.removed',
  scope: { personId },
  payload: { personId },
})

/** Support has compared the name of an electronic ID with that of the account. Told to the person's own address. */
export const nameReviewEnded = (
  personId: PersonId,
  reviewId: Id<'eid_name_review'>,
  outcome: 'approved' | 'refused',
): DomainEvent => ({
  type: 'eid_name_review.ended',
  scope: { personId },
  payload: { personId, reviewId, outcome },
})

/** The electronic ID answers again, for somebody who stood before a hub that requires it. Told once. */
export const electronicIdAnswers = (
  personId: PersonId,
  companyId: CompanyId,
  waitId: Id<'eid_wait'>,
): DomainEvent => ({
  type: 'electronic_id.answers',
  scope: { personId, companyId },
  payload: { personId, companyId, waitId },
})

/** Told to every proven address, with a way to stop it. */
export const recoveryAsked = (personId: PersonId, recoveryId: Id<'account_recovery'>): DomainEvent => ({
  type: 'account_recovery.asked',
  scope: { personId },
  payload: { personId, recoveryId },
})

/** Support and the private address agree; it goes on once the wait is over. */
export const recoveryAgreed = (
  personId: PersonId,
  recoveryId: Id<'account_recovery'>,
  waitsUntil: string,
): DomainEvent => ({
  type: 'account_recovery.agreed',
  scope: { personId },
  payload: { personId, recoveryId, waitsUntil },
})

/** Told to every proven address, whatever came of it. */
export const recoveryEnded = (
  personId: PersonId,
  recoveryId: Id<'account_recovery'>,
  outcome: 'done' | 'stopped' | 'refused' | 'shown',
): DomainEvent => ({
  type: 'account_recovery.ended',
  scope: { personId },
  payload: { personId, recoveryId, outcome },
})
