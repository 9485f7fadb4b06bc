import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayKeepTimeAway } from '../access.ts'
import { SetTimeAwayInput, type TimeAway } from '../contracts.ts'
import { awayBackwards } from '../errors.ts'
import { profileChanged } from '../events.ts'
import { getTimeZone } from '../reads/get-time-zone.ts'
import { dayAt } from '../rules/coverage.ts'
import { toTimeAway } from '../rules/time-away.ts'
import * as store from '../store/time-away.ts'

/**
 * The professional takes no new bookings from a day on: until another day, until they say so, or for good. Said again,
 * it replaces what was said before. What becomes of sessions and requests is decided by `goAway` of handovers.
 *
 * @throws `directory.away_backwards`
 */
export async function setTimeAway(ctx: Ctx, raw: SetTimeAwayInput): Promise<TimeAway> {
  const input = SetTimeAwayInput.parse(raw)
  const professionalId = mayKeepTimeAway(ctx, input.isForGood)
  return inTransaction(ctx, async (ctx) => {
    const timeZone = await getTimeZone(ctx)
    const now = ctx.clock.now()
    const fromDay = Temporal.PlainDate.from(input.fromDay)
    const backOn = input.backOn ? Temporal.PlainDate.from(input.backOn) : null
    const isPast = backOn !== null && backOn.since(dayAt(now, timeZone)).sign <= 0
    if (isPast || (backOn && backOn.since(fromDay).sign <= 0)) throw awayBackwards()
    const row = {
      professionalId,
      id: ctx.ids.next<'time_away'>(),
      fromDay,
      backOn: input.isForGood ? null : backOn,
      isForGood: input.isForGood,
      isHidden: input.isHidden || input.isForGood,
      message: input.message,
      setAt: now,
    }
    await store.saveTimeAway(ctx, row)
    const detail = {
      fromDay: input.fromDay,
      backOn: row.backOn?.toString() ?? null,
      isForGood: row.isForGood,
    }
    await recordAudit(ctx, 'time_away.set', { kind: 'professional', id: professionalId, detail })
    await publish(ctx, profileChanged(professionalId))
    const away = toTimeAway(row, timeZone, now)
    invariant(away, 'what ends after today is not over')
    return away
  })
}

/** The professional can be booked again from now on. False: they could be before. */
export async function endTimeAway(ctx: Ctx): Promise<boolean> {
  const professionalId = mayKeepTimeAway(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (!(await store.deleteTimeAway(ctx, professionalId))) return false
    await recordAudit(ctx, 'time_away.ended', { kind: 'professional', id: professionalId })
    await publish(ctx, profileChanged(professionalId))
    return true
  })
}
