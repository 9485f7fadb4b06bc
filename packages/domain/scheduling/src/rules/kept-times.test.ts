import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type KeptTimes, keptTimesAt } from './kept-times.ts'

const at = (text: string) => Temporal.Instant.from(text)
const ms = (text: string) => at(text).epochMilliseconds

const kept: KeptTimes = {
  starts: ['2026-11-23T09:00Z', '2026-11-23T09:15Z', '2026-11-23T09:30Z', '2026-11-23T09:45Z'].map(ms),
  completeUntil: ms('2026-11-23T10:00Z'),
  noticeHours: 4,
  bookableWeeks: 8,
  lookedAt: ms('2026-11-20T09:00Z'),
  turnsAt: null,
}
const asked = (when: string, change: Partial<KeptTimes> = {}) =>
  keptTimesAt({ ...kept, ...change }, at(when), 3)?.map((time) => new Date(time).toISOString().slice(11, 16))

describe('times that were kept', () => {
  it('are the first that are far enough away, up to and including the notice', () => {
    expect(asked('2026-11-20T09:00Z')).toEqual(['09:00', '09:15', '09:30'])
    expect(asked('2026-11-23T05:00Z')).toEqual(['09:00', '09:15', '09:30'])
    expect(asked('2026-11-23T05:00:01Z')).toEqual(['09:15', '09:30', '09:45'])
  })

  it('do not say when too few of them are left and more may follow', () => {
    expect(asked('2026-11-23T05:15:01Z')).toBeUndefined()
  })

  it('are fewer when the bookable period ends before the rest, and come when the day does', () => {
    const oneWeek = { bookableWeeks: 1, lookedAt: ms('2026-11-16T00:00Z') }
    expect(asked('2026-11-16T09:15Z', oneWeek)).toEqual(['09:00', '09:15'])
    expect(asked('2026-11-16T09:30Z', oneWeek)).toEqual(['09:00', '09:15', '09:30'])
  })

  it('do not say from the instant at which a hold runs out', () => {
    const held = { turnsAt: ms('2026-11-20T09:10Z') }
    expect(asked('2026-11-20T09:09:59.999Z', held)).toHaveLength(3)
    expect(asked('2026-11-20T09:10Z', held)).toBeUndefined()
  })

  it('do not say what was before they were looked at', () => {
    expect(asked('2026-11-20T08:59Z')).toBeUndefined()
  })
})
