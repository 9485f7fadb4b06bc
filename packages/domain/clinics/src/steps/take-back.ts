import type { TxCtx } from '@kara/db'
import { endTimeAway, setTimeAway } from '@kara/directory'
import type { SetTimeAwayInput } from '@kara/directory/contracts'
import type { Id } from '@kara/kernel'
import { getAvailability, setAvailability, setDayHours, undoTimeOff } from '@kara/scheduling'
import type { DayHours, SetAvailabilityInput } from '@kara/scheduling/contracts'
import { actOld } from '../errors.ts'
import { readStanding, standsAs } from '../reads/list-acts.ts'
import * as store from '../store/acts.ts'

/** Everything is as it was before a change, as long as nothing else came after it. @throws `clinics.act_old` */
export async function takeBack(ctx: TxCtx, act: store.ActRow): Promise<void> {
  if (!(await store.markUndone(ctx, act.id))) throw actOld()
  if (!standsAs({ ...act, undoneAt: null }, await readStanding(ctx, [act]))) throw actOld()
  await bringBack(ctx, act)
}

async function bringBack(ctx: TxCtx, { kind, days, before }: store.ActRow): Promise<void> {
  switch (kind) {
    case 'weekly_hours': {
      const { hours: _now, ...setting } = await getAvailability(ctx)
      await setAvailability(ctx, { ...setting, hours: before as SetAvailabilityInput['hours'] })
      return
    }
    case 'day_hours': {
      await setDayHours(ctx, { days: days as string[], ranges: null })
      for (const { day, ranges } of before as DayHours[])
        await setDayHours(ctx, { days: [day], ranges: [...ranges] })
      return
    }
    case 'time_off_added':
    case 'time_off_changed':
    case 'time_off_removed':
      return undoTimeOff(ctx, (before as { changeId: Id<'time_off_change'> }).changeId)
    case 'away_set':
    case 'away_ended': {
      const away = before as Partial<SetTimeAwayInput>
      if (away.fromDay) await setTimeAway(ctx, away as SetTimeAwayInput)
      else await endTimeAway(ctx)
    }
  }
}
