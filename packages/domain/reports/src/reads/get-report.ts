import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayReadReports } from '../access.ts'
import { limits, type Report, type ReportMonth, type ReportPeriod } from '../contracts.ts'
import { monthsWithin, nextRelease, sumsOf, under } from '../rules.ts'
import * as store from '../store.ts'

/** Everything the company ever learns: frozen months, newest first, all of them or those of a period. */
export function getReport(ctx: Ctx, period: ReportPeriod = {}): Promise<Report> {
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
    const floor = await store.floorSince(ctx, today.with({ day: 1 }))
    const all = [...months.values()].map((month) => under(floor, month))
    const chosen = monthsWithin(all, period)
    return {
      floor,
      floorNext: (await store.findLatestFloor(ctx)) ?? limits.groupFloor,
      months: chosen,
      sums: sumsOf(chosen),
      released: all.map(({ periodStart }) => periodStart),
      nextReleaseOn: nextRelease(today).toString(),
    }
  })
}
