import { recordAudit } from '@kara/audit'
import { getCompany } from '@kara/companies'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { mayCount } from '../access.ts'
import { reportReleased } from '../events.ts'
import { closedMonth, nextRelease, publishable } from '../rules.ts'
import * as store from '../store.ts'

/**
 * Freezes the figures of the month that has closed, all or none of them, and plans the next release.
 * Running twice changes nothing: what was released stays as it is.
 */
export async function releaseMonth(ctx: Ctx): Promise<boolean> {
  mayCount(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const month = closedMonth(ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate())
    const instant = (day: typeof month.start) => day.toZonedDateTime(timeZone).toInstant()
    const counts = await store.countUse(ctx, instant(month.start), instant(month.end))
    const floor = await store.floorSince(ctx, month.start)
    const isNew = await store.insertRelease(ctx, month, publishable(counts, floor), floor)
    await planNextRelease(ctx, timeZone)
    if (!isNew) return false
    await recordAudit(ctx, 'report.released', { kind: 'report_release', id: month.start.toString() })
    await publish(ctx, reportReleased(companyOf(ctx), month.start.toString()))
    return true
  })
}

/** Plans the company's next release, in the night before its day begins. */
export async function planNextRelease(ctx: TxCtx, timeZone: string): Promise<void> {
  const today = ctx.clock.now().toZonedDateTimeISO(timeZone).toPlainDate()
  const on = nextRelease(today)
  await planWork(ctx, {
    kind: 'report.release',
    key: companyOf(ctx),
    queue: 'sessions',
    dueAt: on.toZonedDateTime(timeZone).toInstant(),
    scope: { companyId: companyOf(ctx) },
    payload: {},
  })
}
