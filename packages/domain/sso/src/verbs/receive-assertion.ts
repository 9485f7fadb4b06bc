import { recordAudit } from '@kara/audit'
import { isDomainVerified } from '@kara/companies'
import { hashToken, newToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type ConnectionId, type Ctx, inScope, invariant } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { type AttemptStep, limits, ReceiveAssertionInput, type ReceivedAssertion } from '../contracts.ts'
import { connectionMissing } from '../errors.ts'
import type { LibraryProfile } from '../gateway/library-calls.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { GatewayUnavailable } from '../gateway/saml-gateway.ts'
import { toRefusalView } from '../reads/get-attempt-by-reference.ts'
import { reasonOfLibraryText } from '../rules/catalogue/entries.ts'
import { compareIdentities } from '../rules/compare-identities.ts'
import { domainOnly } from '../rules/email-address.ts'
import { decodeResponseField, inspectResponse } from '../rules/inspect-response.ts'
import type { Refusal } from '../rules/refusal.ts'
import { claimsOf, type IdentityView } from '../rules/response-view.ts'
import * as store from '../store/attempts.ts'
import { type ConnectionRow, findCompanyOfConnection, findConnection } from '../store/connections.ts'
import { insertStep } from '../store/support.ts'
import { recordStrayResponse } from './record-stray-response.ts'
import { refuseAttempt } from './refuse-attempt.ts'

type Arrival = { connection: ConnectionRow; attempt: store.AttemptRow; bytes: Uint8Array; relayState: string }
type Judged = { at: AttemptStep; refusal: Refusal }

/**
 * Takes what an identity provider posts: pre-check, reservation of the assertion, signature by the library, both
 * readings compared, the company's own domains. Each step is recorded as it is passed. What is refused is an
 * answer with a reference code, never an exception; what passes is a one-time code for the person's own host.
 */
export async function receiveAssertion(
  ctx: Ctx,
  raw: ReceiveAssertionInput,
  sso: Sso,
): Promise<ReceivedAssertion> {
  mustBeAtGate(ctx)
  const input = ReceiveAssertionInput.parse(raw)
  const atGate = await enterCompany(ctx, input.connectionId as ConnectionId)
  const decoded = decodeResponseField(input.samlResponse)
  const bytes = decoded.outcome === 'bytes' ? decoded.bytes : new Uint8Array()
  const { connection, attempt } = await inTransaction(atGate, (ctx) =>
    claim(ctx, input.connectionId as ConnectionId, input.relayState),
  )
  if (!attempt) {
    return recordStrayResponse(atGate, { connection, relayState: input.relayState, bytes })
  }
  const arrival = { connection, attempt, bytes, relayState: input.relayState }
  const judged =
    decoded.outcome === 'refused'
      ? { at: 'checked' as const, refusal: decoded.refusal }
      : await judge(atGate, arrival, sso)
  if ('refusal' in judged) {
    await refuseAttempt(atGate, { attemptId: attempt.id, ...judged })
    return refusedAnswer(attempt, judged.refusal)
  }
  const handoffCode = await mintHandoff(atGate, attempt, judged.identity, sso)
  return { outcome: 'handed_off', host: attempt.host, handoffCode }
}

async function enterCompany(ctx: Ctx, connectionId: ConnectionId): Promise<Ctx> {
  const companyId = await inTransaction(ctx, (ctx) => findCompanyOfConnection(ctx, connectionId))
  if (!companyId) throw connectionMissing()
  return inScope(ctx, { role: 'gate', companyId })
}

async function claim(ctx: Parameters<typeof findConnection>[0], id: ConnectionId, relayState: string) {
  const connection = await findConnection(ctx, id)
  if (!connection) throw connectionMissing()
  const attempt = await store.claimReturn(ctx, id, relayState)
  if (attempt) await insertStep(ctx, attempt, 'returned', 'ok')
  return { connection, attempt }
}

