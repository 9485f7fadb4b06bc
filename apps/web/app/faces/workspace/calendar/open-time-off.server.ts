import type { Ctx } from '@kara/kernel'
import { listTimeOff } from '@kara/scheduling'
import type { TimeOff } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import type { Reader } from '../../../http/language.server.ts'
import type { CalendarPlace } from './calendar-place.ts'

/** One stretch of time off as its form shows it, on the reader's wall. */
export interface ShownTimeOff
  extends Pick<TimeOff, 'timeOffId' | 'note' | 'isRepeated' | 'startsAt' | 'endsAt'> {
  /** The day that names it within its series. */
  readonly occurrence: string
  readonly every: string
  readonly repeatsUntil: string
  readonly day: string
  readonly starts: string
  readonly endDay: string
  readonly ends: string
  readonly isWhole: boolean
}

/** The time off that the address names; null when it is gone. */
export async function loadTimeOff(
  ctx: Ctx,
  reader: Reader,
  { timeOffId, day }: NonNullable<CalendarPlace['off']>,
): Promise<ShownTimeOff | null> {
  const around = Temporal.PlainDate.from(day)
  const at = (days: number) => around.add({ days }).toZonedDateTime('UTC').toInstant()
  const found = (await listTimeOff(ctx, at(-1), at(2))).find(
    (one) => one.timeOffId === timeOffId && one.day === day,
  )
  return found ? toShownTimeOff(found, reader.timeZone) : null
}

export function toShownTimeOff(found: TimeOff, timeZone: string): ShownTimeOff {
  const { timeOffId, note, isRepeated, startsAt, endsAt, repeats } = found
  const [from, to] = [startsAt, endsAt].map((at) =>
    Temporal.Instant.from(at).toZonedDateTimeISO(timeZone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime]
  const timeOf = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString().slice(0, 5)
  const isWhole = timeOf(from) === '00:00' && timeOf(to) === '00:00'
  return {
    timeOffId,
    note,
    isRepeated,
    startsAt,
    endsAt,
    occurrence: found.day,
    every: repeats?.every ?? '',
    repeatsUntil: repeats?.until ?? '',
    day: from.toPlainDate().toString(),
    starts: isWhole ? '' : timeOf(from),
    endDay: (isWhole ? to.subtract({ days: 1 }) : to).toPlainDate().toString(),
    ends: isWhole ? '' : timeOf(to),
    isWhole,
  }
}
