import type { Temporal } from 'temporal-polyfill'
import type { NotOfferedReason } from '../contracts.ts'
import { type Caps, capReasonAt, hubReasons, type TakenCounts } from './caps.ts'
import {
  type DayExceptions,
  firstGridPoint,
  type Stretch,
  type WeeklyRange,
  type WorkingStretch,
  weeklyStretches,
} from './zones.ts'

const minuteMs = 60_000

/** Time that is taken; a session's and a hold's includes the buffer after it. */
export interface TakenTime extends Stretch {
  readonly kind: 'hold' | 'session' | 'block' | 'external'
}

/** All that decides when a professional can be booked. */
export interface Calendar {
  readonly timeZone: string
  readonly hours: readonly WeeklyRange[]
  readonly exceptions?: DayExceptions
  readonly noticeHours: number
  readonly bookableWeeks: number
  /** Which of the two the hub's own rule narrows: what the professional set does not decide there. */
  readonly narrowedByHub?: { readonly notice: boolean; readonly period: boolean } | undefined
  readonly bufferMinutes: number
  readonly startStepMinutes: number
  /** Not to be booked in this hub before that instant, in epoch milliseconds. */
  readonly awayUntil?: number
  /** Of this hub, by service: times within so many hours are asked for, not booked; null: all of them. */
  readonly askedFirst?: Readonly<Record<string, number | null>>
  /** When the professional takes no new bookings anywhere, in epoch milliseconds; an open end is null. */
  readonly timeAway?: { readonly from: number; readonly to: number | null } | undefined
  /** A calendar that the professional follows was not read for too long, so nobody knows what it holds. */
  readonly isUnreadable?: boolean
  readonly caps?: Caps
  /** In order of their start. */
  readonly taken: readonly TakenTime[]
  /** What counts towards the caps; absent without caps. */
  readonly counts?: TakenCounts
}

export interface OfferQuestion {
  /** Of which service, where that matters: some are asked for in a hub. */
  readonly serviceId?: string | undefined
  /** The professional has agreed to this client: a service that is always asked for is not asked for again. */
  readonly isAgreed?: boolean | undefined
  readonly minutes: number
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant
  readonly now: Temporal.Instant
}

export interface OfferedTime {
  /** Epoch milliseconds of the start. */
  readonly at: number
  /** Null: it can be booked. */
  readonly reason: NotOfferedReason | null
}

/**
 * A professional's offer: every start on the grid of the working hours between `from` and `to`, each free
 * or with the reason why not. Pages and booking ask the same function, so what is shown is what is
 * accepted. One pass over hours and taken times, both in order.
 */
export function computeOffer(calendar: Calendar, question: OfferQuestion): OfferedTime[] {
  const { from, to } = question
  const [earliest, latest] = [from.epochMilliseconds, to.epochMilliseconds - 1]
  const limits = limitsOf(calendar, question)
  const step = calendar.startStepMinutes * minuteMs
  const times: OfferedTime[] = []
  let taken = 0
  for (const stretch of stretchesOf(calendar, from, to)) {
    const first = Math.max(stretch.from, earliest)
    const last = Math.min(stretch.to - limits.length, latest)
    const cap = calendar.counts ? capReasonAt(calendar.caps, calendar.counts, stretch.day) : null
    for (
      let at = firstGridPoint(stretch, first, calendar.startStepMinutes, calendar.timeZone);
      at <= last;
      at += step
    ) {
      while ((calendar.taken[taken]?.to ?? Number.POSITIVE_INFINITY) <= at) taken++
      times.push({ at, reason: reasonAt(calendar, limits, at, taken) ?? cap ?? askedReason(limits, at) })
    }
  }
  return times
}

/** The free starts of an offer. */
export function freeTimes(calendar: Calendar, question: OfferQuestion): number[] {
  return computeOffer(calendar, question)
    .filter((time) => time.reason === null)
    .map((time) => time.at)
}

/** The starts of an offer that only have to be asked for. */
export function askedTimes(calendar: Calendar, question: OfferQuestion): number[] {
  return computeOffer(calendar, question)
    .filter((time) => time.reason === 'asked_first')
    .map((time) => time.at)
}

/** Whether nothing is free any more, and the part that this hub gets is why. */
export function isFullHere(calendar: Calendar, question: OfferQuestion): boolean {
  const offer = computeOffer(calendar, question)
  return (
    offer.every(({ reason }) => reason !== null) &&
    offer.some(({ reason }) => reason !== null && hubReasons.includes(reason))
  )
}

