import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import * as store from '../store/lots.ts'

/** The code under which support sees the person's movements at a company; null while there are none. */
export function findOwnCode(ctx: Ctx): Promise<string | null> {
  mayUseCredits(ctx)
  return inTransaction(ctx, store.findOwnCode)
}
