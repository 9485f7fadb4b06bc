import { describe, expect, test } from 'vitest'
import { PaceKeeper } from './pace.server.ts'

describe('a pace', () => {
  const start = Date.parse('2026-11-20T09:00:00Z')
  const tenAMinute = () => new PaceKeeper({ times: 10, perSeconds: 60 })
  const tryTimes = (pace: PaceKeeper, times: number, nowMs: number, key = 'one') =>
    Array.from({ length: times }, () => pace.secondsToWait(key, nowMs))

  test('lets as many through at once as it says, and then says how long to wait', () => {
    expect(tryTimes(tenAMinute(), 11, start)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 6])
  })

  test('slows and never locks: trying on makes nobody wait longer', () => {
    const pace = tenAMinute()
    tryTimes(pace, 500, start)
    expect(pace.secondsToWait('one', start + 5_999)).toBe(1)
    expect(pace.secondsToWait('one', start + 6_000)).toBe(0)
    expect(pace.secondsToWait('one', start + 6_000)).toBe(6)
  })

  test('the whole share is there again after its time', () => {
    const pace = tenAMinute()
    tryTimes(pace, 10, start)
    expect(tryTimes(pace, 11, start + 60_000).filter((wait) => wait === 0)).toHaveLength(10)
  })

  test('what one does costs another nothing', () => {
    const pace = tenAMinute()
    tryTimes(pace, 50, start)
    expect(pace.secondsToWait('other', start)).toBe(0)
  })

  test('a flood of keys forgets the oldest and keeps counting the newest', () => {
    const pace = tenAMinute()
    for (let at = 0; at < 120_000; at++) pace.secondsToWait(`key ${at}`, start)
    expect(tryTimes(pace, 10, start, 'key 119999').filter((wait) => wait === 0)).toHaveLength(9)
  })
})
