import { recordAudit } from '@kara/audit'
import { getCompany } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf, credits, deciderOf, type Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageCredits } from '../access.ts'
import { PurchaseCreditsInput } from '../contracts.ts'
import { budgetExceeded } from '../errors.ts'
import { budgetReached, poolFunded } from '../events.ts'
import { budgetAlertsBetween, calendarPeriodAt } from '../rules.ts'
import * as budgets from '../store/budgets.ts'
import { fundPool } from '../store/ledger.ts'
import * as store from '../store/purchases.ts'

/**
 * Buys credits for the company's pool. On invoice they are there at once; by card they wait for the
 * payment (`settlePurchase`). What passes a share of the budget is announced.
 *
 * @throws `credits.budget_exceeded` when the budget leaves less in this period
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
    await spendBudget(ctx, amountHalves)
    const state = input.funding === 'invoice' ? 'funded' : 'pending'
    await store.insertPurchase(ctx, {
      id,
      companyId: companyOf(ctx),
      amountHalves,
      funding: input.funding,
      poNumber: input.poNumber,
      state,
      createdAt: ctx.clock.now(),
      createdBy: deciderOf(ctx),
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

/** Purchases of one company wait for each other here, so that two together cannot pass the budget. */
async function spendBudget(ctx: TxCtx, amountHalves: number): Promise<void> {
  const budget = await budgets.lockBudget(ctx)
  if (!budget) return
  const { timeZone } = await getCompany(ctx)
  const { start, end } = calendarPeriodAt(budget.period, timeZone, ctx.clock.now())
  const before = await budgets.sumPurchasesSince(ctx, start.toZonedDateTime(timeZone).toInstant())
  const leftHalves = Math.max(0, budget.capHalves - before)
  if (amountHalves > leftHalves) {
    throw budgetExceeded({ credits: Math.floor(leftHalves / 2), nextDay: end.toString() })
  }
  for (const share of budgetAlertsBetween(budget.capHalves, before, before + amountHalves)) {
    await publish(ctx, budgetReached(companyOf(ctx), share))
  }
}
