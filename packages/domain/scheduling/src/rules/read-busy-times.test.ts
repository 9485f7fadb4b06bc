import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { readBusyTimes } from './read-busy-times.ts'

const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
const window = { from: at('2026-10-01T00:00Z'), to: at('2027-04-01T00:00Z'), timeZone: 'Atlantic/Reykjavik' }

function calendar(...lines: string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', ...lines, 'END:VCALENDAR'].join('\r\n')
}

function event(...lines: string[]): string {
  return ['BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT'].join('\r\n')
}

/** Each stretch as `start/end`, in UTC. */
function busy(text: string, timeZone = window.timeZone): string[] {
  const read = readBusyTimes(text, { ...window, timeZone })
  if (read.outcome !== 'busy') return [read.reason]
  const iso = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'minute' })
  return read.stretches.map(({ from, to }) => `${iso(from)}/${iso(to)}`)
}

const berlin = (start: string, end: string) => [
  `DTSTART;TZID=Europe/Berlin:${start}`,
  `DTEND;TZID=Europe/Berlin:${end}`,
]

describe('the busy times of another calendar', () => {
  it('are its events, joined where they touch and cut to what is asked about', () => {
    const text = calendar(
      event('DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z'),
      event('DTSTART:20261123T103000Z', 'DURATION:PT1H'),
      event('DTSTART:20260101T100000Z', 'DTEND:20261001T010000Z'),
      event('DTSTART:20200101T100000Z', 'DTEND:20200101T110000Z'),
    )
    expect(busy(text)).toEqual(['2026-10-01T00:00Z/2026-10-01T01:00Z', '2026-11-23T10:00Z/2026-11-23T11:30Z'])
  })

  it('leave out what is free by its own word, what was cancelled, and what is ours', () => {
    const time = ['DTSTART:20261123T100000Z', 'DTEND:20261123T110000Z']
    const text = calendar(
      event(...time, 'TRANSP:TRANSPARENT'),
      event(...time, 'STATUS:CANCELLED'),
      event(...time, 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'),
      event(...time).replace('UID:1', 'UID:0198b0f2-0000-7000-8000-000000000001@kara'),
    )
    expect(busy(text)).toEqual([])
  })

  it('keep their hour on the wall when the clocks change, with or without a table of the zone', () => {
    const weekly = event(...berlin('20261019T090000', '20261019T100000'), 'RRULE:FREQ=WEEKLY;COUNT=2')
    const expected = ['2026-10-19T07:00Z/2026-10-19T08:00Z', '2026-10-26T08:00Z/2026-10-26T09:00Z']
    expect(busy(calendar(weekly))).toEqual(expected)
    // A table from before the clocks were changed by these days is not believed.
    const old = ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:STANDARD', 'DTSTART:19700101T000000']
    const table = [...old, 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0500', 'END:STANDARD', 'END:VTIMEZONE']
    expect(busy(calendar(...table, weekly))).toEqual(expected)
  })

  it('go by the table of a zone that only its program knows', () => {
    const head = ['BEGIN:VTIMEZONE', 'TZID:My zone', 'BEGIN:STANDARD', 'DTSTART:19700101T000000']
    const table = [...head, 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300', 'END:STANDARD', 'END:VTIMEZONE']
    const text = calendar(
      ...table,
      event('DTSTART;TZID=My zone:20261123T120000', 'DTEND;TZID=My zone:20261123T130000'),
    )
    expect(busy(text)).toEqual(['2026-11-23T09:00Z/2026-11-23T10:00Z'])
  })

  it('know moved and cancelled times of a series, and those that are left out', () => {
    const text = calendar(
      event(
        ...berlin('20261102T090000', '20261102T100000'),
        'RRULE:FREQ=WEEKLY;UNTIL=20261130T080000Z',
        'EXDATE;TZID=Europe/Berlin:20261109T090000',
        'RDATE;TZID=Europe/Berlin:20261112T090000',
      ),
      event('RECURRENCE-ID:20261116T080000Z', ...berlin('20261117T150000', '20261117T160000')),
      event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20261123T090000',
        ...berlin('20261123T090000', '20261123T100000'),
        'STATUS:CANCELLED',
      ),
    )
    expect(busy(text)).toEqual([
      '2026-11-02T08:00Z/2026-11-02T09:00Z',
      '2026-11-12T08:00Z/2026-11-12T09:00Z',
      '2026-11-17T14:00Z/2026-11-17T15:00Z',
      '2026-11-30T08:00Z/2026-11-30T09:00Z',
    ])
  })

  it('mean whole days and hours without a zone where the calendar is, or else where its owner works', () => {
    const day = event('DTSTART;VALUE=DATE:20261123', 'DTEND;VALUE=DATE:20261125')
    const floating = event('DTSTART:20261126T090000', 'DTEND:20261126T100000')
    expect(busy(calendar(day, floating), 'America/New_York')).toEqual([
      '2026-11-23T05:00Z/2026-11-25T05:00Z',
      '2026-11-26T14:00Z/2026-11-26T15:00Z',
    ])
    expect(busy(calendar('X-WR-TIMEZONE:Europe/Berlin', day, floating), 'America/New_York')).toEqual([
      '2026-11-22T23:00Z/2026-11-24T23:00Z',
      '2026-11-26T08:00Z/2026-11-26T09:00Z',
    ])
  })

  it('come as periods too', () => {
    const head = ['BEGIN:VFREEBUSY', 'UID:2', 'DTSTAMP:20260101T000000Z']
    const text = calendar(
      ...head,
      'FREEBUSY;FBTYPE=BUSY:20261123T100000Z/20261123T110000Z,20261123T120000Z/PT30M',
      'FREEBUSY;FBTYPE=FREE:20261123T130000Z/PT30M',
      'END:VFREEBUSY',
    )
    expect(busy(text)).toEqual(['2026-11-23T10:00Z/2026-11-23T11:00Z', '2026-11-23T12:00Z/2026-11-23T12:30Z'])
  })

  it('are nothing that can be read when a page, half a file or no end comes instead', () => {
    expect(busy('<html>Sign in</html>')).toEqual(['not_a_calendar'])
    expect(busy('')).toEqual(['not_a_calendar'])
    expect(busy(calendar(event('DTSTART:20261123T100000Z')).slice(0, 90))).toEqual(['not_a_calendar'])
    expect(busy(calendar(event('DTSTART:2026', 'DTEND:20261123T110000Z')))).toEqual(['not_a_calendar'])
    const endless = event('DTSTART:20260101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY')
    expect(busy(calendar(endless))).toEqual(['too_much'])
  })

  it('are given up where a rule names a day that never comes, for which one would look without end', () => {
    const rule = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'
    const text = calendar(event('DTSTART:20260101T000000Z', 'DURATION:PT1H', rule))
    expect(readBusyTimes(text, window, 200)).toEqual({ outcome: 'problem', reason: 'too_much' })
  })

  it('stand at their hour on the wall in every zone and season', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Kolkata',
    ]
    const property = fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 1, max: 170 }),
      fc.integer({ min: 0, max: 23 }),
      (zone, day, hour) => {
        const wall = Temporal.PlainDateTime.from('2026-10-05T00:00').add({ days: day, hours: hour })
        const text = (time: Temporal.PlainDateTime) =>
          time.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
        const starts = wall.subtract({ days: 7 * 60 })
        const lines = [`DTSTART;TZID=${zone}:${text(starts)}`, 'DURATION:PT45M', 'RRULE:FREQ=WEEKLY']
        const read = readBusyTimes(calendar(event(...lines)), window)
        const from = wall.toZonedDateTime(zone).epochMilliseconds
        expect(read).toMatchObject({
          stretches: expect.arrayContaining([{ from, to: from + 45 * 60_000 }]),
        })
      },
    )
    fc.assert(property, { numRuns: 60 })
  })
})
