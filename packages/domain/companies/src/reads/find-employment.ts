import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import * as store from '../store.ts'

/** How and since when the scope's person works for its company; null when they never did. */
export function findEmployment(ctx: Ctx) {
  return inTransaction(ctx, (ctx) => store.findEmployee(ctx))
}
