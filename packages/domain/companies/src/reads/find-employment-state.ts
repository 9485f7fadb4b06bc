import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import * as store from '../store.ts'

/** Whether the scope's person works for its company, did once, or never (null). */
export function findEmploymentState(ctx: Ctx): Promise<'active' | 'left' | null> {
  return inTransaction(ctx, (ctx) => store.findEmployeeState(ctx))
}
