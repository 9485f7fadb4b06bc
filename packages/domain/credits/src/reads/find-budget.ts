import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import type { CreditBudget } from '../contracts.ts'
import { calendarPeriodAt } from '../rules.ts'
import * as store from '../store/budgets.ts'

/** What the company means to buy at most, and how much of it is bought in this period; null without a budget. */
export function findBudget(ctx: Ctx): Promise<CreditBudget | null> {
  mayManageCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const budget = await store.findBudget(ctx)
    if (!budget) return null
    const { timeZone } = await getCompany(ctx)
    const { start, end } = calendarPeriodAt(budget.period, timeZone, ctx.clock.now())
    return {
      period: budget.period,
      capHalves: budget.capHalves,
      boughtHalves: await store.sumPurchasesSince(ctx, start.toZonedDateTime(timeZone).toInstant()),
      periodStart: start.toString(),
      lastDay: end.subtract({ days: 1 }).toString(),
    }
  })
}
