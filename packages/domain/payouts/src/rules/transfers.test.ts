import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { transferStates } from '../contracts.ts'
import { leadsOn, moverOf, standingOf } from './transfers.ts'

describe('how far money came', () => {
  it('ends the same in whatever order and however often news comes, until something newer is true', () => {
    const news = fc.array(fc.constantFrom(...transferStates.filter((state) => state !== 'started')), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(news, (states) => {
        let state: (typeof transferStates)[number] = 'started'
        for (const told of [...states, ...states]) if (leadsOn(state, told)) state = told
        // What was taken back stays so, and what failed is not paid by old news.
        if (states.includes('reversed')) expect(state).toBe('reversed')
        else if (states.includes('failed')) expect(state).toBe('failed')
        else if (states.includes('paid')) expect(state).toBe('paid')
      }),
    )
  })

  it('is one standing of both parts of the way', () => {
    const sent = { state: 'sent', processorId: 'tr_1' } as const
    expect(standingOf(sent, null)).toMatchObject({ state: 'started', transferRef: 'tr_1', payoutRef: null })
    const refused = { state: 'failed', processorId: null, failure: 'account_not_ready' } as const
    expect(standingOf(sent, refused)).toMatchObject({ state: 'failed', failure: 'account_not_ready' })
    const reversed = { state: 'reversed', processorId: 'tr_1' } as const
    expect(standingOf(reversed, { state: 'paid', processorId: 'po_1' })).toMatchObject({ state: 'reversed' })
  })

  it('always waits for somebody, unless it arrived', () => {
    for (const state of transferStates) {
      const failure = state === 'failed' ? 'bank_account' : null
      expect(moverOf({ state, failure, sentAgainAt: null }) === 'nobody').toBe(state === 'paid')
    }
  })
})
