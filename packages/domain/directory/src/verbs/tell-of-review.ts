import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayHide } from '../access.ts'
import { reviewOverdue } from '../events.ts'
import { planReview, readReviewBy } from '../steps/plan-review.ts'

/**
 * Support is told of a professional who waits longer than was promised. Whoever was answered meanwhile waits no more, and
 * what was entered since is looked at when its own time is over. False: there is nothing to tell.
 */
export async function tellOfReview(ctx: Ctx): Promise<boolean> {
  const professionalId = mayHide(ctx)
  return inTransaction(ctx, async (ctx) => {
    const by = await readReviewBy(ctx, professionalId)
    if (!by) return false
    if (Temporal.Instant.compare(by, ctx.clock.now()) > 0) {
      await planReview(ctx, professionalId)
      return false
    }
    await recordAudit(ctx, 'review.overdue', { kind: 'professional', id: professionalId })
    await publish(ctx, reviewOverdue(professionalId, by.toString()))
    return true
  })
}
