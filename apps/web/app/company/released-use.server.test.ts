import { describe, expect, it } from 'vitest'
import { releasedUse } from './released-use.server.ts'

const month = (people: number | null, creditsHalves: number | null) => ({
  periodStart: '2026-10-01',
  periodEnd: '2026-11-01',
  people,
  sessions: null,
  creditsHalves,
  floor: 10,
})

describe('use from released months', () => {
  it('leaves out every month in which a figure was below the floor', () => {
    expect(releasedUse([month(20, 60), month(null, 5), month(10, null), month(10, 30)])).toEqual({
      people: 15,
      creditsHalves: 90,
      months: 2,
    })
  })

  it('is nothing while no month has both figures', () => {
    expect(releasedUse([month(null, 12), month(15, null)])).toBeNull()
  })
})
