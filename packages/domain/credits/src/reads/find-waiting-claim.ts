import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import * as store from '../store/lots.ts'

/** Since when the person's claim waits for the company to buy more, as an instant; null when none waits. */
export function findWaitingClaim(ctx: Ctx): Promise<string | null> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => (await store.findWaitingClaim(ctx))?.toString() ?? null)
}
