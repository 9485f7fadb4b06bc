import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTPayload, jwtVerify } from 'jose'
import { Temporal } from 'temporal-polyfill'
import type { ReasonCode } from '../catalogue/reasons.ts'
import { explainToken, type IdTokenExpectations } from '../id-token.ts'
import { ID_TOKEN_ALGORITHMS } from '../read-discovery.ts'
import { type Refusal, shown } from '../refusal.ts'

export type LogoutTokenExpectations = Omit<IdTokenExpectations, 'nonce'>

/** An OpenID provider wants ended what it opened: of a person, or one session of theirs, or both have to fit. */
export interface TokenLogout {
  readonly outcome: 'logout'
  readonly tokenId: string
  readonly subject: string | null
  readonly session: string | null
  readonly issuedAt: Temporal.Instant
  readonly endsAt: Temporal.Instant
}

export type LogoutTokenInspection =
  | TokenLogout
  /** No published key fits: the provider may have added one since. */
  | { readonly outcome: 'key_unknown' }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

/** It names one event and at most one person; a real one has 1 KB. */
const TOKEN_CHARS_MAX = 16 * 1024
const TEXT_CHARS_MAX = 255
const CLOCK_SKEW_SECONDS_MAX = 120
/** The provider sends it at once, and again within minutes when we did not answer. */
const TOKEN_AGE_SECONDS_MAX = 600
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** Providers of before the type was given a name of its own call it a JWT; a token for another purpose says so here. */
const TYPES = new Set(['logout+jwt', 'application/logout+jwt', 'jwt'])

/**
 * Verifies a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6) by the provider's published keys and
 * holds it against the connection at whose address it arrived. An ID token never passes for one. Never throws.
 */
export async function inspectLogoutToken(
  token: string,
  keys: { keys: Record<string, unknown>[] },
  expected: LogoutTokenExpectations,
  now: Temporal.Instant,
): Promise<LogoutTokenInspection> {
  if (token.length > TOKEN_CHARS_MAX) {
    return refused('too_large', '', `at most ${TOKEN_CHARS_MAX} characters`, `${token.length}`)
  }
  try {
    const { payload, protectedHeader } = await jwtVerify(
      token,
      createLocalJWKSet(keys as unknown as JSONWebKeySet),
      {
        issuer: expected.issuer,
        audience: expected.clientId,
        algorithms: ID_TOKEN_ALGORITHMS.filter((name) => expected.algorithms.includes(name)),
        clockTolerance: CLOCK_SKEW_SECONDS_MAX,
        currentDate: new Date(now.epochMilliseconds),
        requiredClaims: ['iat', 'exp', 'jti', 'events'],
      },
    )
    const type = protectedHeader.typ?.toLowerCase()
    if (type !== undefined && !TYPES.has(type)) return refused('oidc_invalid', '/typ', 'logout+jwt', type)
    return holdAgainst(payload, Math.floor(now.epochMilliseconds / 1000))
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) return { outcome: 'key_unknown' }
    return { outcome: 'refused', refusal: explainToken(error, 'logout_token', expected) }
  }
}

function holdAgainst(payload: JWTPayload, nowSeconds: number): LogoutTokenInspection {
  const { iat, exp, jti, events, nonce } = payload
  // What was made for signing in has a nonce; taken for a logout it would let anybody who saw it sign people out.
  if (nonce !== undefined) return refused('oidc_invalid', '/nonce', 'absent', 'present')
  if (!isEvent(events)) return refused('oidc_invalid', '/events', EVENT, 'another event')
  if (!isText(jti)) return refused('oidc_invalid', '/jti', 'an identifier', '(none)')
  if (typeof iat !== 'number' || typeof exp !== 'number') {
    return refused('time_missing', '/iat', 'a time', '(none)')
  }
  if (iat > nowSeconds + CLOCK_SKEW_SECONDS_MAX) {
    return refused('not_yet_valid', '/iat', `at or before ${nowSeconds}`, `${iat}`)
  }
  if (iat < nowSeconds - TOKEN_AGE_SECONDS_MAX) {
    return refused('expired', '/iat', `after ${nowSeconds - TOKEN_AGE_SECONDS_MAX}`, `${iat}`)
  }
  const [subject, session] = [payload.sub ?? null, payload.sid ?? null]
  if (subject === null && session === null) return refused('no_subject', '/sub', 'sub or sid', '(none)')
  if ((subject !== null && !isText(subject)) || (session !== null && !isText(session))) {
    return refused('no_subject', '/sub', 'a text', 'something else')
  }
  const times = { issuedAt: instantOf(iat), endsAt: instantOf(Math.min(exp, iat + TOKEN_AGE_SECONDS_MAX)) }
  return { outcome: 'logout', tokenId: jti, subject, session, ...times }
}

function isEvent(events: unknown): boolean {
  if (typeof events !== 'object' || events === null || Array.isArray(events)) return false
  const event = (events as Record<string, unknown>)[EVENT]
  return typeof event === 'object' && event !== null && !Array.isArray(event)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= TEXT_CHARS_MAX && !/\p{Cc}/u.test(value)
}

const instantOf = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(Math.floor(seconds) * 1000)

function refused(reason: ReasonCode, part: string, expected: string, received: string) {
  const refusal = {
    reason,
    field: `logout_token${part}`,
    expected: shown(expected),
    received: shown(received),
  }
  return { outcome: 'refused', refusal } as const
}
