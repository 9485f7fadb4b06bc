import { inTransaction } from '@kara/db'
import type { Ctx, SessionId } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import { listBeyondLimit } from '../steps/keep-within-limit.ts'
import { listHeldOfPeriods } from '../store/holds.ts'

/**
 * How much of what a session holds would go on to the company's pool if the session gave it back now, in halves: its
 * rules grant less than those by which it was taken. Nothing, as a rule.
 */
export function findGoingBack(ctx: Ctx, sessionId: SessionId): Promise<number> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [beyond, held] = await Promise.all([listBeyondLimit(ctx), listHeldOfPeriods(ctx, sessionId)])
    return held.reduce((sum, { periodStart, halves }) => {
      const of = beyond.find(({ lot }) => lot.periodStart.equals(periodStart))
      // What is free goes back whatever becomes of this session.
      const more = of ? of.moreHalves - of.freeHalves : 0
      return sum + Math.min(halves, Math.max(0, more))
    }, 0)
  })
}
