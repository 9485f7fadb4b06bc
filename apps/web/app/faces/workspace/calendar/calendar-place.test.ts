import { describe, expect, test } from 'vitest'
import { readPlace, wallTime } from './calendar-place.ts'

const read = (text: string) => readPlace(new URLSearchParams(text))

describe('the place in a calendar', () => {
  test('is read from the address, and nonsense in it is as nothing', () => {
    expect(read('view=day&day=2026-12-01&hub=h')).toMatchObject({ view: 'day', day: '2026-12-01', hub: 'h' })
    expect(read('view=moon&day=2026-02-31&at=noon&off=x')).toEqual({
      view: 'week',
      day: null,
      hub: null,
      session: null,
      at: null,
      until: null,
      off: null,
    })
  })

  test('knows the older word for a day, and a stretch only when it does not run backwards', () => {
    expect(read('week=2026-12-01').day).toBe('2026-12-01')
    expect(read('at=2026-12-01T10:00&until=2026-12-01T11:00').until).toBe('2026-12-01T11:00')
    expect(read('at=2026-12-01T10:00&until=2026-12-01T09:00').until).toBeNull()
  })

  test('writes minutes as a wall shows them, midnight as the last one of its day', () => {
    expect(wallTime('2026-12-01', 615)).toBe('2026-12-01T10:15')
    expect(wallTime('2026-12-01', 1440)).toBe('2026-12-01T23:59')
  })
})
