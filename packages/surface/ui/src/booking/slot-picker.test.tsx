import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Countdown } from './countdown.tsx'
import { SlotPicker, type SlotPickerProps } from './slot-picker.tsx'
import { spokenMinutes } from './spoken-minutes.ts'
import { secondsLeft } from './time-left.ts'

const picker: SlotPickerProps = {
  label: 'Choose a time',
  days: [
    { href: '?day=24', weekday: 'Tue', date: '24', fullLabel: 'Tuesday 24, 1 free time', isCurrent: true },
    { href: '?day=25', weekday: 'Wed', date: '25', fullLabel: 'Wednesday 25, no free time', isEmpty: true },
  ],
  dayTitle: 'Tuesday 24 November',
  groups: [{ label: 'Morning', times: [{ label: '09:00', fullLabel: 'Tuesday 09:00', value: 'slot-1' }] }],
  fieldName: 'slot',
  zone: 'Times in Reykjavík',
  otherZone: 'Hjalti is in Oslo',
  empty: 'Nothing free',
}

describe('a slot picker', () => {
  it('works without script: days are links, times send the form', () => {
    const html = renderToStaticMarkup(<SlotPicker {...picker} />)
    expect(html).toContain('href="?day=24"')
    expect(html).toMatch(/<button type="submit" name="slot" value="slot-1"/)
  })

  it('takes along what is ticked in a form elsewhere on the page', () => {
    const press = (name: string, value: string) => ({ form: 'ticks', name, value })
    const day = { press: press('day', '26'), weekday: 'Thu', date: '26', fullLabel: 'Thursday 26' }
    const time = { press: press('at', '9'), label: '09:00', fullLabel: 'Thursday 09:00' }
    const html = renderToStaticMarkup(
      <SlotPicker
        {...picker}
        days={[day]}
        groups={[{ label: 'Morning', times: [time] }]}
        next={{ press: press('week', '30'), label: 'Week after' }}
      />,
    )
    for (const [name, value] of [
      ['day', '26'],
      ['at', '9'],
      ['week', '30'],
    ])
      expect(html).toMatch(
        new RegExp(
          `<button type="submit" form="ticks" formMethod="get" formNoValidate="" name="${name}" value="${value}"`,
          'i',
        ),
      )
    expect(html).not.toContain('<a ')
  })

  it('leads nowhere from a day without times', () => {
    expect(renderToStaticMarkup(<SlotPicker {...picker} />)).not.toContain('href="?day=25"')
  })

  it('names both zones', () => {
    const html = renderToStaticMarkup(<SlotPicker {...picker} />)
    expect(html).toContain('Times in Reykjavík')
    expect(html).toContain('Hjalti is in Oslo')
  })

  it('says so when nothing is free', () => {
    const html = renderToStaticMarkup(<SlotPicker {...picker} groups={[{ label: 'Morning', times: [] }]} />)
    expect(html).toContain('Nothing free')
    expect(html).not.toContain('Morning')
  })
})

describe('a countdown', () => {
  const format = ({ minutes, seconds }: { minutes: number; seconds: number | null }) =>
    `${minutes} min${seconds === null ? '' : ` ${seconds} s`}`

  it('is drawn by the server in whole minutes', () => {
    const html = renderToStaticMarkup(
      <Countdown nowMs={1_000} endsAtMs={582_000} format={format} endedLabel="Over" />,
    )
    expect(html).toContain('10 min')
    expect(html).not.toContain(' s<')
  })

  it('is read aloud at a few minutes, and says nothing that is not so in between', () => {
    expect([300, 296, 120, 60].map((left) => spokenMinutes(left, format))).toEqual([
      '5 min',
      '5 min',
      '2 min',
      '1 min',
    ])
    expect([581, 301, 295, 180, 121, 100, 30].map((left) => spokenMinutes(left, format))).toEqual(
      Array(7).fill(''),
    )
  })

  it('counts the minutes in which a phone slept, and none that a clock was set back', () => {
    const from = { steadyMs: 5_000, wallMs: 1_000_000 }
    expect(secondsLeft(600, from, { steadyMs: 7_500, wallMs: 1_002_500 })).toBe(598)
    expect(secondsLeft(600, from, { steadyMs: 8_000, wallMs: 1_483_000 })).toBe(117)
    expect(secondsLeft(600, from, { steadyMs: 65_000, wallMs: 400_000 })).toBe(540)
    expect(secondsLeft(600, from, { steadyMs: 8_000, wallMs: 9_000_000 })).toBe(0)
  })

  it('says that the time is over', () => {
    const html = renderToStaticMarkup(
      <Countdown nowMs={2_000} endsAtMs={1_000} format={format} endedLabel="Over" />,
    )
    expect(html).toContain('>Over<')
  })
})
