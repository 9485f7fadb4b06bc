import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Brake, networkOf, takeTry } from './brake.ts'

const limit = { triesMax: 3, windowMinutes: 15 }
const start = Temporal.Instant.from('2026-11-20T09:00:00Z')

/** Tries at the given seconds; how long each had to wait. */
function waits(seconds: readonly number[]): number[] {
  let brake: Brake | null = null
  return seconds.map((second) => {
    const taken = takeTry(brake, limit, start.add({ seconds: second }))
    brake = taken.brake
    return taken.waitSeconds
  })
}

describe('takeTry', () => {
  it.each([
    ['lets a few tries pass', [0, 1, 2], [0, 0, 0]],
    ['makes the next one wait', [0, 1, 2, 3], [0, 0, 0, 29]],
    ['does not count a try that was refused', [0, 1, 2, 3, 4, 32], [0, 0, 0, 29, 28, 0]],
    ['doubles the wait', [0, 1, 2, 32, 33], [0, 0, 0, 0, 59]],
    ['forgets after a quiet quarter of an hour', [0, 1, 901, 902, 903, 904], [0, 0, 0, 0, 0, 29]],
    ['keeps counting while somebody waits', [0, 1, 2, 931, 932], [0, 0, 0, 0, 59]],
    ['forgets a quarter of an hour after the last wait', [0, 1, 2, 933, 934], [0, 0, 0, 0, 0]],
  ])('%s', (_, seconds, expected) => expect(waits(seconds)).toEqual(expected))

  it('never makes anybody wait longer than a quarter of an hour', () => {
    let brake: Brake | null = null
    let now = start
    for (let count = 0; count < 40; count++) {
      brake = takeTry(brake, limit, now).brake
      const until: Temporal.Instant = brake.blockedUntil ?? now
      expect(now.until(until).total('seconds')).toBeLessThanOrEqual(900)
      now = until
    }
  })
})

describe('networkOf', () => {
  it.each([
    ['192.0.2.17', '192.0.2'],
    ['::ffff:192.0.2.17', '192.0.2'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1'],
    ['2001:0DB8:0001::9', '2001:db8:1'],
    ['2001:db8::1', '2001:db8:0'],
    ['::1', '0:0:0'],
  ])('%s is in %s', (address, network) => expect(networkOf(address)).toBe(network))
})
