import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { credentialKinds } from '../contracts.ts'
import { coveredUntil, dayAt, endOf, isCovered, mayPractise, type Paper, stateOf } from './coverage.ts'

const first = Temporal.PlainDate.from('2026-01-01')
const day = fc.integer({ min: 0, max: 60 }).map((days) => first.add({ days }))
const paper: fc.Arbitrary<Paper> = fc.record({
  kind: fc.constantFrom(...credentialKinds),
  answer: fc.constantFrom('confirmed', 'refused', null),
  expiresOn: fc.option(day),
  withdrawnAt: fc.option(fc.constant(Temporal.Instant.from('2026-01-01T00:00:00Z')), { freq: 4 }),
})

describe('what a professional’s being found rests on', () => {
  it('is covered on exactly those days on which each confirmed kind has one in force', () => {
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 8 }), day, (papers, today) => {
        const confirmed = papers.filter((one) => one.answer === 'confirmed' && !one.withdrawnAt)
        const holds = [...new Set(confirmed.map(({ kind }) => kind))].every((kind) =>
          confirmed.some((one) => one.kind === kind && stateOf(one, today) === 'active'),
        )
        expect(isCovered(papers, today)).toBe(holds)
      }),
    )
  })

  it('lasts to the end of the last day, in the zone of the professional', () => {
    const expiresOn = Temporal.PlainDate.from('2026-03-31')
    const held: Paper = { kind: 'licence', answer: 'confirmed', expiresOn, withdrawnAt: null }
    expect(coveredUntil([held])?.toString()).toBe('2026-03-31')
    const end = endOf(expiresOn, 'Europe/Oslo')
    expect(end.toString()).toBe('2026-03-31T22:00:00Z')
    const today = (at: Temporal.Instant) => dayAt(at, 'Europe/Oslo')
    expect(isCovered([held], today(end.subtract({ seconds: 1 })))).toBe(true)
    expect(isCovered([held], today(end))).toBe(false)
  })

  it('needs more than an insurance to practise', () => {
    const insurance: Paper = { kind: 'insurance', answer: 'confirmed', expiresOn: null, withdrawnAt: null }
    expect(mayPractise([insurance], first)).toBe(false)
    expect(mayPractise([insurance, { ...insurance, kind: 'certificate' }], first)).toBe(true)
    expect(mayPractise([{ ...insurance, kind: 'licence', answer: null }], first)).toBe(false)
  })
})
