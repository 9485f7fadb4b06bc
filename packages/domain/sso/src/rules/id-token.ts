import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import type { Temporal } from 'temporal-polyfill'
import type { ReasonCode } from './catalogue/reasons.ts'
import { ID_TOKEN_ALGORITHMS } from './read-discovery.ts'
import { type Refusal, shown } from './refusal.ts'

/** Everything an ID token must agree with; all of it comes from our rows. */
export type IdTokenExpectations = {
  readonly issuer: string
  readonly clientId: string
  readonly nonce: string
  readonly algorithms: readonly string[]
}

export type IdTokenClaims = JWTPayload & { readonly sub: string; readonly iat: number; readonly exp: number }

export type IdTokenInspection =
  | { readonly outcome: 'claims'; readonly claims: IdTokenClaims }
  /** No published key fits: the provider may have added one since. */
  | { readonly outcome: 'key_unknown' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** A token with every group of a large directory. */
const TOKEN_CHARS_MAX = 64 * 1024
const SUBJECT_CHARS_MAX = 255
/** The same forgiveness as for assertions. */
const CLOCK_SKEW_SECONDS_MAX = 120
/** It is fetched within seconds of being made; one older than this was kept for another occasion. */
const TOKEN_AGE_SECONDS_MAX = 600

/**
 * Verifies an ID token by the provider's published keys and holds it against our question. Our own reading, beside
 * the library's; never throws.
 */
export async function inspectIdToken(
  token: string,
  keys: { keys: Record<string, unknown>[] },
  expected: IdTokenExpectations,
  now: Temporal.Instant,
): Promise<IdTokenInspection> {
  if (token.length > TOKEN_CHARS_MAX) {
    return refused('too_large', 'id_token', `at most ${TOKEN_CHARS_MAX} characters`, `${token.length}`)
  }
  try {
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys as unknown as JSONWebKeySet), {
      issuer: expected.issuer,
      audience: expected.clientId,
      algorithms: ID_TOKEN_ALGORITHMS.filter((name) => expected.algorithms.includes(name)),
      clockTolerance: CLOCK_SKEW_SECONDS_MAX,
      currentDate: new Date(now.epochMilliseconds),
      requiredClaims: ['sub', 'iat', 'exp', 'nonce'],
    })
    return holdAgainst(payload, expected, Math.floor(now.epochMilliseconds / 1000))
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return { outcome: 'key_unknown' }
    return { outcome: 'refused', refusal: explainToken(error, 'id_token', expected) }
  }
}

function holdAgainst(
  payload: JWTPayload,
  { clientId, nonce }: IdTokenExpectations,
  nowSeconds: number,
): IdTokenInspection {
  const { sub, iat, exp, aud, azp } = payload
  if (payload.nonce !== nonce) {
    return refused('in_response_to', 'id_token/nonce', 'the nonce of our question', 'another one')
  }
  const hasSeveral = Array.isArray(aud) && aud.length > 1
  if ((hasSeveral && azp === undefined) || (azp !== undefined && azp !== clientId)) {
    return refused('audience', 'id_token/azp', clientId, azp === undefined ? '(none)' : String(azp))
  }
  if (typeof sub !== 'string' || sub === '' || sub.length > SUBJECT_CHARS_MAX || /\p{Cc}/u.test(sub)) {
    return refused('no_subject', 'id_token/sub', 'a subject', '(none)')
  }
  if (typeof iat !== 'number' || typeof exp !== 'number') {
    return refused('time_missing', 'id_token/iat', 'a time', '(none)')
  }
  if (iat > nowSeconds + CLOCK_SKEW_SECONDS_MAX) {
    return refused('not_yet_valid', 'id_token/iat', `at or before ${nowSeconds}`, `${iat}`)
  }
  if (iat < nowSeconds - TOKEN_AGE_SECONDS_MAX) {
    return refused('expired', 'id_token/iat', `after ${nowSeconds - TOKEN_AGE_SECONDS_MAX}`, `${iat}`)
  }
  return { outcome: 'claims', claims: { ...payload, sub, iat, exp } }
}

const REASONS_OF_CLAIMS: Readonly<Record<string, ReasonCode>> = {
  iss: 'issuer_unknown',
  aud: 'audience',
  nbf: 'not_yet_valid',
  exp: 'expired',
  iat: 'time_missing',
  nonce: 'in_response_to',
  sub: 'no_subject',
}

/** Why a token of a provider does not verify; `name` is what the token is called there. */
export function explainToken(
  error: unknown,
  name: 'id_token' | 'logout_token',
  { issuer, clientId, algorithms }: Omit<IdTokenExpectations, 'nonce'>,
): Refusal {
  if (error instanceof errors.JWTExpired) {
    return refusalOf('expired', `${name}/exp`, 'in the future', `${error.payload.exp}`)
  }
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim, payload } = error
    const expected = claim === 'iss' ? issuer : claim === 'aud' ? clientId : 'another value'
    const received = claim === 'iss' || claim === 'aud' ? String(payload[claim] ?? '(none)') : '(not shown)'
    return refusalOf(REASONS_OF_CLAIMS[claim] ?? 'oidc_invalid', `${name}/${claim}`, expected, received)
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return refusalOf('weak_algorithm', `${name}/alg`, algorithms.join(', '), 'another one')
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return refusalOf('signature_invalid', name, 'a signature by a published key', 'another one')
  }
  const received = error instanceof Error ? error.name : 'unreadable'
  return refusalOf('oidc_invalid', name, 'a signed token', received)
}

function refusalOf(reason: ReasonCode, field: string, expected: string, received: string): Refusal {
  return { reason, field, expected: shown(expected), received: shown(received) }
}

function refused(...why: Parameters<typeof refusalOf>): { outcome: 'refused'; refusal: Refusal } {
  return { outcome: 'refused', refusal: refusalOf(...why) }
}
