import { inTransaction } from '@kara/db'
import { getPerson } from '@kara/identity'
import { type Ctx, inScope, type PersonId } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { GetNameReviewInput, limits, type NameReviewForSupport } from '../contracts.ts'
import { nameReviewMissing } from '../errors.ts'
import { findEid } from '../store/electronic-ids.ts'
import * as store from '../store/name-reviews.ts'

/**
 * One review, for support. The names are there only for whoever gave a reason, and only for some minutes: they are read
 * at the gate, because the role of support is granted neither.
 */
export async function getNameReview(ctx: Ctx, raw: GetNameReviewInput): Promise<NameReviewForSupport> {
  const staffId = mustBeSupport(ctx)
  const parsed = GetNameReviewInput.safeParse(raw)
  if (!parsed.success) throw nameReviewMissing()
  const reviewId = parsed.data.reviewId as store.NameReviewRow['id']
  const { row, opening } = await inTransaction(ctx, async (ctx) => {
    const row = await store.findNameReview(ctx, reviewId)
    if (!row) throw nameReviewMissing()
    return { row, opening: await store.findLatestOpening(ctx, reviewId, staffId) }
  })
  const since = opening ? ctx.clock.now().since(opening.openedAt).total('minutes') : Number.POSITIVE_INFINITY
  const { id, askedAt, outcome } = row
  return {
    ...{ id, outcome, askedAt: askedAt.toString(), wasOpened: opening !== null },
    names: outcome === null && since < limits.namesMinutes ? await readNames(ctx, row.personId) : null,
  }
}

async function readNames(ctx: Ctx, personId: PersonId): Promise<NameReviewForSupport['names']> {
  const gate = inScope(ctx, { role: 'gate', personId })
  const [person, eid] = await Promise.all([
    getPerson(gate),
    inTransaction(gate, (ctx) => findEid(ctx, personId)),
  ])
  return eid && { account: person.displayName, proven: eid.nameAtProof }
}
