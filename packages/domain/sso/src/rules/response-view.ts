import type { Temporal } from 'temporal-polyfill'
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
  /** Names only: what arrived, for the set-up screen. */
  attributeNames: string[]
  signedParts: ('response' | 'assertion')[]
}

export type Inspection =
  | { outcome: 'identity'; identity: IdentityView }
  | { outcome: 'encrypted' }
  | { outcome: 'refused'; refusal: Refusal }
