import type { Temporal } from 'temporal-polyfill'
import type { TimeAway } from '../contracts.ts'
import type { TimeAwayRow } from '../store/time-away.ts'
import { dayAt } from './coverage.ts'

/** What there is of it for a reader now; null: it is over. */
export function toTimeAway(row: TimeAwayRow, timeZone: string, now: Temporal.Instant): TimeAway | null {
  const today = dayAt(now, timeZone)
  const { id, professionalId, fromDay, backOn, isForGood, isHidden, message } = row
  if (backOn && backOn.since(today).sign <= 0) return null
  const dayStart = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).epochMilliseconds
  return {
    id,
    professionalId,
    fromDay: fromDay.toString(),
    backOn: backOn?.toString() ?? null,
    from: dayStart(fromDay),
    to: backOn ? dayStart(backOn) : null,
    isNow: fromDay.since(today).sign <= 0,
    isForGood,
    isHidden,
    message,
  }
}
