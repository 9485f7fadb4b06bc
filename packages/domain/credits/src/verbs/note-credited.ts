import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, credits, type Id, invariant } from '@kara/kernel'
import { mayCorrectLedger } from '../access.ts'
import * as store from '../store/purchases.ts'

/**
 * An invoice was taken back, wholly or in part: nobody pays for so much of the purchase behind it, and the budget of
 * its period has room for it again. What of it leaves the pool is moved by whoever takes it back.
 */
export async function noteCredited(
  ctx: Ctx,
  companyId: CompanyId,
  purchase: { readonly id: Id<'pool_purchase'>; readonly credits: number },
): Promise<void> {
  mayCorrectLedger(ctx)
  await inTransaction(ctx, async (ctx) => {
    const amountHalves = credits(purchase.credits)
    const isNoted = await store.noteCredited(ctx, companyId, purchase.id, amountHalves)
    invariant(isNoted, 'an invoice that is taken back has its purchase')
    await recordAudit(ctx, 'pool_purchase.credited', {
      kind: 'pool_purchase',
      id: purchase.id,
      detail: { companyId, amountHalves },
    })
  })
}
