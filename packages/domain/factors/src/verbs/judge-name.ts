import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeSupport } from '../access.ts'
import { JudgeNameInput } from '../contracts.ts'
import { nameReviewMissing, nameReviewOver, namesUnread, ownNameReview } from '../errors.ts'
import { nameReviewEnded } from '../events.ts'
import * as store from '../store/name-reviews.ts'

/**
 * One of support who has read both names says whether they are one person's. Refused, the electronic ID is taken off
 * the account; either way the person is told.
 */
export async function judgeName(ctx: Ctx, raw: JudgeNameInput): Promise<void> {
  const staffId = mustBeSupport(ctx)
  const { reviewId, outcome, reason } = JudgeNameInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const row = await store.findNameReview(ctx, reviewId as store.NameReviewRow['id'])
    if (!row) throw nameReviewMissing()
    if (row.personId === staffId) throw ownNameReview()
    if (!(await store.findLatestOpening(ctx, row.id, staffId))) throw namesUnread()
    if (!(await store.endNameReview(ctx, row.id, outcome))) throw nameReviewOver()
    const detail = { reason }
    await recordAudit(ctx, `eid_name_review.${outcome}`, { kind: 'eid_name_review', id: row.id, detail })
    await publish(ctx, nameReviewEnded(row.personId, row.id, outcome))
  })
}
