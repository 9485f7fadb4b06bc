import type { computeOffer } from '@kara/scheduling/testing'

type Calendar = Parameters<typeof computeOffer>[0]
type OfferQuestion = Parameters<typeof computeOffer>[1]

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** A calendar and what is asked of it, as numbers only: milliseconds since 1970, minutes of a day. */
export interface BareQuestion {
  /** By day of the week, Monday first: minutes since midnight, in order. */
  readonly hours: ReadonlyArray<ReadonlyArray<readonly [from: number, to: number]>>
  /** The offsets of the zone from UTC, each from an instant on. */
  readonly offsets: ReadonlyArray<readonly [from: number, offset: number]>
  /** Taken times, in order. */
  readonly takenFrom: Float64Array
  readonly takenTo: Float64Array
  readonly from: number
  readonly to: number
  readonly length: number
  readonly buffer: number
  readonly step: number
}

/** What the offer is asked, in the form that the kernel wants; bounds that notice and period set are in it already. */
export function bareQuestionOf(calendar: Calendar, { minutes, from, to, now }: OfferQuestion): BareQuestion {
  const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  const ofDay = (weekday: number) =>
    calendar.hours
      .filter((range) => range.weekday === weekday)
      .map(({ starts, ends }) => [minutesOf(starts), minutesOf(ends)] as const)
  const offsets: [number, number][] = []
  for (let at = from.subtract({ hours: 48 }).toZonedDateTimeISO(calendar.timeZone); ; ) {
    offsets.push([at.epochMilliseconds, at.offsetNanoseconds / 1e6])
    const next = at.getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds > to.epochMilliseconds) break
    at = next
  }
  return {
    hours: [1, 2, 3, 4, 5, 6, 7].map(ofDay),
    offsets,
    takenFrom: Float64Array.from(calendar.taken, (time) => time.from),
    takenTo: Float64Array.from(calendar.taken, (time) => time.to),
    from: Math.max(from.epochMilliseconds, now.epochMilliseconds + calendar.noticeHours * 60 * minuteMs),
    to: to.epochMilliseconds,
    length: minutes * minuteMs,
    buffer: calendar.bufferMinutes * minuteMs,
    step: calendar.startStepMinutes * minuteMs,
  }
}

/**
 * The reference kernel of the goals: working hours minus taken times as one merge of numbers, and nothing else. No
 * reasons, exceptions, caps or hubs, and no midnight inside a range.
 */
export function bareFreeTimes(question: BareQuestion): number[] {
  const { hours, offsets, takenFrom, takenTo, from, to, length, buffer, step } = question
  const free: number[] = []
  let zone = 0
  let taken = 0
  for (let day = Math.floor(from / dayMs) - 1; day * dayMs < to + dayMs; day++) {
    while ((offsets[zone + 1]?.[0] ?? Number.POSITIVE_INFINITY) <= day * dayMs) zone++
    const midnight = day * dayMs - (offsets[zone]?.[1] ?? 0)
    for (const [starts, ends] of hours[(day + 3) % 7] ?? []) {
      const last = Math.min(midnight + ends * minuteMs - length, to - 1)
      let at = midnight + starts * minuteMs
      if (at < from) at += Math.ceil((from - at) / step) * step
      for (; at <= last; at += step) {
        while ((takenTo[taken] ?? Number.POSITIVE_INFINITY) <= at) taken++
        if ((takenFrom[taken] ?? Number.POSITIVE_INFINITY) >= at + length + buffer) free.push(at)
      }
    }
  }
  return free
}
