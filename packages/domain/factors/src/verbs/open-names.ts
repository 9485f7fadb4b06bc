import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { OpenNamesInput } from '../contracts.ts'
import { nameReviewMissing, nameReviewOver, ownNameReview } from '../errors.ts'
import * as store from '../store/name-reviews.ts'

/** One of support says why they read the two names of a review; for some minutes it shows them. */
export async function openNames(ctx: Ctx, raw: OpenNamesInput): Promise<void> {
  const staffId = mustBeSupport(ctx)
  const { reviewId, reason } = OpenNamesInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findNameReview(ctx, reviewId as store.NameReviewRow['id'])
    if (!row) throw nameReviewMissing()
    if (row.personId === staffId) throw ownNameReview()
    if (row.outcome) throw nameReviewOver()
    await store.insertNameOpening(ctx, { reviewId: row.id, staffId, reason })
    const detail = { reason }
    await recordAudit(ctx, 'eid_name_review.opened', { kind: 'eid_name_review', id: row.id, detail })
  })
}
