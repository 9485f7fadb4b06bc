import { recordAudit } from '@kara/audit'
import { isDomainVerified } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import { type AttemptStep, limits } from '../contracts.ts'
import { verifyResponse } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { domainOnly } from '../rules/email-address.ts'
import { decodeResponseField, inspectResponse } from '../rules/inspect-response.ts'
import type { Refusal } from '../rules/refusal.ts'
import type { IdentityView } from '../rules/response-view.ts'
import * as store from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'

export type ArrivedResponse = {
  connection: ConnectionRow
  attempt: store.AttemptRow
  samlResponse: string
  relayState: string
}

export type Judgement =
  | { readonly outcome: 'identity'; readonly identity: IdentityView }
  | { readonly outcome: 'refused'; readonly at: AttemptStep; readonly refusal: Refusal }

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
  if (!(await reserve(ctx, arrived, identity, sso)))
    return refusedAt('checked', plain('replay', 'Assertion/@ID'))
  const answer = {
    clientId: connection.libraryClientId ?? '',
    attemptId: attempt.id,
    relayState,
    bytes: decoded.bytes,
  }
  const doubt = await verifyResponse(sso, answer, identity)
  if (doubt) return refusedAt('verified', doubt)
  await pass(ctx, attempt, 'verified')
  if (!(await isDomainVerified(ctx, identity.emailDomain))) {
    return refusedAt('admitted', {
      ...plain('domain_not_verified', 'email'),
      expected: 'a verified domain of the company',
      received: domainOnly(identity.email),
    })
  }
  await pass(ctx, attempt, 'admitted')
  return { outcome: 'identity', identity }
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

/** Committed before the library looks: from here on this assertion is spent, whatever happens. */
function reserve(
  ctx: Ctx,
  { connection, attempt }: ArrivedResponse,
  identity: IdentityView,
  sso: Sso,
): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    await store.setEmailDomain(ctx, attempt.id, identity.emailDomain)
    const isFirst = await store.reserveAssertion(ctx, {
      connectionId: connection.id,
      assertionId: identity.assertionId,
      seenAt: sso.worldClock.now(),
      forgetAt: identity.notOnOrAfter.add({ minutes: limits.assertionMemoryMinutes }),
    })
    if (!isFirst) return false
    await store.setStep(ctx, attempt.id, 'checked')
    await store.insertStep(ctx, attempt, 'checked', 'ok', { signedParts: identity.signedParts })
    return true
  })
}

function pass(ctx: Ctx, attempt: store.AttemptRow, step: 'verified' | 'admitted'): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await store.setStep(ctx, attempt.id, step)
    await store.insertStep(ctx, attempt, step, 'ok')
    await recordAudit(ctx, `sso_attempt.${step}`, { kind: 'sso_attempt', id: attempt.id })
  })
}

const plain = (reason: Refusal['reason'], field: string): Refusal => ({
  reason,
  field,
  expected: null,
  received: null,
})

const refusedAt = (at: AttemptStep, refusal: Refusal): Judgement => ({ outcome: 'refused', at, refusal })
