import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { changeProtection } from '@kara/identity'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mustBeAbout } from '../access.ts'
import { deleteEid, findEid } from '../store/electronic-ids.ts'
import { findNameReview, type NameReviewRow } from '../store/name-reviews.ts'
import { countFactors } from '../store/passkeys.ts'

/**
 * Takes an electronic ID off the account whose name support found not to be its person's. One that was shown since is
 * another, and stays; what was taken off already is gone.
 */
export async function takeOffRefusedId(
  ctx: Ctx,
  { personId, reviewId }: { readonly personId: PersonId; readonly reviewId: NameReviewRow['id'] },
): Promise<void> {
  mustBeAbout(ctx)
  await inTransaction(inScope(ctx, { role: 'gate', personId }), async (ctx) => {
    const review = await findNameReview(ctx, reviewId)
    if (review?.outcome !== 'refused') return
    await changeProtection(ctx, '', async (ctx) => {
      const eid = await findEid(ctx, personId)
      const isThatOne = eid && eid.provedAt.epochMilliseconds <= review.askedAt.epochMilliseconds
      if (isThatOne && (await deleteEid(ctx, personId)))
        await recordAudit(ctx, 'electronic_id.removed', { kind: 'person', id: personId })
      const isStill = eid !== null && !isThatOne
      return isStill || (await countFactors(ctx, personId)).passkeys > 0
    })
  })
}
