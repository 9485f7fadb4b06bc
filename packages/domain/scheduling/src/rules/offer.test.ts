import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Calendar, computeOffer, freeTimes, type TakenTime, whyNotOffered } from './offer.ts'
import { weeklyStretches } from './zones.ts'

const at = (text: string) => Temporal.Instant.from(text)
const ms = (text: string) => at(text).epochMilliseconds
const shown = (times: readonly number[]) =>
  times.map((time) => Temporal.Instant.fromEpochMilliseconds(time).toString().slice(0, 16))

const base: Calendar = {
  timeZone: 'Atlantic/Reykjavik',
  hours: [{ weekday: 1, starts: '09:00', ends: '12:00' }],
  noticeHours: 4,
  bookableWeeks: 8,
  bufferMinutes: 0,
  startStepMinutes: 30,
  taken: [],
}
const monday = {
  minutes: 60,
  from: at('2026-11-23T00:00:00Z'),
  to: at('2026-11-24T00:00:00Z'),
  now: at('2026-11-20T09:00:00Z'),
}

describe('the offer of a professional', () => {
  it('is every start whose whole length fits into the hours', () => {
    expect(shown(freeTimes(base, monday)).map((time) => time.slice(11))).toEqual([
      '09:00',
      '09:30',
      '10:00',
      '10:30',
      '11:00',
    ])
  })

  it('gives a reason for every start that is not free', () => {
    const taken: TakenTime[] = [
      { kind: 'session', from: ms('2026-11-23T09:00:00Z'), to: ms('2026-11-23T10:10:00Z') },
      { kind: 'block', from: ms('2026-11-23T11:30:00Z'), to: ms('2026-11-23T12:00:00Z') },
    ]
    const offer = computeOffer({ ...base, bufferMinutes: 10, taken }, { ...monday, minutes: 30 })
    expect(offer.map((time) => time.reason)).toEqual(['booked', 'booked', 'buffer', null, 'buffer', 'block'])
  })

  it.each([
    ['2026-11-23T10:00:00Z', '2026-11-20T09:00:00Z', null],
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00Z', 'past'],
    ['2026-11-23T10:00:00Z', '2026-11-23T06:00:01Z', 'notice'],
    ['2026-11-23T10:00:00Z', '2026-11-23T06:00:00Z', null],
    ['2026-11-23T10:00:00Z', '2026-09-20T10:00:00Z', 'too_far'],
    ['2026-11-23T08:00:00Z', '2026-11-20T09:00:00Z', 'hours'],
    ['2026-11-24T10:00:00Z', '2026-11-20T09:00:00Z', 'hours'],
  ])('for %s, asked at %s, says %s', (start, now, reason) => {
    expect(whyNotOffered(base, { minutes: 60, now: at(now), at: at(start) })).toBe(reason)
  })

  it('has an hour less on the night the clocks go forward, and one more when they go back', () => {
    const night: Calendar = {
      ...base,
      timeZone: 'Europe/Berlin',
      hours: [{ weekday: 7, starts: '00:00', ends: '06:00' }],
    }
    const sunday = (day: string) => ({
      minutes: 60,
      from: at(`${day}T00:00:00+02:00`).subtract({ hours: 3 }),
      to: at(`${day}T12:00:00Z`),
      now: at('2026-01-01T00:00:00Z'),
    })
    const far = { ...night, bookableWeeks: 60, startStepMinutes: 60 }
    expect(freeTimes(far, sunday('2026-03-29'))).toHaveLength(5)
    expect(freeTimes(far, sunday('2026-10-25'))).toHaveLength(7)
  })

  const calendars = fc.record({
    timeZone: fc.constantFrom(
      'Atlantic/Reykjavik',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
    ),
    startStepMinutes: fc.constantFrom(5, 15, 30, 60),
    bufferMinutes: fc.constantFrom(0, 5, 15),
    minutes: fc.constantFrom(30, 50, 60),
    startDay: fc.integer({ min: 0, max: 3650 }),
    hours: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        half: fc.integer({ min: 0, max: 40 }),
        length: fc.integer({ min: 1, max: 8 }),
      }),
      { maxLength: 6 },
    ),
    taken: fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 7 * 96 }), length: fc.integer({ min: 1, max: 12 }) }),
      { maxLength: 20 },
    ),
  })

  it('never overlaps what is taken and never leaves the hours, in every zone and over ten years', () => {
    const half = (index: number) =>
      index >= 48 ? '24:00' : `${String(Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}`
    fc.assert(
      fc.property(calendars, (made) => {
        const from = at('2026-01-01T00:00:00Z').add({ hours: 24 * made.startDay })
        const to = from.add({ hours: 24 * 7 })
        const hours = made.hours.map((range) => ({
          weekday: range.weekday,
          starts: half(range.half),
          ends: half(range.half + range.length),
        }))
        let last = 0
        const taken = made.taken
          .sort((one, other) => one.start - other.start)
          .flatMap(({ start, length }): TakenTime[] => {
            if (start < last) return []
            last = start + length
            const quarter = (index: number) => from.epochMilliseconds + index * 900_000
            return [{ kind: 'session', from: quarter(start), to: quarter(start + length) }]
          })
        const calendar: Calendar = { ...base, ...made, hours, taken, noticeHours: 0, bookableWeeks: 26 }
        const stretches = weeklyStretches(hours, made.timeZone, from, to)
        for (const start of freeTimes(calendar, { minutes: made.minutes, from, to, now: from })) {
          const end = start + made.minutes * 60_000
          if (!stretches.some((stretch) => stretch.from <= start && end <= stretch.to)) return false
          if (taken.some((other) => other.from < end + made.bufferMinutes * 60_000 && other.to > start))
            return false
        }
        return true
      }),
      { numRuns: 300 },
    )
  })

  it('accepts exactly what it shows', () => {
    fc.assert(
      fc.property(calendars, (made) => {
        const from = at('2026-01-01T00:00:00Z').add({ hours: 24 * made.startDay })
        const question = { minutes: made.minutes, from, to: from.add({ hours: 48 }), now: from }
        const hours = [
          { weekday: 1, starts: '09:00', ends: '17:00' },
          { weekday: 4, starts: '00:00', ends: '04:00' },
        ]
        const calendar: Calendar = {
          ...base,
          timeZone: made.timeZone,
          startStepMinutes: made.startStepMinutes,
          hours,
        }
        return computeOffer(calendar, question).every(
          (time) =>
            whyNotOffered(calendar, {
              minutes: made.minutes,
              now: from,
              at: Temporal.Instant.fromEpochMilliseconds(time.at),
            }) === time.reason,
        )
      }),
      { numRuns: 100 },
    )
  })
})
