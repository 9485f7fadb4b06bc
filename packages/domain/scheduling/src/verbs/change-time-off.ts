import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayKeepAvailability } from '../access.ts'
import { ChangeTimeOffInput, type TimeOffChange } from '../contracts.ts'
import { timeOffBackwards, timeOffMissing } from '../errors.ts'
import { type TimeOffTimes, type TimeOffWish, timesOf } from '../rules/time-off.ts'
import * as store from '../store/time-off.ts'
import { writeInto } from './add-time-off.ts'

/**
 * Changes or removes one occurrence of time off, that one and all that follow, or the whole series. Every
 * edit can be undone while it is the latest one.
 *
 * @throws `scheduling.time_off_missing`, `scheduling.time_off_backwards`
 */
export async function changeTimeOff(ctx: Ctx, raw: ChangeTimeOffInput): Promise<TimeOffChange> {
  mayKeepAvailability(ctx)
  const input = ChangeTimeOffInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const before = await store.lockTimeOff(ctx, input.timeOffId as store.TimeOffId)
    if (!before) throw timeOffMissing()
    const times = input.to && timesOf(input.to, before.timeZone)
    if (input.to && !times) throw timeOffBackwards()
    const day = Temporal.PlainDate.from(input.day)
    const isWhole =
      input.which === 'all' || (input.which === 'following' && day.equals(before.firstDay)) || !before.rule
    const added = isWhole
      ? await changeAll(ctx, before, day, times, input.to)
      : await splitOff(ctx, before, day, input.which as 'this' | 'following', times, input.to)
    const change = await store.insertChange(ctx, [before], added ? [added.id] : [])
    const after = await reread(ctx, before)
    const stillTaken = await writeInto(ctx, added ? [after, added] : [after])
    await recordAudit(ctx, 'time_off.changed', {
      kind: 'time_off',
      id: before.id,
      detail: { which: input.which, isRemoved: input.to === null },
    })
    return { timeOffId: added?.id ?? before.id, changeId: change.id, stillTaken }
  })
}

/** The whole series moves by as many days as the occurrence that was pointed at. */
async function changeAll(
  ctx: TxCtx,
  before: store.TimeOffRow,
  day: Temporal.PlainDate,
  times: TimeOffTimes | null,
  to: TimeOffWish | null,
): Promise<null> {
  if (!times) {
    await store.removeTimeOff(ctx, [before.id])
    return null
  }
  const days = day.until(times.firstDay, { largestUnit: 'day' }).days
  const skippedDays = (before.skippedDays as string[]).map((skipped) =>
    Temporal.PlainDate.from(skipped).add({ days }).toString(),
  )
  const firstDay = before.rule ? before.firstDay.add({ days }) : times.firstDay
  await store.updateTimeOff(ctx, before.id, {
    ...times,
    firstDay,
    skippedDays,
    note: to?.note ?? before.note,
  })
  return null
}

/** One occurrence, or the rest of the series, leaves it and goes on by itself. */
async function splitOff(
  ctx: TxCtx,
  before: store.TimeOffRow,
  day: Temporal.PlainDate,
  which: 'this' | 'following',
  times: TimeOffTimes | null,
  to: TimeOffWish | null,
): Promise<store.TimeOffRow | null> {
  const isOne = which === 'this'
  await store.updateTimeOff(
    ctx,
    before.id,
    isOne
      ? { skippedDays: [...(before.skippedDays as string[]), day.toString()] }
      : { lastDay: day.subtract({ days: 1 }) },
  )
  if (!times) return null
  const rest = isOne ? { rule: '', lastDay: null } : { lastDay: times.lastDay ?? before.lastDay }
  return store.insertTimeOff(ctx, { ...times, ...rest, note: to?.note ?? before.note })
}

async function reread(ctx: TxCtx, { id }: store.TimeOffRow) {
  const row = await store.findTimeOff(ctx, id)
  invariant(row, 'a locked row can be read again')
  return row
}
