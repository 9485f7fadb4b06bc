import { defaultSessionRules } from '@kara/hubs/contracts'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type Move, undoableUntil, untoldOrigin } from './moves.ts'

const start = Temporal.Instant.from('2026-11-23T10:00:00Z')
const minutes = (count: number) => start.add({ minutes: count })

/** Moves by the professional, some minutes apart, each from where the one before led. */
const rows = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 8 })

function movesOf(gaps: readonly number[]): { moves: Move[]; at: Temporal.Instant } {
  let at = start
  const moves = gaps.map((gap, index): Move => {
    at = at.add({ minutes: gap })
    return { at, by: 'professional', from: minutes(1000 + index), isUndo: false }
  })
  return { moves, at }
}

describe('where a client believes a moved session to be', () => {
  it('is where it was before the first move that no letter told of', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 6 }), (gaps, later) => {
        const { moves, at } = movesOf(gaps)
        const now = at.add({ minutes: later })
        // A letter leaves when nothing was moved for the whole time in which it can be taken back.
        const moments = [...moves.map((move) => move.at), now]
        const told = moves.findLastIndex(
          (move, index) =>
            Temporal.Instant.compare(
              moments[index + 1] as Temporal.Instant,
              undoableUntil(move.at, defaultSessionRules),
            ) >= 0,
        )
        expect(untoldOrigin(moves, now, defaultSessionRules)?.toString()).toBe(
          moves[told + 1]?.from.toString(),
        )
      }),
    )
  })

  it('is where it is after a client’s own move, and after one was taken back', () => {
    const move = { at: start, from: minutes(-60), isUndo: false }
    expect(untoldOrigin([{ ...move, by: 'client' }], start, defaultSessionRules)).toBeNull()
    expect(
      untoldOrigin([{ ...move, by: 'professional', isUndo: true }], start, defaultSessionRules),
    ).toBeNull()
    expect(untoldOrigin([], start, defaultSessionRules)).toBeNull()
  })
})
