import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayReadReports } from '../access.ts'
import { limits, type Report, type ReportMonth } from '../contracts.ts'
import { nextRelease } from '../rules.ts'
import * as store from '../store.ts'

/** Everything the company ever learns: frozen months, newest first. */
export function getReport(ctx: Ctx): Promise<Report> {
  mayReadReports(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const months = new Map<string, ReportMonth>()
    for (const row of await store.listReleases(ctx)) {
      const periodStart = row.periodStart.toString()
      const empty = { people: null, sessions: null, creditsHalves: null }
      const month = months.get(periodStart) ?? {
        ...empty,
        periodStart,
        periodEnd: row.periodEnd.toString(),
        floor: row.floor,
      }
      const name = row.figure === 'credits_halves' ? 'creditsHalves' : row.figure
      months.set(periodStart, { ...month, [name]: row.amount })
    }
    const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
    return {
      floor: limits.groupFloor,
      months: [...months.values()],
      nextReleaseOn: nextRelease(today).toString(),
    }
  })
}
