import { recordAudit } from '@kara/audit'
import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { isSafeReturnPath } from '@kara/identity'
import { type AttemptId, type ConnectionId, type Ctx, companyOf } from '@kara/kernel'
import { askingPersonOf, mayTest, mustBeAtGateOfCompany } from '../access.ts'
import { type StartedAttempt, StartSignInAttemptInput } from '../contracts.ts'
import { connectionMissing, refusedFor, returnPathInvalid } from '../errors.ts'
import { beginSignIn } from '../gateway/ask-library.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { isLive } from '../rules/connection-states.ts'
import { recordAttempt } from '../steps/record-attempt.ts'
import { refuseAttempt } from '../steps/refuse-attempt.ts'
import * as store from '../store/attempts.ts'
import { type ConnectionRow, findConnection } from '../store/connections.ts'

type Input = ReturnType<typeof StartSignInAttemptInput.parse>

/**
 * Begins a sign-in (or a test of the set-up) and says where to send the browser. Everything the answer will be
 * held against is written down first; nothing of the visitor's address travels to the identity provider.
 */
export async function startSignInAttempt(
  ctx: Ctx,
  raw: StartSignInAttemptInput,
  sso: Sso,
): Promise<StartedAttempt> {
  mustBeAtGateOfCompany(ctx)
  const input = StartSignInAttemptInput.parse(raw)
  if (input.purpose === 'test') mayTest(ctx)
  if (!isSafeReturnPath(input.returnPath)) throw returnPathInvalid()
  const attempt = await inTransaction(ctx, async (ctx) => {
    const connection = await findConnection(ctx, input.connectionId as ConnectionId)
    if (!connection) throw connectionMissing()
    if (!isOpenFor(connection, input)) throw refusedFor('deactivated')
    const { purpose, host, returnPath } = input
    const facts = {
      ...{ purpose, host, returnPath, connectionId: connection.id },
      browserHash: hashToken(input.browserToken),
      typedHash: sso.hashTyped(input.typedEmail),
      testedBy: purpose === 'test' ? askingPersonOf(ctx) : null,
    }
    const { id, reference } = await recordAttempt(ctx, facts, ['started', 'ok'])
    await recordAudit(ctx, 'sso_attempt.started', { kind: 'sso_attempt', id })
    return { id, reference, connection }
  })
  const redirectUrl = await ask(ctx, { ...attempt, asksAgain: input.asksAgain }, sso)
  return { attemptId: attempt.id, reference: attempt.reference, redirectUrl }
}

function isOpenFor(connection: ConnectionRow, { purpose }: Input): boolean {
  return purpose === 'test' ? connection.state !== 'disabled' : isLive(connection.state)
}

type Asked = { id: AttemptId; reference: string; connection: ConnectionRow; asksAgain: boolean }

async function ask(ctx: Ctx, { id, reference, connection, asksAgain }: Asked, sso: Sso): Promise<string> {
  const { protocol, libraryClientId, ssoUrl } = connection
  const begun = await beginSignIn(sso, { clientId: libraryClientId ?? '', protocol, ssoUrl, asksAgain }, id)
  if (begun.outcome === 'refused') {
    ctx.log.error('A sign-in could not begin', { attemptId: id, refusal: begun.refusal })
    await refuseAttempt(ctx, { attemptId: id, at: 'sent', refusal: begun.refusal })
    throw refusedFor(begun.refusal.reason, reference)
  }
  const { redirectUrl, sent } = begun
  await inTransaction(ctx, async (ctx) => {
    await store.markSent(ctx, id, sent)
    await store.insertStep(ctx, { companyId: companyOf(ctx), id }, 'sent', 'ok', {
      to: new URL(connection.ssoUrl).host,
    })
  })
  return redirectUrl
}
