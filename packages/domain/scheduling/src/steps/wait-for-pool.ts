import { waitForPool } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, isCodedError } from '@kara/kernel'

/**
 * Runs in one transaction what an empty pool may stop. All of it is undone then, but not the word to the company, which
 * is told without who, and the claim that waits for more.
 *
 * @throws what the work throws
 */
export async function tellingOfEmptyPool<Booked>(
  owner: Ctx,
  work: (ctx: TxCtx) => Promise<Booked>,
): Promise<Booked> {
  try {
    return await inTransaction(owner, work)
  } catch (error) {
    const isOver = !owner.transaction && isCodedError(error) && error.code === 'credits.pool_empty'
    if (isOver) await waitForPool(owner)
    throw error
  }
}
