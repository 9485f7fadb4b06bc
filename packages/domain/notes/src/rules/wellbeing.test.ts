import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WellbeingAnswers } from '../contracts.ts'
import { notesKeys } from './keys.ts'
import { openCheck, scoreOf, sealCheck } from './wellbeing.ts'

const keys = notesKeys('a-secret-for-tests-only-0123456789abcdef')
const answer = fc.integer({ min: 0, max: 5 })
const answers: fc.Arbitrary<WellbeingAnswers> = fc.tuple(answer, answer, answer, answer, answer)
const of = { id: 'check', personId: 'person' }

describe('a wellbeing check', () => {
  it('scores from 0 to 100 in steps of four, and better answers never score lower', () => {
    fc.assert(
      fc.property(answers, fc.nat(4), (given, at) => {
        const score = scoreOf('who5', given)
        expect(score % 4).toBe(0)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        const better = given.map((value, place) => (place === at ? 5 : value))
        expect(scoreOf('who5', better)).toBeGreaterThanOrEqual(score)
      }),
    )
  })

  it('of worries scores from 0 to 21, and a worse answer never scores lower', () => {
    const four = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 7, maxLength: 7 })
    fc.assert(
      fc.property(four, fc.nat(6), (given, at) => {
        const score = scoreOf('gad7', given)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(21)
        expect(scoreOf('gad7', given.with(at, 3))).toBeGreaterThanOrEqual(score)
      }),
    )
  })

  it('opens as it was sealed, also after the secret was replaced, and for nobody else’s row', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const sealed = sealCheck(keys, of, given)
        expect(openCheck(keys, { ...of, sealed })).toEqual(given)
        const later = notesKeys('another-secret-for-tests-0123456789abcd', [
          'a-secret-for-tests-only-0123456789abcdef',
        ])
        expect(openCheck(later, { ...of, sealed })).toEqual(given)
        expect(() => openCheck(keys, { ...of, personId: 'other', sealed })).toThrow()
      }),
      { numRuns: 20 },
    )
  })
})
