import { Temporal } from 'temporal-polyfill'

/** The part of a stretch of time that falls on one day, in minutes after that day's midnight. */
export interface DayPiece {
  readonly dayId: string
  readonly startMinute: number
  readonly endMinute: number
}

/** A stretch cut at the midnights of the reader's zone; days that are not shown are left out. */
export function placeOnDays(
  timeZone: string,
  days: readonly string[],
  { startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string },
): DayPiece[] {
  const from = Temporal.Instant.from(startsAt).toZonedDateTimeISO(timeZone)
  const to = Temporal.Instant.from(endsAt).toZonedDateTimeISO(timeZone)
  const pieces: DayPiece[] = []
  for (let day = from.toPlainDate(); ; day = day.add({ days: 1 })) {
    const isFirst = day.equals(from.toPlainDate())
    const isLast = day.equals(to.toPlainDate())
    const startMinute = isFirst ? minuteOf(from) : 0
    const endMinute = isLast ? minuteOf(to) : 24 * 60
    if (endMinute > startMinute && days.includes(day.toString()))
      pieces.push({ dayId: day.toString(), startMinute, endMinute })
    if (isLast) return pieces
  }
}

/** Minutes on the wall's clock. */
export function minuteOf(at: Temporal.ZonedDateTime): number {
  return at.hour * 60 + at.minute
}
