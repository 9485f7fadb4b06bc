import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mustBeAtGate } from '../access.ts'
import { ReceiveCallbackInput, type ReceivedAssertion } from '../contracts.ts'
import { connectionMissing, refusedFor } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { toRefusalView } from '../reads/get-attempt-by-reference.ts'
import { handOff } from '../steps/hand-off.ts'
import { judgeCallback, unseen } from '../steps/judge-callback.ts'
import { keepCallback, rememberCallback } from '../steps/keep-document.ts'
import { recordStrayResponse } from '../steps/record-stray-response.ts'
import { refuseAttempt } from '../steps/refuse-attempt.ts'
import * as store from '../store/attempts.ts'
import { findConnection } from '../store/connections.ts'

/**
 * Takes what an OpenID provider sends people back with. The state leads to the attempt; nothing else in the address
 * is believed before it was held against that attempt. An answer without a question of ours has no company to be
 * recorded with, and is refused as it is.
 */
export async function receiveCallback(
  ctx: Ctx,
  raw: ReceiveCallbackInput,
  sso: Sso,
): Promise<ReceivedAssertion> {
  mustBeAtGate(ctx)
  const parameters = ReceiveCallbackInput.parse(raw)
  const companyId = await inTransaction(ctx, (ctx) => store.findCompanyOfState(ctx, parameters.state))
  if (!companyId) throw refusedFor('state_unknown')
  const atGate = inScope(ctx, { role: 'gate', companyId })
  const { connection, attempt } = await inTransaction(atGate, (ctx) => claim(ctx, parameters.state))
  if (!attempt) {
    return recordStrayResponse(atGate, { connection, samlResponse: '', relayState: parameters.state })
  }
  const seen = unseen()
  const judgement = await judgeCallback(atGate, { connection, attempt, parameters }, sso, seen)
  const { host, reference } = attempt
  if (judgement.outcome === 'refused') {
    const { at, refusal } = judgement
    await refuseAttempt(atGate, { attemptId: attempt.id, at, refusal })
    await keepCallback(atGate, { attempt, parameters, seen }, sso)
    return { outcome: 'refused', reference, refusal: toRefusalView(refusal.reason), host, companyId }
  }
  const answered = rememberCallback({ connection, attempt, parameters, seen }, sso)
  const handoffCode = await handOff(atGate, attempt.id, judgement.identity, sso, answered)
  return { outcome: 'handed_off', host, handoffCode }
}

/** Takes the one return of the attempt; a state that asked over SAML is no state here. */
async function claim(ctx: TxCtx, state: string) {
  const asked = await store.findByState(ctx, state)
  const connection = asked && (await findConnection(ctx, asked.connectionId))
  if (!connection) throw connectionMissing()
  if (connection.protocol !== 'oidc') throw refusedFor('state_unknown')
  const attempt = await store.claimReturn(ctx, connection.id, state)
  if (attempt) {
    await store.insertStep(ctx, attempt, 'returned', 'ok')
    await recordAudit(ctx, 'sso_attempt.returned', { kind: 'sso_attempt', id: attempt.id })
  }
  return { connection, attempt }
}
