import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, type Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { maySettlePurchase } from '../access.ts'
import { poolFunded } from '../events.ts'
import { fundPool } from '../store/ledger.ts'
import * as store from '../store/purchases.ts'

/**
 * What became of a card purchase: the credits enter the pool, or they do not. Called by the job that
 * handles the card processor's messages; a second message about the same purchase changes nothing.
 */
export async function settlePurchase(
  ctx: Ctx,
  purchaseId: Id<'pool_purchase'>,
  outcome: 'funded' | 'failed',
): Promise<boolean> {
  maySettlePurchase(ctx)
  return inTransaction(ctx, async (ctx) => {
    const purchase = await store.settlePendingPurchase(ctx, purchaseId, outcome)
    if (!purchase) return false
    if (outcome === 'funded') {
      await fundPool(ctx, purchase.id, purchase.amountHalves)
      await publish(ctx, poolFunded(companyOf(ctx), purchase.id, purchase.amountHalves))
    }
    await recordAudit(ctx, 'pool_purchase.settled', {
      kind: 'pool_purchase',
      id: purchase.id,
      detail: { outcome },
    })
    return true
  })
}
