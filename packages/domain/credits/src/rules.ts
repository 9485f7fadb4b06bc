import { type Halves, halves } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { type CreditPolicy, limits, type Period, type YearlyUse } from './contracts.ts'
import { rolloverCapMissing, rolloverDaysMissing } from './errors.ts'

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
  return periodOf(policy, dayAt(policy, at))
}

/** The calendar month, quarter or year that contains `at`, in a zone: budgets follow the books, not the policy. */
export function calendarPeriodAt(period: Period, timeZone: string, at: Temporal.Instant): CreditPeriod {
  return periodAt({ period, periodStartsOn: '2000-01-01', timeZone }, at)
}

/** The alerts that a purchase sets off: shares of the cap, in hundredths, that were not reached before it. */
export function budgetAlertsBetween(capHalves: number, beforeHalves: number, afterHalves: number): number[] {
  const isReached = (share: number, halves: number) => halves * 100 >= capHalves * share
  return limits.budgetAlerts.filter(
    (share) => isReached(share, afterHalves) && !isReached(share, beforeHalves),
  )
}

type ClaimedPeriod = { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate }

/**
 * The period of one person that contains `at`: one that was claimed stays as it was claimed, whatever the
 * policy says since; a new one follows the policy, from the person's own first claim where it says so.
 */
export function periodOfPerson(
  policy: Pick<CreditPolicy, 'period' | 'periodStartsOn' | 'timeZone' | 'anchor'>,
  claimed: readonly ClaimedPeriod[],
  at: Temporal.Instant,
  now: Temporal.Instant,
): CreditPeriod {
  const day = dayAt(policy, at)
  const known = claimed.find(
    ({ start, end }) =>
      Temporal.PlainDate.compare(start, day) <= 0 && Temporal.PlainDate.compare(day, end) < 0,
  )
  if (known) return { start: known.start, end: known.end }
  if (policy.anchor === 'company') return periodOf(policy, day)
  const first = claimed.map(({ start }) => start).sort(Temporal.PlainDate.compare)[0] ?? dayAt(policy, now)
  return periodOf({ ...policy, periodStartsOn: first.toString() }, day)
}

function dayAt({ timeZone }: Pick<CreditPolicy, 'timeZone'>, at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(timeZone).toPlainDate()
}

/** From when until when the allowance of a period can be used: to its end, or some days longer. */
export function usableRange(
  policy: Pick<CreditPolicy, 'timeZone' | 'rollover' | 'rolloverDays'>,
  period: CreditPeriod,
): { readonly usableFrom: Temporal.Instant; readonly usableUntil: Temporal.Instant } {
  const at = (day: Temporal.PlainDate) => day.toZonedDateTime(policy.timeZone).toInstant()
  const longer = policy.rollover === 'until' ? (policy.rolloverDays ?? 0) : 0
  return { usableFrom: at(period.start), usableUntil: at(period.end.add({ days: longer })) }
}

/** What is carried over needs a cap or a number of days, as the rule says. */
export function assertRollover(rules: {
  readonly rollover: CreditPolicy['rollover']
  readonly rolloverCapCredits?: number | undefined
  readonly rolloverDays?: number | undefined
}): void {
  if (rules.rollover === 'capped' && rules.rolloverCapCredits === undefined) throw rolloverCapMissing()
  if (rules.rollover === 'until' && rules.rolloverDays === undefined) throw rolloverDaysMissing()
}

/** Of what is left at the end of a period: how much is carried into the next one, the rest expires. */
export function carriedOver(
  policy: Pick<CreditPolicy, 'rollover' | 'rolloverCapHalves'>,
  leftHalves: number,
): number {
  return policy.rollover === 'capped' ? Math.min(leftHalves, policy.rolloverCapHalves ?? 0) : 0
}

/**
 * When somebody is told that credits will expire: some days before their end, unless they were good for hardly
 * longer than that in the first place.
 */
export function expiryNotices(
  usableFrom: Temporal.Instant,
  usableUntil: Temporal.Instant,
  now: Temporal.Instant,
): { readonly days: number; readonly at: Temporal.Instant }[] {
  return limits.expiryNoticeDays
    .map((days) => ({ days, at: usableUntil.subtract({ hours: 24 * days }) }))
    .filter(
      ({ days, at }) =>
        Temporal.Instant.compare(at, now) > 0 &&
        Temporal.Instant.compare(usableFrom.add({ hours: 24 * days * 1.5 }), usableUntil) < 0,
    )
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

/**
 * A year under some rules. The expectation takes how many people used credits, and how much each on average, from
 * the released months, else from the example; nobody can use more than the rules grant.
 */
export function yearlyUse(
  { period, allowanceHalves }: Pick<CreditPolicy, 'period' | 'allowanceHalves'>,
  headcount: number,
  released: { readonly people: number; readonly creditsHalves: number; readonly months: number } | null,
): YearlyUse {
  const perPersonHalves = allowanceHalves * (12 / periodMonths[period])
  const users = released ? Math.min(released.people, headcount) : Math.ceil(headcount * limits.exampleShare)
  const wantedHalves = released
    ? ((released.creditsHalves / released.people) * 12) / released.months
    : limits.exampleHalvesPerYear
  return {
    perPersonHalves,
    atMostHalves: perPersonHalves * headcount,
    expectedHalves: Math.round(users * Math.min(wantedHalves, perPersonHalves)),
  }
}

/** Nights within which every closed month is gone through once more. */
const nightsInTurn = 7
/** The newest closed months, which are gone through every night. */
const newestEachNight = 2

/**
 * Which closed months a night goes through: the newest ones, those in doubt, and a seventh of the rest, so that each
 * has its turn within a week and five years of months take a night no longer than nine of them do.
 */
export function monthsInTurn(
  sealed: readonly string[],
  today: Temporal.PlainDate,
  doubted: readonly string[],
): string[] {
  const turn = today.dayOfWeek % nightsInTurn
  return sealed.filter(
    (month, index) =>
      index % nightsInTurn === turn || index >= sealed.length - newestEachNight || doubted.includes(month),
  )
}

/** What an alarm about a closed month says. */
export function brokenSeal(month: string): string {
  return `${month} is not as it was sealed`
}

/** The closed months that alarms are about. */
export function monthsOfAlarms(
  alarms: readonly { readonly kind: string; readonly detail: string }[],
): string[] {
  return alarms
    .flatMap(({ kind, detail }) => (kind === 'seal' ? detail.slice(0, 'YYYY-MM-DD'.length) : []))
    .sort()
}
