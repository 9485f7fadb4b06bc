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
    if (!owner.transaction && isOfEmptyPool(error)) await waitForPool(owner)
    throw error
  }
}

/** Whether an empty pool stopped it: of one session, or of some of a series. */
function isOfEmptyPool(error: unknown): boolean {
  if (!isCodedError(error)) return false
  const isShort = error.code === 'scheduling.series_short' && error.details.values?.why === 'pool_empty'
  return isShort || error.code === 'credits.pool_empty'
}
