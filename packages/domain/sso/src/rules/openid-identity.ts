import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { LibraryProfile } from '../gateway/library-calls.ts'
import { domainOnly, normaliseEmail } from './email-address.ts'
import type { IdTokenClaims } from './id-token.ts'
import { type Refusal, RefusalSignal, refuse } from './refusal.ts'
import type { IdentityView } from './response-view.ts'

/** What stands where an assertion has the format of its NameID. */
export const OPENID_SUBJECT = 'openid-subject'

const NAME_CHARS_MAX = 120
const SESSION_CHARS_MAX = 255
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

export type OpenIdReading =
  | { readonly outcome: 'identity'; readonly identity: IdentityView }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

type Answer = {
  readonly token: string
  /** What we verified ourselves. */
  readonly claims: IdTokenClaims
  /** What the library read from token and userinfo. */
  readonly profile: LibraryProfile
  readonly issuer: string
  readonly clientId: string
  readonly nonce: string
}

/** Who this is: from the token we verified, and only as far as the library read the same. Pure; never throws. */
export function readOpenIdIdentity(answer: Answer): OpenIdReading {
  try {
    return { outcome: 'identity', identity: read(answer) }
  } catch (error) {
    if (!(error instanceof RefusalSignal)) throw error
    return { outcome: 'refused', refusal: error.refusal }
  }
}

function read({ token, claims, profile, issuer, clientId, nonce }: Answer): IdentityView {
  assertSame('connection', profile.clientId, clientId)
  assertSame('sub', profile.claims.sub, claims.sub)
  const told = { ...profile.claims, ...claims } as Record<string, unknown>
  const { email, emailDomain } = readEmail(claims, profile.claims)
  const authTime = typeof claims.auth_time === 'number' ? claims.auth_time : claims.iat
  return {
    issuer,
    nameId: readSubject(claims, issuer),
    nameIdFormat: OPENID_SUBJECT,
    email,
    emailDomain,
    emailAttribute: 'email',
    firstName: readName(told.given_name),
    lastName: readName(told.family_name),
    assertionId: createHash('sha256').update(token).digest('base64url'),
    inResponseTo: nonce,
    notOnOrAfter: instantOf(claims.exp),
    sessionNotOnOrAfter: null,
    // By this number the provider may end the session later (Back-Channel Logout 1.0).
    sessionIndex: readSession(claims.sid),
    authnInstant: instantOf(Math.min(authTime, claims.iat)),
    attributeNames: Object.keys(told).slice(0, 100),
    signedParts: ['id_token'],
  }
}

/**
 * The durable key. Entra ID names a person of a directory by `tid` and `oid`; a directory that is not the
 * issuer's own vouches for nobody here, whatever address it sends.
 */
function readSubject(claims: IdTokenClaims, issuer: string): string {
  const { tid, oid, sub } = claims
  if (tid === undefined) return sub
  if (typeof tid !== 'string' || !issuer.split('/').includes(tid)) {
    refuse('issuer_unknown', 'id_token/tid', { expected: issuer, received: String(tid) })
  }
  if (typeof oid !== 'string' || oid === '') {
    refuse('no_subject', 'id_token/oid', {
      expected: 'the id of the person in the directory',
      received: '(none)',
    })
  }
  return `${tid}/${oid}`
}

function readSession(sid: unknown): string | null {
  return typeof sid === 'string' && sid !== '' && sid.length <= SESSION_CHARS_MAX ? sid : null
}

function readEmail(
  claims: IdTokenClaims,
  told: Record<string, unknown>,
): { email: string; emailDomain: string } {
  const values = [claims.email, told.email].filter((value) => value !== undefined && value !== '')
  const [first] = values
  if (first === undefined) {
    const received = Object.keys({ ...told, ...claims }).join(', ')
    refuse('email_missing', 'email', { expected: 'email', received })
  }
  if (values.some((value) => typeof value !== 'string')) {
    refuse('email_ambiguous', 'email', { expected: '1 address', received: 'a list' })
  }
  const addresses = values.map((value) => normaliseEmail(String(value)))
  const [address] = addresses
  if (!address || addresses.some((other) => other === null)) {
    refuse('email_unusable', 'email', { expected: '1 address', received: domainOnly(String(first)) })
  }
  if (addresses.some((other) => other?.email !== address.email)) {
    refuse('identity_mismatch', 'email', {
      expected: 'the same in token and userinfo',
      received: 'different',
    })
  }
  assertConfirmed(claims, told)
  return { email: address.email, emailDomain: address.domain }
}

/** A provider that says whether an address was confirmed must say so of this one, wherever it says it. */
function assertConfirmed(claims: IdTokenClaims, told: Record<string, unknown>): void {
  for (const name of ['email_verified', 'xms_edov']) {
    for (const value of [claims[name], told[name]]) {
      const isConfirmed = value === true || value === 'true' || value === 1 || value === '1'
      if (value !== undefined && !isConfirmed) {
        refuse('email_unverified', name, { expected: 'true', received: String(value).slice(0, 20) })
      }
    }
  }
}

function assertSame(field: string, one: unknown, other: string): void {
  if (one !== other) {
    refuse('identity_mismatch', field, { expected: 'the same in both checks', received: 'different' })
  }
}

function readName(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' || text.length > NAME_CHARS_MAX || UNPRINTABLE.test(text) ? null : text
}

const instantOf = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000)
