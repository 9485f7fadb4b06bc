import type { DomainEvent, PersonId } from '@kara/kernel'

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
