import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, credits, type Id, type PersonId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageCredits } from '../access.ts'
import { PurchaseCreditsInput } from '../contracts.ts'
import { poolFunded } from '../events.ts'
import { fundPool } from '../store/ledger.ts'
import * as store from '../store/purchases.ts'

/**
 * Buys credits for the company's pool. On invoice they are there at once; by card they wait for the
 * payment (`settlePurchase`).
 */
export async function purchaseCredits(
  ctx: Ctx,
  raw: PurchaseCreditsInput,
): Promise<{ id: Id<'pool_purchase'>; state: 'pending' | 'funded'; amountHalves: number }> {
  mayManageCredits(ctx)
  const input = PurchaseCreditsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const id = ctx.ids.next<'pool_purchase'>()
    const amountHalves = credits(input.amountCredits)
    const state = input.funding === 'invoice' ? 'funded' : 'pending'
    await store.insertPurchase(ctx, {
      id,
      companyId: companyOf(ctx),
      amountHalves,
      funding: input.funding,
      poNumber: input.poNumber,
      state,
      createdAt: ctx.clock.now(),
      createdBy: ctx.actor.kind === 'admin' ? ctx.actor.personId : (companyOf(ctx) as string as PersonId),
      fundedAt: state === 'funded' ? ctx.clock.now() : null,
    })
    if (state === 'funded') {
      await fundPool(ctx, id, amountHalves)
      await publish(ctx, poolFunded(companyOf(ctx), id, amountHalves))
    }
    await recordAudit(ctx, 'pool_purchase.made', {
      kind: 'pool_purchase',
      id,
      detail: { amountHalves, funding: input.funding },
    })
    return { id, state, amountHalves }
  })
}
