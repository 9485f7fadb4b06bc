import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarLanes, type Span } from './calendar-lanes.ts'

const anySpan = fc
  .tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 5, max: 240 }))
  .map(([startMinute, length]): Span => ({ startMinute, endMinute: startMinute + length }))

describe('lanes of a calendar day', () => {
  it('gives a span that stands alone the whole width', () => {
    expect(calendarLanes([{ startMinute: 60, endMinute: 120 }])).toEqual([
      { startMinute: 60, endMinute: 120, lane: 0, lanes: 1 },
    ])
  })

  it('puts two overlapping spans side by side', () => {
    const placed = calendarLanes([
      { startMinute: 60, endMinute: 120 },
      { startMinute: 90, endMinute: 150 },
    ])
    expect(placed.map(({ lane, lanes }) => [lane, lanes])).toEqual([
      [0, 2],
      [1, 2],
    ])
  })

  it('lets spans that only touch share a lane', () => {
    const placed = calendarLanes([
      { startMinute: 60, endMinute: 120 },
      { startMinute: 120, endMinute: 180 },
    ])
    expect(placed.every(({ lanes }) => lanes === 1)).toBe(true)
  })

  it('never draws two overlapping spans in one lane, whatever the day', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 20 }), (spans) => {
        const placed = calendarLanes(spans)
        return placed.every((one, index) =>
          placed.every(
            (other, otherIndex) =>
              index === otherIndex ||
              one.lane !== other.lane ||
              one.endMinute <= other.startMinute ||
              other.endMinute <= one.startMinute,
          ),
        )
      }),
    )
  })
})
