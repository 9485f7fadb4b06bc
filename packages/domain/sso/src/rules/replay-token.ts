import type { Temporal } from 'temporal-polyfill'
import type { ReplayVerdict } from '../contracts.ts'
import type { PublishedKeys } from '../gateway/provider-keys.ts'
import { explainReason } from './catalogue/entries.ts'
import { type IdTokenExpectations, inspectIdToken } from './id-token.ts'
import type { OpenIdAnswer } from './openid-answer.ts'
import { readOpenIdIdentity } from './openid-identity.ts'
import { type Refusal, shown } from './refusal.ts'

/** Refusals at which a token's signature did not hold, or was not reached. */
const WITHOUT_SIGNATURE = new Set(['signature_invalid', 'weak_algorithm', 'oidc_invalid', 'too_large'])

/** What we say of a kept answer over OpenID Connect under a set-up, at the moment it came, signature included. */
export async function replayToken(
  answer: OpenIdAnswer,
  { expected, keys }: { readonly expected: IdTokenExpectations; readonly keys: PublishedKeys },
  judgedAt: Temporal.Instant,
): Promise<ReplayVerdict> {
  if (answer.iss !== '' && answer.iss !== expected.issuer) {
    return verdict('unchecked', {
      reason: 'issuer_unknown',
      field: 'iss',
      expected: expected.issuer,
      received: shown(answer.iss),
    })
  }
  if (answer.idToken === null) {
    const reason = answer.error === 'access_denied' ? 'access_denied' : 'oidc_invalid'
    const received = shown(answer.error === '' ? '(none)' : answer.error)
    return verdict('unchecked', { reason, field: 'error', expected: 'an ID token', received })
  }
  const inspection = await inspectIdToken(answer.idToken, keys, expected, judgedAt)
  if (inspection.outcome === 'claims') {
    const { issuer, clientId, nonce } = expected
    // What the library read stands for both readings: whether they agree only a real sign-in tells.
    const profile = {
      clientId,
      nameId: null,
      email: null,
      claims: { ...answer.told, sub: inspection.claims.sub },
    }
    const { claims } = inspection
    const reading = readOpenIdIdentity({ token: answer.idToken, claims, profile, issuer, clientId, nonce })
    return verdict('holds', reading.outcome === 'refused' ? reading.refusal : null)
  }
  if (inspection.outcome === 'key_unknown') {
    return verdict('fails', {
      reason: 'signature_invalid',
      field: 'id_token',
      expected: 'a published key',
      received: 'an unknown one',
    })
  }
  const { refusal } = inspection
  return verdict(WITHOUT_SIGNATURE.has(refusal.reason) ? 'fails' : 'holds', refusal)
}

function verdict(signature: ReplayVerdict['signature'], refusal: Refusal | null): ReplayVerdict {
  const certificate = signature === 'holds' ? 'known' : signature === 'fails' ? 'unknown' : 'absent'
  if (!refusal) return { outcome: 'passes', refusal: null, certificate, signature }
  const { reason, field, expected, received } = refusal
  const { code } = explainReason(reason)
  return { outcome: 'refused', refusal: { reason, code, field, expected, received }, certificate, signature }
}
