import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { startsFollowing } from './series.ts'

const last = Temporal.Instant.from('2026-03-02T10:00:00Z')

describe('the dates of a series that goes on from a session', () => {
  it('are as many as asked, all to come, at its hour and weekday on the wall, and the next in its rhythm', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -24 * 30, max: 24 * 400 }),
        fc.constantFrom(1, 2),
        fc.integer({ min: 2, max: 12 }),
        fc.constantFrom('Atlantic/Reykjavik', 'Europe/Berlin', 'America/New_York'),
        (hours, everyWeeks, count, zone) => {
          const now = last.add({ hours })
          const starts = startsFollowing(last, zone, { everyWeeks, count, now })
          const wall = (at: Temporal.Instant) => {
            const { hour, dayOfWeek } = at.toZonedDateTimeISO(zone)
            return `${dayOfWeek} ${hour}`
          }
          expect(starts).toHaveLength(count)
          expect(starts.every((at) => Temporal.Instant.compare(at, now) > 0)).toBe(true)
          expect(starts.every((at) => Temporal.Instant.compare(at, last) > 0)).toBe(true)
          expect(new Set(starts.map(wall))).toEqual(new Set([wall(last)]))
          const [first] = starts
          const before = first?.toZonedDateTimeISO(zone).subtract({ weeks: everyWeeks }).toInstant() ?? last
          expect(Temporal.Instant.compare(before, now) <= 0 || before.equals(last)).toBe(true)
        },
      ),
    )
  })
})
