import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import type { NameReview } from '../contracts.ts'
import * as store from '../store/name-reviews.ts'

/** What support has to compare, the oldest first; whose it is and which names stays shut. */
export async function listNameReviews(ctx: Ctx): Promise<NameReview[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) => store.listOpenNameReviews(ctx))
  return rows.map(({ id, askedAt }) => ({ id, askedAt: askedAt.toString() }))
}
