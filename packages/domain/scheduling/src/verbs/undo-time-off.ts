import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayKeepAvailability } from '../access.ts'
import { timeOffChangeOld } from '../errors.ts'
import * as store from '../store/time-off.ts'
import { writeInto } from './add-time-off.ts'

/**
 * Takes back the professional's latest edit of time off: what it added is gone, what it changed is as before.
 *
 * @throws `scheduling.time_off_change_old` when it was undone, or another edit came after it
 */
export async function undoTimeOff(ctx: Ctx, changeId: Id<'time_off_change'>): Promise<void> {
  mayKeepAvailability(ctx)
  await inTransaction(ctx, async (ctx) => {
    const change = await store.findNewestChange(ctx, true)
    if (change?.id !== changeId || !(await store.markUndone(ctx, change.id))) throw timeOffChangeOld()
    const added = change.added as store.TimeOffId[]
    await store.removeTimeOff(ctx, added)
    const restored = await store.restoreTimeOff(ctx, change.before)
    const rows = await store.listTimeOff(ctx, [...added, ...restored])
    await writeInto(ctx, rows)
    await recordAudit(ctx, 'time_off.undone', { kind: 'time_off_change', id: change.id })
  })
}
