import { may } from '@kara/companies'
import type { Ctx } from '@kara/kernel'
import { getReport } from '@kara/reports'
import type { ReportMonth } from '@kara/reports/contracts'

/** A year of months says what is usual; older ones say what was. */
const monthsRead = 12

/**
 * What the company's people used, from its frozen months alone: those in which both figures stood above the floor.
 * Null while there is none.
 */
export function releasedUse(
  months: readonly ReportMonth[],
): { people: number; creditsHalves: number; months: number } | null {
  const shown = months
    .flatMap(({ people, creditsHalves }) =>
      people !== null && people > 0 && creditsHalves !== null ? [{ people, creditsHalves }] : [],
    )
    .slice(0, monthsRead)
  if (shown.length === 0) return null
  const sum = (pick: (month: (typeof shown)[number]) => number) =>
    shown.reduce((total, month) => total + pick(month), 0)
  return {
    people: Math.round(sum(({ people }) => people) / shown.length),
    creditsHalves: sum(({ creditsHalves }) => creditsHalves),
    months: shown.length,
  }
}

/** The same for whoever may read the company's report; nothing for others. */
export async function findReleasedUse(ctx: Ctx): Promise<ReturnType<typeof releasedUse>> {
  const mayRead = ctx.actor.kind === 'admin' && may(ctx.actor.role, 'read_reports')
  return mayRead ? releasedUse((await getReport(ctx)).months) : null
}
