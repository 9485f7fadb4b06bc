import { describe, expect, it } from 'vitest'
import { readDays, toDaysAway } from './days-of-form.ts'

describe('the days of a time away', () => {
  const read = (query: string) => readDays(new URLSearchParams(query))

  it('are read from an address, and asked only of who names how long', () => {
    expect(read('')).toBeNull()
    expect(read('length=always')).toBeNull()
    expect(read('length=until&from=2026-12-01&back=2026-12-08')).toEqual({
      length: 'until',
      from: '2026-12-01',
      back: '2026-12-08',
    })
  })

  it('have a return only where one is named', () => {
    const days = { from: '2026-12-01', back: '2026-12-08' }
    expect(toDaysAway({ length: 'until', ...days })).toMatchObject({ backOn: '2026-12-08', isForGood: false })
    expect(toDaysAway({ length: 'open', ...days })).toMatchObject({ backOn: null, isForGood: false })
    expect(toDaysAway({ length: 'for_good', ...days })).toMatchObject({ backOn: null, isForGood: true })
  })

  it('are none when one is missing or does not exist', () => {
    expect(toDaysAway({ length: 'until', from: '2026-12-01', back: '' })).toBeNull()
    expect(toDaysAway({ length: 'open', from: '2026-02-30', back: '' })).toBeNull()
  })
})
