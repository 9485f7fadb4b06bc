import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { reviewBy } from './review.ts'

const at = (day: number) => Temporal.Instant.from(`2026-11-${day}T09:00:00Z`)
const paper = (day: number, answer: 'confirmed' | 'refused' | null = null) => ({
  ...{ answer, withdrawnAt: null },
  enteredAt: at(day),
})
const by = (...of: Parameters<typeof reviewBy>) =>
  reviewBy(...of)
    ?.toString()
    .slice(8, 10) ?? null

describe('support answers within two days', () => {
  test('of the oldest paper that waits', () => {
    expect(by('draft', [paper(12), paper(10)], [])).toBe('12')
    expect(by('approved', [paper(10, 'confirmed'), paper(14)], [])).toBe('16')
  })
  test('of the newest paper, when all are answered and nobody has decided', () => {
    expect(by('draft', [paper(10, 'confirmed'), paper(11, 'refused')], [])).toBe('13')
  })
  test('and of what the professional answered to a question, which stops the clock', () => {
    const asked = { kind: 'asked', at: at(11) }
    expect(by('draft', [paper(10)], [asked])).toBeNull()
    expect(by('draft', [paper(10)], [asked, { kind: 'answered', at: at(15) }])).toBe('17')
  })
  test('and owes nothing while nothing was sent, was taken back, or is decided', () => {
    expect(by('draft', [], [])).toBeNull()
    expect(by('draft', [{ ...paper(10), withdrawnAt: at(11) }], [])).toBeNull()
    expect(by('approved', [paper(10, 'confirmed')], [{ kind: 'approved', at: at(11) }])).toBeNull()
    expect(by('declined', [paper(10, 'refused')], [{ kind: 'declined', at: at(11) }])).toBeNull()
  })
})
