import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import { FailSessionInput } from '../contracts.ts'
import { reviewOpen, sessionMissing, sessionNotOver } from '../errors.ts'
import { endMissed, lockWithPlans } from '../steps/end-missed.ts'
import { isUnderReview } from '../steps/is-under-review.ts'

/**
 * The professional says that less than half of the session could be held, because something did not work or because
 * of themself: the client keeps the credit or the money, and the professional is not paid.
 *
 * @throws `scheduling.session_not_over` before its start, `scheduling.session_settled`, `scheduling.review_open` while support
 *   looks at it
 */
export async function failSession(ctx: Ctx, raw: FailSessionInput): Promise<void> {
  mayActAsProfessional(ctx)
  const input = FailSessionInput.parse(raw)
  const sessionId = input.sessionId as SessionId
  await inTransaction(ctx, async (ctx) => {
    const session = await lockWithPlans(ctx, sessionId)
    if (!session) throw sessionMissing()
    if (session.startsAt.epochMilliseconds > ctx.clock.now().epochMilliseconds) throw sessionNotOver()
    if (await isUnderReview(ctx, session)) throw reviewOpen()
    await endMissed(ctx, session, 'failed', { because: input.because })
  })
}
