import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { getBookedSession, listBookedSessions } from '@kara/scheduling'
import type { BookedSession } from '@kara/scheduling/contracts'
import { mayAsk, maySpeak } from '../access.ts'
import { isOpen } from '../rules.ts'
import { isFeedbackGiven, listGiven } from '../store.ts'

/** The session, while it waits for its client's word; null: not held, too long ago, or spoken of before. */
export function findOpenFeedback(ctx: Ctx, sessionId: SessionId): Promise<BookedSession | null> {
  maySpeak(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [open] = await unspoken(ctx, [await getBookedSession(ctx, sessionId)])
    return open ?? null
  })
}

/** The latest session that waits for its client's word; earlier ones are not asked about beside it. */
export function findLatestOpenFeedback(ctx: Ctx): Promise<BookedSession | null> {
  maySpeak(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [open] = await unspoken(ctx, await listBookedSessions(ctx, 'past'))
    return open ?? null
  })
}

/** The same of one session for the job that asks about it, which learns of no answer. */
export function isFeedbackWanted(ctx: Ctx, sessionId: SessionId): Promise<boolean> {
  mayAsk(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await getBookedSession(ctx, sessionId)
    return isOpen(session, ctx.clock.now()) && !(await isFeedbackGiven(ctx, sessionId))
  })
}

async function unspoken(ctx: TxCtx, sessions: readonly BookedSession[]): Promise<BookedSession[]> {
  const open = sessions.filter((session) => isOpen(session, ctx.clock.now()))
  const given = await listGiven(
    ctx,
    open.map(({ id }) => id as SessionId),
  )
  return open.filter(({ id }) => !given.has(id))
}
