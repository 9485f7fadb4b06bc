import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { ReceiveCallbackInput } from '../contracts.ts'
import { exchangeCode } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import type { PublishedKeys } from '../gateway/provider-keys.ts'
import { decodeProviderText } from '../rules/catalogue/decode.ts'
import { type IdTokenInspection, inspectIdToken } from '../rules/id-token.ts'
import { readOpenIdIdentity } from '../rules/openid-identity.ts'
import { type OpenIdMetadata, readStoredDiscovery } from '../rules/read-discovery.ts'
import { type Refusal, shown } from '../rules/refusal.ts'
import type { AttemptRow } from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { admitDomain, type Judgement, passStep, plain, refusedAt, reserveAnswer } from './admit-domain.ts'

export type ArrivedCallback = {
  connection: ConnectionRow
  attempt: AttemptRow
  parameters: Required<ReceiveCallbackInput>
}

/** What came to light on the way: kept for support when the answer is refused. */
export interface SeenAnswer {
  idToken: string | null
  told: Record<string, unknown>
  keys: PublishedKeys | null
}

export const unseen = (): SeenAnswer => ({ idToken: null, told: {}, keys: null })

/**
 * The same for an answer over OpenID Connect: who answers, the code exchanged by the library, the ID token verified
 * by us as well and read the same, its one use, a domain the company has proven now.
 */
export async function judgeCallback(
  ctx: Ctx,
  arrived: ArrivedCallback,
  sso: Sso,
  seen: SeenAnswer = unseen(),
): Promise<Judgement> {
  mustBeAtGateOfCompany(ctx)
  const { connection, attempt, parameters } = arrived
  if (connection.state === 'disabled') return refusedAt('checked', plain('deactivated', 'connection'))
  const metadata = readStoredDiscovery(connection.idpMetadata)
  const doubt = doubtAbout(parameters, metadata)
  if (doubt) return refusedAt('checked', doubt)
  const clientId = connection.libraryClientId ?? ''
  const { code, state, iss } = parameters
  const told = await exchangeCode(sso, {
    clientId,
    attemptId: attempt.id,
    parameters: { code, state, ...(iss === '' ? {} : { iss }) },
  })
  if (told.outcome === 'refused') {
    await noteRefusedToken(sso, told.idToken, metadata, seen)
    return refusedAt('verified', told.refusal)
  }
  const { idToken: token, ...profile } = told.answer
  seen.idToken = token
  seen.told = profile.claims
  const expected = {
    issuer: metadata.issuer,
    clientId: connection.providerClientId ?? '',
    nonce: attempt.requestId ?? '',
    algorithms: metadata.id_token_signing_alg_values_supported,
  }
  const inspection = await verify(sso, token, metadata, expected, seen)
  if (inspection.outcome !== 'claims') return refusedAt('verified', refusalOf(inspection))
  const { claims } = inspection
  const { issuer, nonce } = expected
  const reading = readOpenIdIdentity({ token, claims, profile, issuer, clientId, nonce })
  if (reading.outcome === 'refused') return refusedAt('verified', reading.refusal)
  const { identity } = reading
  if (!(await reserveAnswer(ctx, arrived, identity, sso))) {
    return refusedAt('checked', plain('replay', 'id_token'))
  }
  await passStep(ctx, attempt, 'verified')
  return admitDomain(ctx, attempt, identity)
}

/** What the library refused is kept as well, with the keys of this moment, so that support can say why. */
async function noteRefusedToken(
  sso: Sso,
  idToken: string | null,
  { jwks_uri }: OpenIdMetadata,
  seen: SeenAnswer,
): Promise<void> {
  if (idToken === null) return
  seen.idToken = idToken
  try {
    seen.keys = await sso.providerKeys.keysOf(jwks_uri)
  } catch {
    // Without keys the token can be read, and its signature stays unchecked.
    seen.keys = null
  }
}

/** What the address itself gives away, before anything is exchanged. */
function doubtAbout(
  { code, iss, error, errorDescription }: ArrivedCallback['parameters'],
  metadata: OpenIdMetadata,
): Refusal | null {
  const mustName = metadata.authorization_response_iss_parameter_supported
  if (iss === '' ? mustName : iss !== metadata.issuer) {
    const received = iss === '' ? '(none)' : shown(iss)
    return { reason: 'issuer_unknown', field: 'iss', expected: metadata.issuer, received }
  }
  if (error !== '') {
    const known = decodeProviderText(errorDescription)
    const reason = known ?? (error === 'access_denied' ? 'access_denied' : 'idp_status')
    const received = shown(error)
    const providerSaid = shown(errorDescription) ?? ''
    return { reason, field: 'error', expected: 'a code', received, ...(providerSaid ? { providerSaid } : {}) }
  }
  return code === '' ? { ...plain('oidc_invalid', 'code'), expected: 'a code', received: '(none)' } : null
}

type Expected = Parameters<typeof inspectIdToken>[2]

/** A key published a moment ago is asked for once more. */
async function verify(
  sso: Sso,
  token: string,
  { jwks_uri }: OpenIdMetadata,
  expected: Expected,
  seen: SeenAnswer,
): Promise<IdTokenInspection> {
  try {
    const now = sso.worldClock.now()
    seen.keys = await sso.providerKeys.keysOf(jwks_uri)
    const first = await inspectIdToken(token, seen.keys, expected, now)
    if (first.outcome !== 'key_unknown') return first
    seen.keys = await sso.providerKeys.keysOf(jwks_uri, { fresh: true })
    return inspectIdToken(token, seen.keys, expected, now)
  } catch (error) {
    const received = shown(error instanceof Error ? error.message : String(error))
    return { outcome: 'refused', refusal: { ...plain('discovery_failed', 'jwks_uri'), received } }
  }
}

function refusalOf(inspection: Exclude<IdTokenInspection, { outcome: 'claims' }>): Refusal {
  if (inspection.outcome === 'refused') return inspection.refusal
  return {
    ...plain('signature_invalid', 'id_token'),
    expected: 'a published key',
    received: 'an unknown one',
  }
}
