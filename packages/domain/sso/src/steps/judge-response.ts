import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { SigningCertificateView } from '../contracts.ts'
import { openSealed, verifyResponse } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { haveAllEnded, lastEndOf } from '../rules/compare-metadata.ts'
import { decodeResponseField, inspectResponse } from '../rules/inspect-response.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { Inspection, ResponseExpectations } from '../rules/response-view.ts'
import type { AttemptRow } from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { admitDomain, type Judgement, passStep, plain, refusedAt, reserveAnswer } from './admit-domain.ts'

export type ArrivedResponse = {
  connection: ConnectionRow
  attempt: AttemptRow
  samlResponse: string
  relayState: string
}

/**
 * All that must hold before somebody is believed, in order: pre-check, reservation of the assertion, signature by
 * the library and agreement of both readings, a domain the company has proven now. The first that does not hold
 * is the reason.
 */
export async function judgeResponse(ctx: Ctx, arrived: ArrivedResponse, sso: Sso): Promise<Judgement> {
  mustBeAtGateOfCompany(ctx)
  const { connection, attempt, relayState } = arrived
  if (connection.state === 'disabled') return refusedAt('checked', plain('deactivated', 'connection'))
  const decoded = decodeResponseField(arrived.samlResponse)
  if (decoded.outcome === 'refused') return refusedAt('checked', decoded.refusal)
  const inspection = await inspect(sso, decoded.bytes, expectationsOf(arrived))
  if (inspection.outcome === 'refused') return refusedAt('checked', inspection.refusal)
  const { identity } = inspection
  if (!(await reserveAnswer(ctx, arrived, identity, sso)))
    return refusedAt('checked', plain('replay', 'Assertion/@ID'))
  const ended = refuseEnded(connection, sso)
  if (ended) return refusedAt('verified', ended)
  const answer = {
    clientId: connection.libraryClientId ?? '',
    attemptId: attempt.id,
    relayState,
    bytes: decoded.bytes,
  }
  const doubt = await verifyResponse(sso, answer, identity)
  if (doubt) return refusedAt('verified', doubt)
  await passStep(ctx, attempt, 'verified')
  return admitDomain(ctx, attempt, identity)
}

/** The library holds a signature against every certificate it knows, however old; with none that counts, none does. */
function refuseEnded({ certificates }: ConnectionRow, { worldClock }: Sso): Refusal | null {
  const held = certificates as SigningCertificateView[]
  const now = worldClock.now()
  if (!haveAllEnded(held, now)) return null
  const refusal = plain('certificate_ended', 'Signature')
  return { ...refusal, expected: `a certificate valid at ${now}`, received: `ended ${lastEndOf(held)}` }
}

type Inspected = Exclude<Inspection, { outcome: 'encrypted' }>

/** The pre-check; an encrypted assertion is opened and the whole document checked with it in place. */
async function inspect(sso: Sso, bytes: Uint8Array, expected: ResponseExpectations): Promise<Inspected> {
  const now = sso.worldClock.now()
  const first = inspectResponse(bytes, expected, now)
  if (first.outcome !== 'encrypted') return first
  const opened = await openSealed(sso, first.sealed)
  if (opened.outcome === 'refused') return opened
  const second = inspectResponse(bytes, { ...expected, mayBeEncrypted: false }, now, opened.assertion)
  return second.outcome === 'encrypted'
    ? { outcome: 'refused', refusal: plain('decrypt', 'Assertion') }
    : second
}

function expectationsOf({ connection, attempt }: ArrivedResponse): ResponseExpectations {
  return {
    idpEntityId: connection.idpEntityId,
    spEntityId: connection.entityId,
    acsUrl: connection.acsUrl,
    requestId: attempt.requestId ?? '',
    mayBeEncrypted: true,
    attributeMapping: {},
  }
}
