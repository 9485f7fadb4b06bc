import { Temporal } from 'temporal-polyfill'

/**
 * A day as a bank's statement has it, which knows no hour: noon of universal time is that day nearly everywhere.
 * Null: the day lies before what was paid came to be, or in the future.
 */
export function bankDayOf(
  day: string,
  within: { readonly from: Temporal.Instant; readonly until: Temporal.Instant },
): Temporal.Instant | null {
  const wanted = Temporal.PlainDate.from(day)
  const dayOf = (at: Temporal.Instant) => at.toZonedDateTimeISO('UTC').toPlainDate()
  const isTooEarly = Temporal.PlainDate.compare(wanted, dayOf(within.from)) < 0
  const isTooLate = Temporal.PlainDate.compare(wanted, dayOf(within.until)) > 0
  return isTooEarly || isTooLate ? null : Temporal.Instant.from(`${day}T12:00:00Z`)
}