/** All that must hold, in order; the first that does not is the reason. */
async function judge(ctx: Ctx, arrival: Arrival, sso: Sso): Promise<Judged | { identity: IdentityView }> {
  const { connection, attempt, bytes } = arrival
  if (connection.state === 'disabled') return { at: 'checked', refusal: plain('deactivated', 'connection') }
  const inspection = inspectResponse(
    bytes,
    {
      idpEntityId: connection.idpEntityId,
      spEntityId: connection.entityId,
      acsUrl: connection.acsUrl,
      requestId: attempt.requestId ?? '',
      mayBeEncrypted: false,
      attributeMapping: {},
    },
    ctx.clock.now(),
  )
  if (inspection.outcome === 'refused') return { at: 'checked', refusal: inspection.refusal }
  if (inspection.outcome === 'encrypted')
    return { at: 'checked', refusal: plain('decrypt', 'EncryptedAssertion') }
  const { identity } = inspection
  if (!(await reserve(ctx, arrival, identity)))
    return { at: 'checked', refusal: plain('replay', 'Assertion/@ID') }
  const verdict = await verify(arrival, identity, sso)
  if (verdict) return { at: 'verified', refusal: verdict }
  await pass(ctx, attempt, 'verified')
  if (!(await isDomainVerified(ctx, identity.emailDomain))) {
    const received = domainOnly(identity.email)
    const expected = 'a verified domain of the company'
    return { at: 'admitted', refusal: { reason: 'domain_not_verified', field: 'email', expected, received } }
  }
  await pass(ctx, attempt, 'admitted')
  return { identity }
}

/** Committed before the library looks: from here on this assertion is spent, whatever happens. */
function reserve(ctx: Ctx, { connection, attempt }: Arrival, identity: IdentityView): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const forgetAt = identity.notOnOrAfter.add({ minutes: limits.assertionMemoryMinutes })
    await store.setEmailDomain(ctx, attempt.id, identity.emailDomain)
    if (!(await store.reserveAssertion(ctx, connection.id, identity.assertionId, forgetAt))) return false
    await store.setStep(ctx, attempt.id, 'checked')
    await insertStep(ctx, attempt, 'checked', 'ok', { signedParts: identity.signedParts })
    return true
  })
}

function pass(ctx: Ctx, attempt: store.AttemptRow, step: AttemptStep): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await store.setStep(ctx, attempt.id, step)
    await insertStep(ctx, attempt, step, 'ok')
  })
}

/** The library is given the very bytes that were inspected, encoded by us. */
async function verify(arrival: Arrival, identity: IdentityView, sso: Sso): Promise<Refusal | null> {
  const { connection, attempt, bytes, relayState } = arrival
  const clientId = connection.libraryClientId ?? ''
  let profile: LibraryProfile
  try {
    profile = await sso.saml.call('checkResponse', {
      clientId,
      relayState,
      responseBase64: Buffer.from(bytes).toString('base64'),
      state: attempt.id,
      codeVerifier: sso.codeVerifierOf(attempt.id),
    })
  } catch (error) {
    if (error instanceof GatewayUnavailable) return plain('gateway_unavailable', 'process')
    const text = error instanceof Error ? error.message : String(error)
    const received = text.replace(/[^\s@]+@/g, '…@').slice(0, 200)
    return { reason: reasonOfLibraryText(text), field: 'Signature', expected: null, received }
  }
  return compareIdentities(identity, profile, clientId)
}

async function mintHandoff(
  ctx: Ctx,
  attempt: store.AttemptRow,
  identity: IdentityView,
  sso: Sso,
): Promise<string> {
  const handoffCode = newToken()
  await inTransaction(ctx, async (ctx) => {
    const isHandedOff = await store.handOff(ctx, attempt.id, {
      handoffHash: hashToken(handoffCode),
      identitySealed: sso.sealIdentity(attempt.id, identity),
      claims: claimsOf(identity),
    })
    invariant(isHandedOff, 'an attempt whose return was claimed is open until its hand-off')
    await insertStep(ctx, attempt, 'handed_off', 'ok')
    await recordAudit(ctx, 'sso_attempt.handed_off', { kind: 'sso_attempt', id: attempt.id })
  })
  return handoffCode
}

const plain = (reason: Refusal['reason'], field: string): Refusal => ({
  reason,
  field,
  expected: null,
  received: null,
})

function refusedAnswer(attempt: store.AttemptRow, refusal: Refusal): ReceivedAssertion {
  return {
    outcome: 'refused',
    reference: attempt.reference,
    refusal: toRefusalView(refusal.reason),
    host: attempt.host,
    companyId: attempt.companyId,
  }
}
