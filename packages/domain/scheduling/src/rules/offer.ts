import type { Temporal } from 'temporal-polyfill'
import type { NotOfferedReason } from '../contracts.ts'
import { firstGridPoint, type Stretch, type WeeklyRange, weeklyStretches } from './zones.ts'

const minuteMs = 60_000

/** Time that is taken; a session's and a hold's includes the buffer after it. */
export interface TakenTime extends Stretch {
  readonly kind: 'hold' | 'session' | 'block'
}

/** All that decides when a professional can be booked. */
export interface Calendar {
  readonly timeZone: string
  readonly hours: readonly WeeklyRange[]
  readonly noticeHours: number
  readonly bookableWeeks: number
  readonly bufferMinutes: number
  readonly startStepMinutes: number
  /** In order of their start. */
  readonly taken: readonly TakenTime[]
}

export interface OfferQuestion {
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
  const length = question.minutes * minuteMs
  const step = calendar.startStepMinutes * minuteMs
  const times: OfferedTime[] = []
  let taken = 0
  for (const stretch of weeklyStretches(calendar.hours, calendar.timeZone, from, to)) {
    const first = Math.max(stretch.from, from.epochMilliseconds)
    const last = Math.min(stretch.to - length, to.epochMilliseconds - 1)
    for (
      let at = firstGridPoint(stretch, first, calendar.startStepMinutes, calendar.timeZone);
      at <= last;
      at += step
    ) {
      while ((calendar.taken[taken]?.to ?? Number.POSITIVE_INFINITY) <= at) taken++
      times.push({ at, reason: reasonAt(calendar, question, at, taken) })
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

/** Why one start is not offered; null when it is. What a booking is checked against. */
export function whyNotOffered(
  calendar: Calendar,
  question: Omit<OfferQuestion, 'from' | 'to'> & { readonly at: Temporal.Instant },
): NotOfferedReason | null {
  const { at, ...rest } = question
  const asked = { ...rest, from: at, to: at.add({ milliseconds: 1 }) }
  const offer = computeOffer(calendar, asked).find((time) => time.at === at.epochMilliseconds)
  if (offer) return offer.reason
  return limitReason(calendar, asked, at.epochMilliseconds) ?? 'hours'
}

function reasonAt(
  calendar: Calendar,
  question: OfferQuestion,
  at: number,
  firstTaken: number,
): NotOfferedReason | null {
  return (
    limitReason(calendar, question, at) ??
    takenReason(calendar, at, at + question.minutes * minuteMs, firstTaken)
  )
}

function limitReason(calendar: Calendar, question: OfferQuestion, at: number): NotOfferedReason | null {
  const now = question.now.epochMilliseconds
  if (at <= now) return 'past'
  if (at < now + calendar.noticeHours * 60 * minuteMs) return 'notice'
  if (at > now + calendar.bookableWeeks * 7 * 24 * 60 * minuteMs) return 'too_far'
  return null
}

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
    const itsOwnEnd = other.kind === 'block' ? other.to : other.to - buffer
    if (other.from >= to || itsOwnEnd <= from) return 'buffer'
    return other.kind === 'hold' ? 'held' : other.kind === 'block' ? 'block' : 'booked'
  }
  return null
}
