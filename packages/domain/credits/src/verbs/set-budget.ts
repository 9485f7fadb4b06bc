import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, credits, deciderOf } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import { SetBudgetInput } from '../contracts.ts'
import * as store from '../store/budgets.ts'

/**
 * Sets how many credits the company buys at most in a calendar period; zero takes the budget away. What was
 * bought already stays, also when it is more.
 */
export async function setBudget(ctx: Ctx, raw: SetBudgetInput): Promise<void> {
  mayManageCredits(ctx)
  const { period, capCredits } = SetBudgetInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const decidedBy = deciderOf(ctx)
    if (capCredits === 0) await store.deleteBudget(ctx)
    else await store.saveBudget(ctx, { period, capHalves: credits(capCredits), decidedBy })
    await recordAudit(ctx, 'credit_budget.set', {
      kind: 'credit_budget',
      id: companyOf(ctx),
      detail: { period, capCredits },
    })
  })
}
