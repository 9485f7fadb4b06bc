import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayLearn } from '../access.ts'
import type { FeedbackBlock } from '../contracts.ts'
import { shownBefore } from '../rules.ts'
import { listBlocks } from '../store.ts'

/** What the professional learns of what clients say: averages of five people each, oldest first; at first nothing. */
export function listFeedbackBlocks(ctx: Ctx): Promise<FeedbackBlock[]> {
  mayLearn(ctx)
  return inTransaction(ctx, (ctx) => listBlocks(ctx, shownBefore(ctx.clock.now())))
}
