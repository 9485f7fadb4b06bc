import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Cards } from '@kara/payments'
import { mayCountEarnings } from '../access.ts'
import { standingOf } from '../rules/transfers.ts'
import { planTransfer } from '../steps/plan-transfer.ts'
import { settleTransfer } from '../steps/settle-transfer.ts'
import * as store from '../store/transfers.ts'

/**
 * Asks the processor how the money of a statement stands: after a message of its, when it has been on its way for a
 * day, and when a comparison found a difference. What never arrived there is sent.
 *
 * @throws `payments.processor_silent`
 */
export async function lookAtTransfer(
  ctx: Ctx,
  cards: Cards,
  id: store.TransferId,
): Promise<store.TransferRow | null> {
  mayCountEarnings(ctx)
  const known = await inTransaction(ctx, (ctx) => store.findTransfer(ctx, id))
  if (!known?.accountRef) return known
  const transfer = await cards.payees.findTransfer(id)
  const { attempt, accountRef: accountId } = known
  const payout = transfer && (await cards.payees.findPayout({ transferId: id, accountId, attempt }))
  return inTransaction(ctx, async (ctx) => {
    const settled = transfer ? await settleTransfer(ctx, id, standingOf(transfer, payout)) : known
    // Begun, and not over: whoever began it may have died.
    if (settled?.state === 'started') await planTransfer(ctx, settled)
    return settled
  })
}
