import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { ListedMoney } from '../gateway/cards.ts'
import { compareMoney, type OurMoney } from './differences.ts'

const now = Temporal.Instant.from('2026-11-20T09:00:00Z')
const looked = { now, isPartial: false }

const states = ['started', 'needs_authentication', 'succeeded', 'failed', 'abandoned'] as const
const own = fc.record({
  subject: fc.constant('charge' as const),
  id: fc.uuid(),
  personId: fc.constant(null),
  professionalId: fc.constant(null),
  companyId: fc.constant(null),
  billId: fc.constant(null),
  processorId: fc.uuid().map((id) => `pi_${id}`),
  amountMinor: fc.integer({ min: 1, max: 100_000 }),
  currency: fc.constantFrom('ISK', 'EUR'),
  state: fc.constantFrom(...states),
  createdAt: fc.integer({ min: 0, max: 20 }).map((hours) => now.subtract({ hours })),
})

function listedOf(ours: OurMoney): ListedMoney {
  const { subject, processorId, state, amountMinor, currency, id: ourId } = ours
  return {
    subject,
    processorId: processorId ?? `pi_${ourId}`,
    state: state as ListedMoney['state'],
    failure: null,
    ourId,
    personId: null,
    companyId: null,
    amountMinor,
    currency,
    createdSeconds: 0,
  }
}

describe('differences between their money and ours', () => {
  it('are none when both say the same, in whatever order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(own, { selector: ({ id }) => id, maxLength: 12 }), (ours) => {
        expect(compareMoney(ours, ours.map(listedOf).reverse(), looked)).toEqual([])
      }),
    )
  })

  it('never hide money that moved on one side only', () => {
    fc.assert(
      fc.property(own, fc.boolean(), (ours, isHere) => {
        const moved = { ...ours, state: 'succeeded', createdAt: now.subtract({ hours: 2 }) }
        const found = isHere ? compareMoney([moved], [], looked) : compareMoney([], [listedOf(moved)], looked)
        expect(found.map(({ kind }) => kind)).toEqual([isHere ? 'missing_there' : 'unknown_here'])
      }),
    )
  })

  it('are told whenever one side has the money and the other does not, or another amount', () => {
    fc.assert(
      fc.property(own, fc.constantFrom(...states), fc.integer({ min: 1, max: 9 }), (ours, state, more) => {
        const theirs = { ...listedOf(ours), state }
        const money = (ours.state === 'succeeded') !== (state === 'succeeded')
        if (money) expect(compareMoney([ours], [theirs], looked)).toMatchObject([{ kind: 'state' }])
        const other = { ...theirs, amountMinor: ours.amountMinor + more }
        expect(compareMoney([ours], [other], looked)).toMatchObject([{ kind: 'amount' }])
      }),
    )
  })

  it('tell a second payment for one attempt', () => {
    fc.assert(
      fc.property(own, (ours) => {
        const paid = { ...ours, state: 'succeeded' }
        const twice = [listedOf(paid), { ...listedOf(paid), processorId: 'pi_other' }]
        expect(compareMoney([paid], twice, looked)).toMatchObject([
          { kind: 'second_payment', theirs: { processorId: 'pi_other' } },
        ])
      }),
    )
  })

  it('take nothing for missing when not all was listed, or when it may be on its way', () => {
    fc.assert(
      fc.property(own, (ours) => {
        const started = { ...ours, state: 'started', processorId: null }
        expect(compareMoney([started], [], { now, isPartial: true })).toEqual([])
        expect(compareMoney([{ ...started, createdAt: now }], [], looked)).toEqual([])
      }),
    )
  })
})
