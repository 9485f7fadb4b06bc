import { type Halves, halves } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { type CompanyPolicy, type CreditPolicy, limits, type Period, type YearlyUse } from './contracts.ts'
import { promisedPeopleMissing, rolloverCapMissing, rolloverDaysMissing } from './errors.ts'

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

/** A period of one person, who may have had other rules in its first days. */
export interface OwnPeriod extends CreditPeriod {
  /** When it would have begun without a period that was claimed before. */
  readonly wholeStart: Temporal.PlainDate
}

type ClaimedPeriod = { readonly start: Temporal.PlainDate; readonly end: Temporal.PlainDate }

/**
 * The period of one person that contains `at`: one that was claimed stays as it was claimed, whatever the
 * policy says since; a new one follows the policy, from the person's own first claim where it says so. Where the rules
 * changed it begins when what was claimed ends: no day belongs to two periods, and no claim takes the place of another.
 */
export function periodOfPerson(
  policy: Pick<CreditPolicy, 'period' | 'periodStartsOn' | 'timeZone' | 'anchor'>,
  claimed: readonly ClaimedPeriod[],
  at: Temporal.Instant,
  now: Temporal.Instant,
): OwnPeriod {
  const day = dayAt(policy, at)
  const known = claimed.find(
    ({ start, end }) =>
      Temporal.PlainDate.compare(start, day) <= 0 && Temporal.PlainDate.compare(day, end) < 0,
  )
  if (known) return { start: known.start, end: known.end, wholeStart: known.start }
  if (policy.anchor === 'company') return after(claimed, periodOf(policy, day), day)
  const first = claimed.map(({ start }) => start).sort(Temporal.PlainDate.compare)[0] ?? dayAt(policy, now)
  return after(claimed, periodOf({ ...policy, periodStartsOn: first.toString() }, day), day)
}

/** What is left of a period on a day, after what was claimed before that day. */
function after(
  claimed: readonly ClaimedPeriod[],
  { start: wholeStart, end }: CreditPeriod,
  day: Temporal.PlainDate,
): OwnPeriod {
  const ends = claimed.map((one) => one.end).filter((one) => Temporal.PlainDate.compare(one, day) <= 0)
  return { start: latestOf([wholeStart, ...ends]), end, wholeStart }
}

function latestOf(days: readonly Temporal.PlainDate[]): Temporal.PlainDate {
  return days.reduce((one, other) => (Temporal.PlainDate.compare(one, other) < 0 ? other : one))
}

interface PolicyVersion extends Pick<CreditPolicy, 'period' | 'timeZone' | 'anchor'> {
  readonly periodStartsOn: Temporal.PlainDate
  readonly createdAt: Temporal.Instant
}

/**
 * When the last period ends that somebody can have claimed by these versions, newest first, for sessions up to now; and
 * whether others end sooner. Null where each person may have a period of their own.
 */
export function endOfClaimed(
  versions: readonly PolicyVersion[],
  now: Temporal.Instant,
): { readonly day: Temporal.PlainDate; readonly isStaggered: boolean } | null {
  const ends: Temporal.PlainDate[] = []
  let until = now
  for (const { periodStartsOn, createdAt, ...version } of versions) {
    const last = dayAt(version, until)
    const anchor = version.anchor === 'claim' ? last : periodStartsOn
    const { end } = periodOf({ ...version, periodStartsOn: anchor.toString() }, last)
    const isRunning = Temporal.PlainDate.compare(end, dayAt(version, now)) > 0
    if (isRunning && version.anchor === 'claim') return null
    if (isRunning) ends.push(end)
    until = createdAt
  }
  if (ends.length === 0) return null
  const day = latestOf(ends)
  return { day, isStaggered: ends.some((end) => !end.equals(day)) }
}

/** What the first period by other rules is for who has claimed until a day, where it is shorter than the later ones. */
export function shortPeriod(
  rules: Pick<CreditPolicy, 'period' | 'periodStartsOn' | 'anchor' | 'allowanceHalves' | 'proRata'>,
  startsOn: Temporal.PlainDate,
): { readonly lastDay: Temporal.PlainDate; readonly allowanceHalves: Halves } | null {
  if (rules.anchor === 'claim') return null
  const whole = periodOf(rules, startsOn)
  if (whole.start.equals(startsOn)) return null
  const period = { start: startsOn, end: whole.end, wholeStart: whole.start }
  return {
    lastDay: whole.end.subtract({ days: 1 }),
    allowanceHalves: allowanceFor(rules, period, startsOn),
  }
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
 * What an employee is granted in a period. With pro rata, who joined during it, or had credits by other rules until
 * then, is granted the share of the days that were left, rounded up to half a credit: the doubt is the employee's.
 */
export function allowanceFor(
  policy: Pick<CreditPolicy, 'allowanceHalves' | 'proRata'>,
  { start, end, wholeStart }: OwnPeriod,
  joinedOn: Temporal.PlainDate,
): Halves {
  const from = latestOf([start, joinedOn])
  if (!policy.proRata || from.equals(wholeStart)) return halves(policy.allowanceHalves)
  const days = wholeStart.until(end, { largestUnit: 'day' }).days
  const left = Math.max(0, from.until(end, { largestUnit: 'day' }).days)
  return halves(Math.max(1, Math.ceil((policy.allowanceHalves * left) / days)))
}

/** The version of the rules, of some newest first, by which something was taken. */
export function grantingOf<Version extends { readonly createdAt: Temporal.Instant }>(
  versions: readonly Version[],
  { claimedAt }: { readonly claimedAt: Temporal.Instant },
): Version | undefined {
  return versions.find(({ createdAt }) => Temporal.Instant.compare(createdAt, claimedAt) <= 0)
}

/**
 * What the rules of today leave of an allowance that was taken under others of the same length of period: all of it,
 * unless they grant less. The share of who joined late stays a share, rounded up as it was.
 */
export function limitOf(
  amountHalves: number,
  granting: Pick<CreditPolicy, 'allowanceHalves' | 'period'>,
  today: Pick<CreditPolicy, 'allowanceHalves' | 'period'>,
): number {
  const isLower = granting.period === today.period && today.allowanceHalves < granting.allowanceHalves
  if (!isLower) return amountHalves
  return Math.max(1, Math.ceil((amountHalves * today.allowanceHalves) / granting.allowanceHalves))
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

/** A promise that is reckoned needs to know for how many. */
export function assertPromise(rules: {
  readonly promise: CreditPolicy['promise']
  readonly promisedPeople?: number | undefined
}): void {
  if (rules.promise === 'bought' && rules.promisedPeople === undefined) throw promisedPeopleMissing()
}

/** Where the purchases begin that a year's promise is held against. */
export function yearBefore(timeZone: string, now: Temporal.Instant): Temporal.Instant {
  return now.toZonedDateTimeISO(timeZone).subtract({ years: 1 }).startOfDay().toInstant()
}

/** What a year of the rules comes to beyond what was bought; nothing where they may promise more. */
export function promisedBeyond(
  rules: Pick<CompanyPolicy, 'period' | 'allowanceHalves' | 'promise' | 'promisedPeople'>,
  boughtHalves: number,
): number {
  if (rules.promise === 'open') return 0
  const { atMostHalves } = yearlyUse(rules, rules.promisedPeople ?? 0, null)
  return Math.max(0, atMostHalves - boughtHalves)
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
