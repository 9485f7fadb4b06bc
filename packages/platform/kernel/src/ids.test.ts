import { describe, expect, it } from 'vitest'
import { idsByTime, isId } from './ids.ts'

describe('identifiers by time', () => {
  const made = (clock: () => number, count: number) => {
    const ids = idsByTime(clock)
    return Array.from({ length: count }, () => ids.next<'session'>() as string)
  }

  it('sort in the order of their making within one millisecond, also when its counter runs over', () => {
    const ids = made(() => 1_700_000_000_000, 10_000)
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.every(isId)).toBe(true)
  })

  it('carry the millisecond of their making', () => {
    const [id = ''] = made(() => 0x0123_4567_89ab, 1)
    expect(id.slice(0, 15)).toMatch(/^01234567-89ab-7/)
  })

  it('still sort when the clock steps back', () => {
    let moment = 2_000
    const ids = made(() => moment--, 50)
    expect(ids.toSorted()).toEqual(ids)
  })
})
