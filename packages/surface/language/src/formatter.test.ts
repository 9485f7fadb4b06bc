import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { capitalised, formatter } from './formatter.ts'
import { commonTimeZones, isTimeZone, zoneName } from './zone-names.ts'

const en = formatter('en', 'Atlantic/Reykjavik')
const is = formatter('is', 'Atlantic/Reykjavik')
const at = '2026-11-24T14:00:00Z'
const now = '2026-11-23T20:00:00Z'

/** The space that keeps a number and its unit together reads as a plain one here. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('dates and times', () => {
  test.each([
    [en.date(at), '24 November 2026'],
    [is.date(at), '24. nóvember 2026'],
    [en.date(at, 'medium'), '24 Nov 2026'],
    [is.date(at, 'medium'), '24. nóv. 2026'],
    [en.date(at, 'short'), '24/11/2026'],
    [is.date('2026-03-05T12:00:00Z', 'short'), '5.3.2026'],
    [en.date(at, 'full'), 'Tuesday 24 November 2026'],
    [is.date(at, 'full'), 'þriðjudagur 24. nóvember 2026'],
    [en.date(at, 'day'), 'Tue 24 Nov'],
    [is.date(at, 'day'), 'þri. 24. nóv.'],
    [is.date(at, 'dayLong'), 'þriðjudagur 24. nóvember'],
    [capitalised(is.weekday(at)), 'Þriðjudagur'],
    [en.day('2026-12-31'), '31 December 2026'],
    [is.day(Temporal.PlainDate.from('2026-12-31'), 'day'), 'fim. 31. des.'],
    [en.month(at), 'November 2026'],
    [is.month(at), 'nóvember 2026'],
    [en.weekday(at, 'short'), 'Tue'],
    [is.weekdays('narrow').join(''), 'MÞMFFLS'],
    [en.time('2026-11-24T09:05:59Z'), '09:05'],
    [en.timeRange(at, '2026-11-24T14:50:00Z'), '14:00–14:50'],
    [en.dateTime(at), 'Tue 24 Nov 14:00'],
    [is.dateTime(at), 'þri. 24. nóv. kl. 14:00'],
    [en.dateTime(at, 'medium'), '24 Nov 2026 14:00'],
    [en.dateTimeWithZone(at), 'Tue 24 Nov 14:00 (Reykjavík time)'],
    [is.dateTimeWithZone(at), 'þri. 24. nóv. kl. 14:00 (íslenskur tími)'],
    [en.relativeDay(at, now), 'tomorrow'],
    [is.relativeDay(at, now), 'á morgun'],
    [en.relativeDay(at, at), 'today'],
    [is.relativeDay(now, at), 'í gær'],
    [en.relativeDay(at, '2026-11-20T00:00:00Z'), 'Tue 24 Nov'],
    [en.relativeDayTime(at, now), 'tomorrow 14:00'],
    [is.relativeDayTime(at, now), 'á morgun kl. 14:00'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected)
  })

  test.each([
    [0, 'in 1 minute', 'eftir 1 mínútu'],
    [5, 'in 5 minutes', 'eftir 5 mínútur'],
    [21, 'in 21 minutes', 'eftir 21 mínútu'],
    [-59, '59 minutes ago', 'fyrir 59 mínútum'],
    [-60, '1 hour ago', 'fyrir 1 klukkustund'],
    [60 * 23, 'in 23 hours', 'eftir 23 klukkustundir'],
    [60 * 24, 'in 1 day', 'eftir 1 dag'],
    [60 * 47, 'in 2 days', 'eftir 2 daga'],
    [-60 * 24 * 15, '2 weeks ago', 'fyrir 2 vikum'],
    [60 * 24 * 90, 'in 3 months', 'eftir 3 mánuði'],
    [-60 * 24 * 800, '2 years ago', 'fyrir 2 árum'],
  ])('%i minutes from now', (minutes, english, icelandic) => {
    const there = Temporal.Instant.from(now).add({ minutes })
    expect(en.relativeTime(there, now)).toBe(english)
    expect(is.relativeTime(there, now)).toBe(icelandic)
  })

  test('a day word follows the calendar of the reader, not 24 hours', () => {
    const tokyo = formatter('en', 'Asia/Tokyo')
    expect(tokyo.relativeDay('2026-11-23T14:59:00Z', '2026-11-23T15:01:00Z')).toBe('yesterday')
    expect(en.relativeDay('2026-11-23T14:59:00Z', '2026-11-23T15:01:00Z')).toBe('today')
  })

  test.each([
    // Monday evening, seen from both sides of midnight: Wednesday is two days away, however few hours.
    ['2026-11-23T23:59:00Z', '2026-11-25T09:00:00Z', 'in 2 days'],
    ['2026-11-24T00:01:00Z', '2026-11-25T09:00:00Z', 'in 1 day'],
    ['2026-11-23T23:59:00Z', '2026-11-24T23:58:00Z', 'in 23 hours'],
    ['2026-11-23T23:59:00Z', '2026-11-24T23:59:00Z', 'in 1 day'],
    ['2026-11-25T00:30:00Z', '2026-11-23T23:30:00Z', '2 days ago'],
    ['2026-11-23T23:59:00Z', '2026-11-30T08:00:00Z', 'in 1 week'],
  ])('at %s, %s is %s', (here, there, expected) => {
    expect(en.relativeTime(there, here)).toBe(expected)
  })

  test('days are counted where the reader is', () => {
    const [here, there] = ['2026-11-23T14:30:00Z', '2026-11-24T23:00:00Z']
    expect(en.relativeTime(there, here)).toBe('in 1 day')
    expect(formatter('en', 'Asia/Tokyo').relativeTime(there, here)).toBe('in 2 days')
  })

  test('a moment reads the same in every form it travels in', () => {
    const instant = Temporal.Instant.from(at)
    const forms = [at, '2026-11-24T15:00:00+01:00', new Date(at), instant, instant.epochMilliseconds]
    expect(new Set(forms.map((form) => en.dateTime(form)))).toEqual(new Set(['Tue 24 Nov 14:00']))
  })

  test.each(['2026-11-24T14:00:00', 'soon', '', Number.NaN, new Date('x')])('%s is no moment', (wrong) => {
    expect(() => en.date(wrong)).toThrow(RangeError)
  })

  test.each(['2026-02-30', '24.11.2026', ''])('%s is no calendar day', (wrong) => {
    expect(() => en.day(wrong)).toThrow(RangeError)
  })
})

describe('clock changes', () => {
  const copenhagen = formatter('en', 'Europe/Copenhagen')
  const newYork = formatter('en', 'America/New_York')

  test.each([
    ['2026-03-29T00:59:59Z', '01:59'],
    ['2026-03-29T01:00:00Z', '03:00'],
    ['2026-10-25T00:59:00Z', '02:59'],
    ['2026-10-25T01:00:00Z', '02:00'],
    ['2026-10-25T01:59:00Z', '02:59'],
    ['2026-10-25T02:00:00Z', '03:00'],
  ])('at %s the clocks of Copenhagen show %s', (instant, shown) => {
    expect(copenhagen.time(instant)).toBe(shown)
  })

  test('the day of the change is one day, however many hours it has', () => {
    expect(copenhagen.relativeDay('2026-10-25T22:59:00Z', '2026-10-24T22:01:00Z')).toBe('today')
    expect(copenhagen.relativeDay('2026-10-25T23:00:00Z', '2026-10-24T22:01:00Z')).toBe('tomorrow')
    expect(newYork.dateTimeWithZone('2026-11-01T06:30:00Z')).toBe('Sun 1 Nov 01:30 (New York time)')
  })

  test.each([
    // Twenty-five hours: the same day stays in hours, and the next evening is a day away.
    ['2026-10-24T22:01:00Z', '2026-10-25T22:30:00Z', 'in 24 hours'],
    ['2026-10-24T20:00:00Z', '2026-10-25T21:00:00Z', 'in 1 day'],
    // Twenty-three: the same time on the next day is not yet a day away.
    ['2026-03-28T19:00:00Z', '2026-03-29T18:00:00Z', 'in 23 hours'],
    ['2026-03-28T19:00:00Z', '2026-03-30T18:00:00Z', 'in 2 days'],
  ])('over the change, at %s, %s is %s', (here, there, expected) => {
    expect(copenhagen.relativeTime(there, here)).toBe(expected)
  })

  test('every moment in every zone agrees with Temporal', () => {
    const moments = fc.date({ min: new Date('1990-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
    const zones = fc.constantFrom(...commonTimeZones, 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC')
    fc.assert(
      fc.property(moments, zones, (moment, zone) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(moment.getTime())
        const wall = instant.toZonedDateTimeISO(zone)
        const own = formatter('en', zone)
        expect(own.time(instant)).toBe(wall.toPlainTime().toString().slice(0, 5))
        const { day, month, year } = wall
        expect(own.date(instant, 'short')).toBe(
          [day, month, year].map((part) => String(part).padStart(2, '0')).join('/'),
        )
        expect(own.weekdays()[wall.dayOfWeek - 1]).toBe(own.weekday(instant))
      }),
      { numRuns: 400 },
    )
  })
})

describe('zones', () => {
  test.each([
    ['Atlantic/Reykjavik', 'Reykjavík time', 'íslenskur tími'],
    ['Europe/Copenhagen', 'Copenhagen time', 'danskur tími'],
    ['America/New_York', 'New York time', 'New York-tími'],
    ['America/Port_of_Spain', 'Port of Spain time', 'Port of Spain-tími'],
    ['UTC', 'UTC', 'UTC'],
  ])('%s', (zone, english, icelandic) => {
    expect([zoneName(zone, 'en'), zoneName(zone, 'is')]).toEqual([english, icelandic])
  })

  test('every zone that is offered exists, and no two share a name', () => {
    expect(commonTimeZones.filter((zone) => !isTimeZone(zone))).toEqual([])
    expect(new Set(commonTimeZones.map((zone) => zoneName(zone, 'en'))).size).toBe(commonTimeZones.length)
    expect(new Set(commonTimeZones.map((zone) => zoneName(zone, 'is'))).size).toBe(commonTimeZones.length)
  })

  test('what is no zone is refused', () => {
    expect(['Mars/Olympus', '', '+02:00', 5, null].filter(isTimeZone)).toEqual([])
  })
})

describe('numbers, money, credits', () => {
  test.each([
    [en.number(1234567.891), '1,234,567.891'],
    [is.number(1234567.891), '1.234.567,891'],
    [is.number(1234.5), '1.234,5'],
    [is.number(0.5, { fractionDigitsMin: 2 }), '0,50'],
    [en.number(-1234), '-1,234'],
    [en.number(-0.0001), '0'],
    [en.number(12, { signed: true }), '+12'],
    [en.percent(0.125), '13%'],
    [is.percent(0.125, { fractionDigitsMax: 1 }), '12,5%'],
    [en.percent(0.07), '7%'],
    [en.money({ amountMinor: 12345, currency: 'ISK' }), 'ISK 12,345'],
    [is.money({ amountMinor: 12345, currency: 'ISK' }), '12.345 kr.'],
    [en.money({ amountMinor: 1234550, currency: 'EUR' }), '€12,345.50'],
    [is.money({ amountMinor: 1234550, currency: 'EUR' }), '12.345,50 EUR'],
    [en.money({ amountMinor: -5, currency: 'GBP' }), '-£0.05'],
    [en.money({ amountMinor: 500, currency: 'USD' }, { signed: true }), '+US$5.00'],
    [is.money({ amountMinor: 0, currency: 'ISK' }), '0 kr.'],
    [en.duration(50), '50 min'],
    [is.duration(50), '50 mín.'],
    [en.duration(90), '1 h 30 min'],
    [is.duration(120), '2 klst.'],
    [en.duration(0), '0 min'],
    [en.countdown(545), '9:05'],
    [en.countdown(-3), '0:00'],
    [en.countdown(3600), '1:00:00'],
    [en.list(['a']), 'a'],
    [en.list(['a', 'b']), 'a and b'],
    [en.list(['a', 'b', 'c']), 'a, b and c'],
    [is.list(['a', 'b', 'c'], 'or'), 'a, b eða c'],
    [en.list([]), ''],
  ])('%s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test.each([
    [0, '0 credits', '0 einingar'],
    [1, '½ credit', '½ eining'],
    [2, '1 credit', '1 eining'],
    [3, '1½ credits', '1½ eining'],
    [4, '2 credits', '2 einingar'],
    [22, '11 credits', '11 einingar'],
    [42, '21 credits', '21 eining'],
    [2400, '1,200 credits', '1.200 einingar'],
    [-3, '-1½ credits', '-1½ eining'],
  ])('%i halves', (halves, english, icelandic) => {
    expect([plain(en.credits(halves)), plain(is.credits(halves))]).toEqual([english, icelandic])
  })

  test.each([
    [1, '½', '½'],
    [3, '1½', '1½'],
    [2400, '1,200', '1.200'],
  ])('%i halves without their noun', (halves, english, icelandic) => {
    expect([en.creditAmount(halves), is.creditAmount(halves)]).toEqual([english, icelandic])
  })

  test('the Icelandic noun bends to its sentence', () => {
    const one = (['accusative', 'dative', 'genitive'] as const).map((each) =>
      plain(is.credits(2, { case: each })),
    )
    const two = (['accusative', 'dative', 'genitive'] as const).map((each) =>
      plain(is.credits(4, { case: each })),
    )
    expect(one).toEqual(['1 einingu', '1 einingu', '1 einingar'])
    expect(two).toEqual(['2 einingar', '2 einingum', '2 eininga'])
  })

  test('numbers are those of ICU, in both languages', () => {
    const values = fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 4 }), (value, fractionDigitsMax) => {
        const icu = (locale: string) =>
          new Intl.NumberFormat(locale, { maximumFractionDigits: fractionDigitsMax, signDisplay: 'negative' })
        expect(en.number(value, { fractionDigitsMax })).toBe(icu('en-GB').format(value))
        expect(is.number(value, { fractionDigitsMax })).toBe(icu('is').format(value))
      }),
    )
  })

  test('what is not whole or not known is refused', () => {
    expect(() => en.money({ amountMinor: 1.5, currency: 'ISK' })).toThrow(RangeError)
    expect(() => en.money({ amountMinor: 1, currency: 'XXX' })).toThrow(RangeError)
    expect(() => en.credits(0.5)).toThrow(RangeError)
    expect(() => en.number(Number.NaN)).toThrow(RangeError)
    expect(() => en.duration(-1)).toThrow(RangeError)
  })
})
