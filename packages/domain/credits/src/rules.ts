import { type Halves, halves } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import type { CreditPolicy, Period } from './contracts.ts'

const periodMonths: Record<Period, number> = { month: 1, quarter: 3, year: 12 }

/** A period: from its first day up to, not including, the first day of the next. */
export interface CreditPeriod {
  readonly start: Temporal.PlainDate
  readonly end: Temporal.PlainDate
}

/**
 * The period that contains a day. Periods are counted from the policy's anchor in whole months, so an
 * anchor on the 31st gives short months their last day and does not drift.
 */
function periodOf(
  policy: Pick<CreditPolicy, 'period' | 'periodStartsOn'>,
  day: Temporal.PlainDate,
): CreditPeriod {
  const anchor = Temporal.PlainDate.from(policy.periodStartsOn)
  const months = periodMonths[policy.period]
  const start = (index: number) => anchor.add({ months: months * index })
  let index = Math.floor(((day.year - anchor.year) * 12 + day.month - anchor.month) / months)
  while (Temporal.PlainDate.compare(start(index), day) > 0) index--
  while (Temporal.PlainDate.compare(start(index + 1), day) <= 0) index++
  return { start: start(index), end: start(index + 1) }
}

/** The period that pays for a session: the one in which it takes place (rules.md, "Credits"). */
export function periodAt(
  policy: Pick<CreditPolicy, 'period' | 'periodStartsOn' | 'timeZone'>,
  at: Temporal.Instant,
): CreditPeriod {
  return periodOf(policy, at.toZonedDateTimeISO(policy.timeZone).toPlainDate())
}

/**
 * What an employee is granted in a period. With pro rata, who joined during it is granted the share of
 * the days that were left, rounded up to half a credit: the doubt is the employee's.
 */
export function allowanceFor(
  policy: Pick<CreditPolicy, 'allowanceHalves' | 'proRata'>,
  period: CreditPeriod,
  joinedOn: Temporal.PlainDate,
): Halves {
  if (!policy.proRata || Temporal.PlainDate.compare(joinedOn, period.start) <= 0)
    return halves(policy.allowanceHalves)
  const days = period.start.until(period.end, { largestUnit: 'day' }).days
  const left = Math.max(0, joinedOn.until(period.end, { largestUnit: 'day' }).days)
  return halves(Math.max(1, Math.ceil((policy.allowanceHalves * left) / days)))
}

/** The instant at which a period ends, in the policy's zone. */
export function periodEndsAt(policy: Pick<CreditPolicy, 'timeZone'>, period: CreditPeriod): Temporal.Instant {
  return period.end.toZonedDateTime(policy.timeZone).toInstant()
}
