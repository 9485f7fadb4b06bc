import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { concernsOf, isFailing } from './health.ts'

const at = Temporal.Instant.from('2026-11-29T09:00:00Z')
const counts = fc.record({ succeeded: fc.nat(500), failed: fc.nat(500) })

describe('the health of a connection', () => {
  it('is out of order when it fails more than twice as often as usual', () => {
    expect(isFailing({ succeeded: 5, failed: 5 }, { succeeded: 95, failed: 5 })).toBe(true)
    expect(isFailing({ succeeded: 5, failed: 5 }, { succeeded: 70, failed: 30 })).toBe(false)
    expect(isFailing({ succeeded: 0, failed: 2 }, { succeeded: 100, failed: 0 })).toBe(false)
    expect(isFailing({ succeeded: 90, failed: 10 }, { succeeded: 100, failed: 0 })).toBe(false)
    expect(isFailing({ succeeded: 0, failed: 3 }, { succeeded: 0, failed: 0 })).toBe(true)
  })

  it('never gets better by one more failure, nor worse by one more success', () => {
    fc.assert(
      fc.property(counts, counts, (now, norm) => {
        const worse = isFailing({ ...now, failed: now.failed + 1 }, norm)
        const better = isFailing({ ...now, succeeded: now.succeeded + 1 }, norm)
        if (isFailing(now, norm)) expect(worse).toBe(true)
        else expect(better).toBe(false)
      }),
    )
  })

  it('names what deserves a look, the most urgent first', () => {
    const calm = { succeeded: 10, failed: 0 }
    const facts = {
      now: calm,
      norm: calm,
      certificateDays: 200,
      hasMetadataUrl: true,
      metadataProblem: null,
      metadataCheckedAt: at.subtract({ hours: 20 }),
    }
    expect(concernsOf(facts, at)).toEqual([])
    expect(concernsOf({ ...facts, certificateDays: 12 }, at)).toEqual(['certificate_ends_soon'])
    expect(concernsOf({ ...facts, metadataCheckedAt: at.subtract({ hours: 73 }) }, at)).toEqual([
      'metadata_stale',
    ])
    const bad = { ...facts, now: { succeeded: 0, failed: 9 }, certificateDays: -1, metadataProblem: 'gone' }
    expect(concernsOf(bad, at)).toEqual(['certificate_ended', 'failing', 'metadata_problem'])
  })
})
