import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayHide } from '../access.ts'
import { readReviewBy } from '../steps/plan-review.ts'

/** For a job: until when support answers the professional of this call; null: nothing waits. */
export function findReviewBy(ctx: Ctx): Promise<Temporal.Instant | null> {
  const professionalId = mayHide(ctx)
  return inTransaction(ctx, (ctx) => readReviewBy(ctx, professionalId))
}
