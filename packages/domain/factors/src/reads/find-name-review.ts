import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeOneself } from '../access.ts'
import type { NameReview } from '../contracts.ts'
import * as store from '../store/name-reviews.ts'

/** Whether support still compares the name of the scope's person's electronic ID with that of their account. */
export async function findNameReview(ctx: Ctx): Promise<NameReview | null> {
  const personId = mustBeOneself(ctx)
  const row = await inTransaction(ctx, (ctx) => store.findOpenNameReview(ctx, personId))
  return row && { id: row.id, askedAt: row.askedAt.toString() }
}
