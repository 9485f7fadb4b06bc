import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type ConnectionId, type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { ReceiveAssertionInput, type ReceivedAssertion } from '../contracts.ts'
import { connectionMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { toRefusalView } from '../reads/get-attempt-by-reference.ts'
import { handOff } from '../steps/hand-off.ts'
import { judgeResponse } from '../steps/judge-response.ts'
import { keepResponse, rememberResponse } from '../steps/keep-document.ts'
import { recordStrayResponse } from '../steps/record-stray-response.ts'
import { refuseAttempt } from '../steps/refuse-attempt.ts'
import * as store from '../store/attempts.ts'
import { findCompanyOfConnection, findConnection } from '../store/connections.ts'

/**
 * Takes what an identity provider posts to the address of one connection. What is refused is an answer with a
 * reference code, never an exception; what passes is a one-time code for the person's own host.
 */
export async function receiveAssertion(
  ctx: Ctx,
  raw: ReceiveAssertionInput,
  sso: Sso,
): Promise<ReceivedAssertion> {
  mustBeAtGate(ctx)
  const input = ReceiveAssertionInput.parse(raw)
  const connectionId = input.connectionId as ConnectionId
  const companyId = await inTransaction(ctx, (ctx) => findCompanyOfConnection(ctx, connectionId))
  if (!companyId) throw connectionMissing()
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const { connection, attempt } = await inTransaction(atGate, (ctx) =>
    claim(ctx, connectionId, input.relayState),
  )
  if (!attempt) return recordStrayResponse(atGate, { ...input, connection })
  const judgement = await judgeResponse(atGate, { ...input, connection, attempt }, sso)
  const { host, reference } = attempt
  if (judgement.outcome === 'refused') {
    const { at, refusal } = judgement
    await refuseAttempt(atGate, { attemptId: attempt.id, at, refusal })
    await keepResponse(atGate, { connection, attempt, samlResponse: input.samlResponse }, sso)
    return { outcome: 'refused', reference, refusal: toRefusalView(refusal.reason), host, companyId }
  }
  const answered = rememberResponse({ connection, attempt, samlResponse: input.samlResponse }, sso)
  const handoffCode = await handOff(atGate, attempt.id, judgement.identity, sso, answered)
  return { outcome: 'handed_off', host, handoffCode }
}

/** Takes the one return of the attempt that this answers; a second answer finds it taken. */
async function claim(ctx: TxCtx, connectionId: ConnectionId, relayState: string) {
  const connection = await findConnection(ctx, connectionId)
  if (!connection) throw connectionMissing()
  const attempt = await store.claimReturn(ctx, connectionId, relayState)
  if (attempt) {
    await store.insertStep(ctx, attempt, 'returned', 'ok')
    await recordAudit(ctx, 'sso_attempt.returned', { kind: 'sso_attempt', id: attempt.id })
  }
  return { connection, attempt }
}
