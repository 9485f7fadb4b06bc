import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { getBookedSession } from '@kara/scheduling'
import type { BookedSession } from '@kara/scheduling/contracts'
import { maySpeak } from '../access.ts'
import { isOpen } from '../rules.ts'
import { hasFeedback } from '../store.ts'

/** The session, while it waits for its client's word; null: not held, too long ago, or spoken of before. */
export function findOpenFeedback(ctx: Ctx, sessionId: SessionId): Promise<BookedSession | null> {
  maySpeak(ctx)
  return inTransaction(ctx, async (ctx) => {
    const session = await getBookedSession(ctx, sessionId)
    if (!isOpen(session, ctx.clock.now()) || (await hasFeedback(ctx, sessionId))) return null
    return session
  })
}
