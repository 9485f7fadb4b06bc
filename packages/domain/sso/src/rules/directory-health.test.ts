import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { stateOfDirectory } from './directory-health.ts'

const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000)

describe('how a directory is getting on', () => {
  it('is silent before its first word, whatever the order then tells', () => {
    expect(stateOfDirectory({ heardAt: null, refusedAt: null })).toBe('silent')
    expect(stateOfDirectory({ heardAt: null, refusedAt: at(1) })).toBe('turned_away')
    expect(stateOfDirectory({ heardAt: at(1), refusedAt: null })).toBe('heard')
  })

  it('follows the later of both words', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (heard, refused) => {
        const state = stateOfDirectory({ heardAt: at(heard), refusedAt: at(refused) })
        return (state === 'turned_away') === refused > heard
      }),
    )
  })
})
