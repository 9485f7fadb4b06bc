import { defaultSessionRules } from '@kara/hubs/contracts'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayPartHours, dayParts } from '../contracts.ts'
import { clockOfProposal, fitsWishes } from './requests.ts'

const zones = ['Atlantic/Reykjavik', 'Europe/Copenhagen', 'America/New_York', 'Asia/Kathmandu']
const instant = fc
  .integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-12-31') })
  .map((at) => Temporal.Instant.fromEpochMilliseconds(at - (at % 60_000)))

describe('what a client agreed to beforehand', () => {
  it('is a whole session within one of the named parts, by the client’s wall', () => {
    fc.assert(
      fc.property(
        instant,
        fc.constantFrom(...zones),
        fc.integer({ min: 15, max: 180 }),
        fc.integer({ min: 1, max: 7 }),
        fc.constantFrom(...dayParts),
        (startsAt, zone, minutes, weekday, part) => {
          if (!fitsWishes([{ weekday, part }], zone, startsAt, minutes)) return
          const start = startsAt.toZonedDateTimeISO(zone)
          const end = start.add({ minutes })
          const [from, to] = dayPartHours[part]
          expect(start.dayOfWeek).toBe(weekday)
          expect(start.hour).toBeGreaterThanOrEqual(from)
          expect(end.hour * 60 + end.minute).toBeLessThanOrEqual(to * 60)
        },
      ),
    )
  })

  it('holds at the very edges of a part, and not a minute beyond', () => {
    const wishes = [{ weekday: 1, part: 'morning' as const }]
    const fits = (time: string, minutes: number) =>
      fitsWishes(wishes, 'Atlantic/Reykjavik', Temporal.Instant.from(`2026-11-23T${time}:00Z`), minutes)
    expect([fits('08:00', 60), fits('11:00', 60), fits('11:01', 60), fits('07:59', 30)]).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(fitsWishes([], 'Atlantic/Reykjavik', Temporal.Instant.from('2026-11-23T09:00:00Z'), 60)).toBe(
      false,
    )
  })
})

it('the client’s turn never outlasts what can be chosen', () => {
  fc.assert(
    fc.property(
      instant,
      fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 5 }),
      (now, hours) => {
        const starts = hours.map((ahead) => now.add({ hours: ahead }))
        const { replyBy, expiresAt } = clockOfProposal(now, starts, defaultSessionRules)
        const last = now.add({ hours: Math.max(...hours) })
        expect(Temporal.Instant.compare(expiresAt, last)).toBeLessThanOrEqual(0)
        expect(Temporal.Instant.compare(replyBy, expiresAt)).toBeLessThanOrEqual(0)
        expect(now.until(expiresAt).total('hours')).toBeLessThanOrEqual(96)
      },
    ),
  )
})