/** Why one start is not offered; null when it is. What a booking is checked against. */
export function whyNotOffered(
  calendar: Calendar,
  question: Omit<OfferQuestion, 'from' | 'to'> & { readonly at: Temporal.Instant },
): NotOfferedReason | null {
  const { at, ...rest } = question
  const asked = { ...rest, from: at, to: at.add({ milliseconds: 1 }) }
  const offer = computeOffer(calendar, asked).find((time) => time.at === at.epochMilliseconds)
  if (offer) return offer.reason
  return limitReason(limitsOf(calendar, asked), at.epochMilliseconds) ?? hoursReason(calendar, asked)
}

function stretchesOf(calendar: Calendar, from: Temporal.Instant, to: Temporal.Instant): WorkingStretch[] {
  return weeklyStretches(calendar.hours, calendar.timeZone, from, to, calendar.exceptions)
}

/** A start that is not in the offer: outside the hours, too long for what is left of them, or between two starts. */
function hoursReason(calendar: Calendar, { from, to, minutes }: OfferQuestion): NotOfferedReason {
  const at = from.epochMilliseconds
  const stretch = stretchesOf(calendar, from, to).find((one) => one.from <= at && at < one.to)
  if (!stretch) return 'hours'
  return at + minutes * minuteMs > stretch.to ? 'duration' : 'step'
}

/** What bounds every start of one question, in epoch milliseconds: asked of the calendar once, not at each start. */
interface Limits {
  readonly length: number
  readonly now: number
  readonly noticeUntil: number
  readonly bookableUntil: number
  readonly awayUntil: number
  readonly askedUntil: number
  readonly timeAway: Stretch | null
  readonly narrowedByHub: Calendar['narrowedByHub']
}

function limitsOf(
  calendar: Calendar,
  question: Pick<OfferQuestion, 'minutes' | 'now' | 'serviceId' | 'isAgreed'>,
): Limits {
  const now = question.now.epochMilliseconds
  const { timeAway } = calendar
  return {
    length: question.minutes * minuteMs,
    now,
    noticeUntil: now + calendar.noticeHours * 60 * minuteMs,
    bookableUntil: now + calendar.bookableWeeks * 7 * 24 * 60 * minuteMs,
    awayUntil: calendar.awayUntil ?? 0,
    askedUntil: askedUntil(calendar, question, now),
    narrowedByHub: calendar.narrowedByHub,
    timeAway: timeAway ? { from: timeAway.from, to: timeAway.to ?? Number.POSITIVE_INFINITY } : null,
  }
}

function askedUntil(
  { askedFirst = {} }: Calendar,
  { serviceId = '', isAgreed }: Pick<OfferQuestion, 'serviceId' | 'isAgreed'>,
  now: number,
): number {
  const hours = askedFirst[serviceId]
  if (hours === undefined) return 0
  if (hours !== null) return now + hours * 60 * minuteMs
  return isAgreed ? 0 : Number.POSITIVE_INFINITY
}

function reasonAt(
  calendar: Calendar,
  limits: Limits,
  at: number,
  firstTaken: number,
): NotOfferedReason | null {
  return (
    limitReason(limits, at) ??
    takenReason(calendar, at, at + limits.length, firstTaken) ??
    (calendar.isUnreadable ? 'external_unreadable' : null)
  )
}

function limitReason(limits: Limits, at: number): NotOfferedReason | null {
  const { length, now, timeAway, narrowedByHub } = limits
  if (at <= now) return 'past'
  if (timeAway && at + length > timeAway.from && at < timeAway.to) return 'time_away'
  if (at < limits.awayUntil) return 'away'
  if (at < limits.noticeUntil) return narrowedByHub?.notice ? 'hub_notice' : 'notice'
  if (at > limits.bookableUntil) return narrowedByHub?.period ? 'hub_too_far' : 'too_far'
  return null
}

/** A time that nothing else is against. */
function askedReason({ askedUntil }: Limits, at: number): NotOfferedReason | null {
  return at < askedUntil ? 'asked_first' : null
}

const reasonOfKind = {
  hold: 'held',
  session: 'booked',
  block: 'block',
  external: 'external_busy',
} as const satisfies Record<TakenTime['kind'], NotOfferedReason>

/** Only what was claimed with its buffer ends earlier by itself; time off and other calendars have none. */
function takenReason(
  calendar: Calendar,
  from: number,
  to: number,
  firstTaken: number,
): NotOfferedReason | null {
  const buffer = calendar.bufferMinutes * minuteMs
  for (let index = firstTaken; index < calendar.taken.length; index++) {
    const other = calendar.taken[index] as TakenTime
    if (other.from >= to + buffer) return null
    if (other.to <= from) continue
    const hasBuffer = other.kind === 'hold' || other.kind === 'session'
    const itsOwnEnd = hasBuffer ? other.to - buffer : other.to
    if (other.from >= to || itsOwnEnd <= from) return 'buffer'
    return reasonOfKind[other.kind]
  }
  return null
}
