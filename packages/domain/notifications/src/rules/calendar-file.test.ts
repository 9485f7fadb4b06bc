import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar-file.ts'

const url = 'https://app.kara.test/home/sessions/018f0000-0000-7000-8000-000000000001'
const entry = {
  sessionId: '018f0000-0000-7000-8000-000000000001',
  sequence: 0,
  startsAt: Temporal.Instant.from('2026-11-23T10:00:00Z'),
  endsAt: Temporal.Instant.from('2026-11-23T10:50:00Z'),
  isCancelled: false,
  url,
  locale: 'en',
  writtenAt: Temporal.Instant.from('2026-11-20T09:03:00Z'),
} as const

/** Reads a file back as RFC 5545 says: folded lines joined, one property a line. */
function propertiesOf(text: string): Map<string, string> {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  return new Map(
    lines.map((line) => {
      const [name = '', ...value] = line.split(':')
      return [name.split(';')[0] ?? '', value.join(':')]
    }),
  )
}

function instantOf(text: string | undefined): string {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text ?? '')
  if (!parts) throw new Error(`${text} is not a UTC instant`)
  const [, year, month, day, hour, minute, second] = parts
  return Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).toString()
}

describe('a calendar file', () => {
  it('means the same instants when it is read back, in any year and at any minute', () => {
    const aMinute = fc.integer({ min: 26_000_000, max: 66_000_000 })
    fc.assert(
      fc.property(aMinute, fc.integer({ min: 5, max: 600 }), fc.nat(99), (minute, length, sequence) => {
        const startsAt = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
        const endsAt = startsAt.add({ minutes: length })
        const read = propertiesOf(calendarFile({ ...entry, startsAt, endsAt, sequence }).text)
        expect(instantOf(read.get('DTSTART'))).toBe(startsAt.toString())
        expect(instantOf(read.get('DTEND'))).toBe(endsAt.toString())
        expect(read.get('SEQUENCE')).toBe(String(sequence))
      }),
    )
  })

  it('keeps its id from the first to the last, and takes itself back with a higher sequence', () => {
    const first = propertiesOf(calendarFile(entry).text)
    const last = propertiesOf(calendarFile({ ...entry, sequence: 1, isCancelled: true }).text)
    expect(first.get('UID')).toBe(`${entry.sessionId}@kara`)
    expect(last.get('UID')).toBe(first.get('UID'))
    expect([first.get('METHOD'), first.get('STATUS'), first.get('SEQUENCE')]).toEqual([
      'PUBLISH',
      'CONFIRMED',
      '0',
    ])
    expect([last.get('METHOD'), last.get('STATUS'), last.get('SEQUENCE')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '1',
    ])
  })

  it('is private, leads to a page that asks for sign-in, and names nobody', () => {
    for (const [locale, title] of [
      ['en', 'Reserved time'],
      ['is', 'Frátekinn tími'],
    ] as const) {
      const { text } = calendarFile({ ...entry, locale })
      const read = propertiesOf(text)
      expect(read.get('SUMMARY')).toBe(title)
      expect(read.get('CLASS')).toBe('PRIVATE')
      expect(read.get('URL')).toBe(url)
      for (const telling of ['ATTENDEE', 'ORGANIZER', 'LOCATION', 'CONTACT']) {
        expect(read.has(telling)).toBe(false)
      }
      expect(text).not.toMatch(/mailto:|therap|psych|sálfr/i)
    }
  })

  it('says in its text in which language the session is held, where that was chosen', () => {
    const chosen = propertiesOf(calendarFile({ ...entry, locale: 'is', language: 'en' }).text)
    expect(chosen.get('DESCRIPTION')).toMatch(/^Tungumál: Enska\\n/)
    expect(chosen.get('SUMMARY')).toBe('Frátekinn tími')
    expect(propertiesOf(calendarFile(entry).text).get('DESCRIPTION')).not.toContain('Language')
  })

  it('is the same file when the same letter is written again', () => {
    expect(calendarFile(entry)).toEqual(calendarFile(entry))
  })
})
