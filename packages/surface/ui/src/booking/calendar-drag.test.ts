import { describe, expect, test } from 'vitest'
import { dragTo, keyTo } from './calendar-drag.ts'

const day = { startMinute: 8 * 60, endMinute: 18 * 60 }
const at = (dayId: string, minute: number) => ({ dayId, minute })
const block = { dayId: 'mon', startMinute: 600, endMinute: 660 }

describe('dragging in a calendar', () => {
  test('draws in quarters of an hour, upwards as well as downwards', () => {
    const from = { kind: 'pick', point: at('mon', 607), range: null } as const
    expect(dragTo(from, at('mon', 668), day)).toEqual({
      range: { dayId: 'mon', startMinute: 600, endMinute: 675 },
      isFar: true,
    })
    expect(dragTo(from, at('tue', 541), day).range).toEqual({
      dayId: 'mon',
      startMinute: 540,
      endMinute: 600,
    })
    expect(dragTo(from, at('mon', 609), day).isFar).toBe(false)
  })

  test('moves to another day and keeps its length, within the hours that are shown', () => {
    const grip = { kind: 'move', point: at('mon', 610), range: block } as const
    expect(dragTo(grip, at('wed', 640), day).range).toEqual({
      dayId: 'wed',
      startMinute: 630,
      endMinute: 690,
    })
    expect(dragTo(grip, at('mon', 1079), day).range).toMatchObject({ startMinute: 1020, endMinute: 1080 })
  })

  test('resizes at the lower edge, never to nothing', () => {
    const grip = { kind: 'resize', point: at('mon', 660), range: block } as const
    expect(dragTo(grip, at('mon', 722), day).range.endMinute).toBe(720)
    expect(dragTo(grip, at('mon', 500), day).range.endMinute).toBe(615)
  })
})

describe('the arrow keys in a calendar', () => {
  const days = ['mon', 'tue']
  test('move by a quarter of an hour and by a day', () => {
    expect(keyTo('ArrowDown', false, block, days)).toMatchObject({ startMinute: 615, endMinute: 675 })
    expect(keyTo('ArrowRight', false, block, days)).toMatchObject({ dayId: 'tue', startMinute: 600 })
    expect(keyTo('ArrowLeft', false, block, days)).toBeNull()
    expect(keyTo('a', false, block, days)).toBeNull()
  })

  test('resize, never to nothing', () => {
    expect(keyTo('ArrowDown', true, block, days)).toMatchObject({ startMinute: 600, endMinute: 675 })
    expect(keyTo('ArrowUp', true, { ...block, endMinute: 615 }, days)).toBeNull()
  })
})
