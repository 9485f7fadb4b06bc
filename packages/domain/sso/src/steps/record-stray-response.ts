import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeAtGateOfCompany } from '../access.ts'
import type { ReceivedAssertion } from '../contracts.ts'
import { toRefusalView } from '../reads/get-attempt-by-reference.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import { glimpseResponse, type ResponseGlimpse } from '../rules/inspect-response.ts'
import { type Refusal, shown } from '../rules/refusal.ts'
import * as store from '../store/attempts.ts'
import type { ConnectionRow } from '../store/connections.ts'
import { recordAttempt } from './record-attempt.ts'
import { refuseAttempt } from './refuse-attempt.ts'

export type StrayResponse = { connection: ConnectionRow; samlResponse: string; relayState: string }

/**
 * Records a response that answers no open question: presented again, too late, or never asked for. Nothing in
 * it is believed; it only gets a reference code, so that support can see what happened.
 */
export async function recordStrayResponse(ctx: Ctx, stray: StrayResponse): Promise<ReceivedAssertion> {
  const companyId = mustBeAtGateOfCompany(ctx)
  const { connection, relayState } = stray
  return inTransaction(ctx, async (ctx) => {
    const known = relayState ? await store.findByRelayState(ctx, connection.id, relayState) : null
    const glimpse = glimpseResponse(stray.samlResponse)
    const refusal = refusalOf(reasonOf(known, glimpse), connection, glimpse)
    const attempt = known ?? (await insertStray(ctx, connection))
    if (known?.returnedAt) await recordRepetition(ctx, known)
    else await refuseAttempt(ctx, { attemptId: attempt.id, at: 'returned', refusal })
    return {
      outcome: 'refused',
      reference: attempt.reference,
      refusal: toRefusalView(refusal.reason),
      host: known?.host ?? null,
      companyId,
    }
  })
}

function reasonOf(known: store.AttemptRow | null, glimpse: ResponseGlimpse): ReasonCode {
  if (known) return known.returnedAt ? 'replay' : 'attempt_expired'
  return glimpse.isReadable && glimpse.inResponseTo === null ? 'unsolicited' : 'state_unknown'
}

function refusalOf(reason: ReasonCode, connection: ConnectionRow, glimpse: ResponseGlimpse): Refusal {
  return {
    reason,
    field: 'Response/Issuer',
    expected: connection.idpEntityId,
    received: shown(glimpse.issuer),
  }
}

/** The first answer may still be on its way through the checks, so a repetition ends nothing. */
async function recordRepetition(ctx: TxCtx, attempt: store.AttemptRow): Promise<void> {
  await store.insertStep(ctx, attempt, 'returned', 'refused', { reason: 'replay' })
  await recordAudit(ctx, 'sso_attempt.repeated', { kind: 'sso_attempt', id: attempt.id })
}

/** An attempt of nobody: no browser can ever complete it. */
async function insertStray(ctx: TxCtx, connection: ConnectionRow) {
  const facts = {
    connectionId: connection.id,
    purpose: 'sign_in',
    host: '',
    browserHash: '',
    returnPath: '/',
    testedBy: null,
    typedHash: null,
  } as const
  const attempt = await recordAttempt(ctx, facts, ['returned', 'info'])
  await recordAudit(ctx, 'sso_attempt.unasked', { kind: 'sso_attempt', id: attempt.id })
  return attempt
}
