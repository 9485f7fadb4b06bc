import { Temporal } from 'temporal-polyfill'
import type { ReceivedClaims } from '../contracts.ts'
import type { SealedAssertion } from './encrypted-assertion.ts'
import type { Refusal } from './refusal.ts'

/** Which attribute holds what, where a connection says so; otherwise the usual names are tried. */
export type AttributeMapping = { email?: string; firstName?: string; lastName?: string }

/** Everything a response must agree with; all of it comes from our rows, nothing from the request. */
export type ResponseExpectations = {
  idpEntityId: string
  spEntityId: string
  acsUrl: string
  requestId: string
  mayBeEncrypted: boolean
  attributeMapping: AttributeMapping
}

/** Who the identity provider says this is. Trusted only after the library verified the signature. */
export type IdentityView = {
  issuer: string
  nameId: string
  nameIdFormat: string
  email: string
  emailDomain: string
  /** The attribute the address came from; null when it is the subject itself. */
  emailAttribute: string | null
  firstName: string | null
  lastName: string | null
  assertionId: string
  inResponseTo: string
  /** The earlier of the two ends: the assertion is reserved until then. */
  notOnOrAfter: Temporal.Instant
  sessionNotOnOrAfter: Temporal.Instant | null
  authnInstant: Temporal.Instant
  /** By which the provider knows this session; null when it numbers none. */
  sessionIndex: string | null
  /** Names only: what arrived, for the set-up screen. */
  attributeNames: string[]
  signedParts: ('response' | 'assertion' | 'id_token')[]
}

export type Inspection =
  | { outcome: 'identity'; identity: IdentityView }
  | { outcome: 'encrypted'; sealed: SealedAssertion }
  | { outcome: 'refused'; refusal: Refusal }

/** The view as text, for the minute between the assertion consumer and the hub. */
export function writeSealedIdentity(identity: IdentityView): string {
  return JSON.stringify(identity)
}

export function readSealedIdentity(text: string): IdentityView {
  const stored = JSON.parse(text) as Record<keyof IdentityView, unknown>
  const instant = (value: unknown) => Temporal.Instant.from(String(value))
  return {
    ...(stored as unknown as IdentityView),
    notOnOrAfter: instant(stored.notOnOrAfter),
    authnInstant: instant(stored.authnInstant),
    sessionIndex: stored.sessionIndex ? String(stored.sessionIndex) : null,
    sessionNotOnOrAfter: stored.sessionNotOnOrAfter === null ? null : instant(stored.sessionNotOnOrAfter),
  }
}

/** What may be kept and shown of it: names of attributes, no value that names a person. */
export function claimsOf(identity: IdentityView): ReceivedClaims {
  const { attributeNames, emailAttribute, nameIdFormat, signedParts } = identity
  return {
    attributeNames,
    emailAttribute,
    nameIdFormat,
    hasFirstName: identity.firstName !== null,
    hasLastName: identity.lastName !== null,
    signedParts,
  }
}

/** What the provider calls the person; null where it sends no name. */
export function nameOf({ firstName, lastName }: IdentityView): string | null {
  const name = [firstName, lastName].filter((part) => part !== null).join(' ')
  return name.slice(0, 120) || null
}

/** A name to greet a new account with. */
export function displayNameOf(identity: IdentityView): string {
  const { email } = identity
  return nameOf(identity) ?? (email.split('@')[0] ?? email).slice(0, 120)
}
