import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayKeepAvailability } from '../access.ts'
import { limits, type TimeOff } from '../contracts.ts'
import { repeatsOf } from '../rules/time-off.ts'
import * as store from '../store/time-off.ts'

/** The professional's time off that touches a span of time, each occurrence by itself. */
export function listTimeOff(ctx: Ctx, from: Temporal.Instant, to: Temporal.Instant): Promise<TimeOff[]> {
  mayKeepAvailability(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listOccurrences(ctx, from, to, limits.timeOffOccurrencesMax)
    return rows.map(({ occurrence, series }) => ({
      timeOffId: series.id,
      day: occurrence.day.toString(),
      startsAt: occurrence.startsAt.toString(),
      endsAt: occurrence.endsAt.toString(),
      note: series.note,
      isRepeated: series.rule !== '',
      repeats: repeatsOf(store.timesOfRow(series)),
    }))
  })
}

/** The edit of time off that the professional can undo now; null: there is none. */
export async function findUndoableTimeOff(ctx: Ctx): Promise<string | null> {
  mayKeepAvailability(ctx)
  return (await inTransaction(ctx, (ctx) => store.findNewestChange(ctx)))?.id ?? null
}
