import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { type Replay, ReplayInput } from '../contracts.ts'
import { connectionMissing } from '../errors.ts'
import type { Sso } from '../gateway/open-sso.ts'
import { type ReplaySource, replaySaml } from '../gateway/replay-answer.ts'
import { replayOpenId } from '../gateway/replay-open-id.ts'
import { findConnectionForSupport } from '../store/connections.ts'
import { readDocument } from './find-document.ts'

/**
 * Holds the kept answer of an attempt against the set-up as it is now and against a changed one, offline: nobody
 * outside is asked, nobody signs in, nothing is written. It shows no value of the answer that the refusal does not
 * name.
 */
export async function replayAttempt(
  ctx: Ctx,
  raw: ReplayInput,
  sso: Pick<Sso, 'openDocument' | 'saml'>,
): Promise<Replay> {
  mustBeSupport(ctx)
  const wish = ReplayInput.parse(raw)
  const source = await inTransaction(ctx, (ctx) => readSource(ctx, wish.reference, sso))
  const now = ctx.clock.now()
  return source.connection.protocol === 'oidc'
    ? replayOpenId(source, wish)
    : replaySaml(source, { ...wish, now }, sso)
}

async function readSource(
  ctx: TxCtx,
  reference: string,
  sso: Pick<Sso, 'openDocument'>,
): Promise<ReplaySource> {
  const { attempt, bytes, keys, judgedAt } = await readDocument(ctx, reference, sso)
  const connection = await findConnectionForSupport(ctx, attempt.connectionId)
  if (!connection) throw connectionMissing()
  return { attempt, connection, bytes, keys, judgedAt }
}
