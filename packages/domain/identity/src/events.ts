import type { CompanyId, ConnectionId, DomainEvent, PersonId } from '@kara/kernel'
import type { EmailCodeId, Method } from './contracts.ts'

/** Which letter goes to the address that `sealed` holds. */
export type CodeLetter = 'verify' | 'sign_in' | 'reset' | 'account_exists'

export interface EmailCodeRequested {
  readonly codeId: string
  readonly letter: CodeLetter
  readonly personId: PersonId
  readonly companyId: CompanyId | null
  readonly locale: 'en' | 'is'
  /** ISO 8601 instant. */
  readonly expiresAt: string
  /** Address, name and code; opened by `openCodeLetter` of this module. */
  readonly sealed: string
}

/** An address is to be told its code, or that it already has an account. */
export const emailCodeRequested = (
  payload: EmailCodeRequested,
): DomainEvent<'email_code.requested', EmailCodeRequested> => ({
  type: 'email_code.requested',
  scope: { personId: payload.personId },
  payload,
})

/** A code was made for an address that is nobody's: it is told to nobody. */
export const emailCodeUnclaimed = (codeId: EmailCodeId): DomainEvent => ({
  type: 'email_code.unclaimed',
  scope: {},
  payload: { codeId },
})

/** An account exists; its address may still be unproven. */
export const personCreated = (personId: PersonId): DomainEvent => ({
  type: 'person.created',
  scope: { personId },
  payload: { personId },
})

/** An address was proven by its owner. */
export const emailVerified = (personId: PersonId): DomainEvent => ({
  type: 'person_email.verified',
  scope: { personId },
  payload: { personId },
})

/** An address was taken off an account. */
export const emailRemoved = (personId: PersonId): DomainEvent => ({
  type: 'person_email.removed',
  scope: { personId },
  payload: { personId },
})

/** A browser is signed in. */
export const signedIn = (personId: PersonId, host: string, method: Method): DomainEvent => ({
  type: 'login_session.started',
  scope: { personId },
  payload: { personId, host, method },
})

/** A company's sign-in opens an account that existed before. Told to the person's own address. */
export const identityLinked = (
  personId: PersonId,
  companyId: CompanyId,
  connectionId: ConnectionId,
): DomainEvent => ({
  type: 'identity.linked',
  scope: { personId, companyId },
  payload: { personId, companyId, connectionId },
})

/** A company's sign-in opens the account no more, as its person wished. Told to them alone. */
export const identityUnlinked = (personId: PersonId): DomainEvent => ({
  type: 'identity.unlinked',
  scope: { personId },
  payload: { personId },
})

export const termsAccepted = (personId: PersonId, audience: string, version: string): DomainEvent => ({
  type: 'terms.accepted',
  scope: { personId },
  payload: { personId, audience, version },
})

/** A change of the terms that asked for nothing was read of. */
export const termsDismissed = (personId: PersonId, audience: string, version: string): DomainEvent => ({
  type: 'terms.dismissed',
  scope: { personId },
  payload: { personId, audience, version },
})

export const profileUpdated = (personId: PersonId): DomainEvent => ({
  type: 'person.updated',
  scope: { personId },
  payload: { personId },
})

/** A person works for the operator from now on. */
export const staffAppointed = (personId: PersonId): DomainEvent => ({
  type: 'staff.appointed',
  scope: { personId },
  payload: { personId },
})

/** Told to the person's own address: if it was not they, they must know. */
export const passwordSet = (personId: PersonId): DomainEvent => ({
  type: 'password.set',
  scope: { personId },
  payload: { personId },
})

/** A browser that was never seen before is signed in. Told to the person's own address. */
export const deviceAppeared = (personId: PersonId, deviceId: string): DomainEvent => ({
  type: 'device.appeared',
  scope: { personId },
  payload: { personId, deviceId },
})
