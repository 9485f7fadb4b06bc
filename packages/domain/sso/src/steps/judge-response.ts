import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { openSealed, refusalOf, verifyResponse } from '../gateway/ask-library.ts'
import { endedKey, signedBy } from '../gateway/ended-key.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { hasEndedOnes, partCertificates } from '../rules/held-certificates.ts'
import { decodeResponseField, inspectResponse } from '../rules/inspect-response.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { Inspection, ResponseExpectations } from '../rules/response-view.ts'
import { signedPartOf } from '../rules/signed-part.ts'
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
  const { identity, opened } = inspection
  if (!(await reserveAnswer(ctx, arrived, identity, sso)))
    return refusedAt('checked', plain('replay', 'Assertion/@ID'))
  const ended = await refuseEnded(connection, signedPartOf(decoded.bytes, opened), sso)
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

/**
 * The library holds a signature against every certificate it knows, however old. Where one of them has ended, one that
 * still counts must have signed: a key that its provider has put away may be in anybody's hands.
 */
async function refuseEnded(
  connection: ConnectionRow,
  signed: Uint8Array | string,
  sso: Sso,
): Promise<Refusal | null> {
  const now = sso.worldClock.now()
  if (!hasEndedOnes(connection, now)) return null
  const parted = partCertificates(connection, now)
  if (parted.counting.length === 0) return endedKey(parted.endedAt, now)
  try {
    return (await signedBy(sso, signed, parted)) === 'ended' ? endedKey(parted.endedAt, now) : null
  } catch (error) {
    return refusalOf(error, 'Signature')
  }
}

type Inspected =
  | (Extract<Inspection, { outcome: 'identity' }> & { readonly opened?: string })
  | Extract<Inspection, { outcome: 'refused' }>

/** The pre-check; an encrypted assertion is opened and the whole document checked with it in place. */
async function inspect(sso: Sso, bytes: Uint8Array, expected: ResponseExpectations): Promise<Inspected> {
  const now = sso.worldClock.now()
  const first = inspectResponse(bytes, expected, now)
  if (first.outcome !== 'encrypted') return first
  const opened = await openSealed(sso, first.sealed)
  if (opened.outcome === 'refused') return opened
  const second = inspectResponse(bytes, { ...expected, mayBeEncrypted: false }, now, opened.assertion)
  if (second.outcome === 'identity') return { ...second, opened: opened.assertion }
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
