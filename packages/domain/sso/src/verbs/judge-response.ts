import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { verifyResponse } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { decodeResponseField, inspectResponse } from '../rules/inspect-response.ts'
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
  const inspection = inspectResponse(decoded.bytes, expectationsOf(arrived), sso.worldClock.now())
  if (inspection.outcome === 'refused') return refusedAt('checked', inspection.refusal)
  if (inspection.outcome === 'encrypted') return refusedAt('checked', plain('decrypt', 'EncryptedAssertion'))
  const { identity } = inspection
  if (!(await reserveAnswer(ctx, arrived, identity, sso)))
    return refusedAt('checked', plain('replay', 'Assertion/@ID'))
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

function expectationsOf({ connection, attempt }: ArrivedResponse) {
  return {
    idpEntityId: connection.idpEntityId,
    spEntityId: connection.entityId,
    acsUrl: connection.acsUrl,
    requestId: attempt.requestId ?? '',
    mayBeEncrypted: false,
    attributeMapping: {},
  }
}
