import { makeCompany } from '@kara/companies/testing'
import type { SessionId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { explanationOf, explanations, movementKinds } from '../contracts.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from '../verbs/claim-credits.ts'
import { holdCredits } from '../verbs/hold-credits.ts'
import { moveHold } from '../verbs/move-hold.ts'
import { reverseSpend, settleHold } from '../verbs/settle-hold.ts'
import { findReturned } from './find-returned.ts'
import { listLots } from './list-lots.ts'
import { listMovements } from './list-movements.ts'

const times = ['2026-11-24T10:00:00Z', '2026-12-08T10:00:00Z', '2027-01-12T10:00:00Z'] as const
const step = fc.record({
  what: fc.constantFrom('hold', 'move', 'cancelled', 'completed', 'late_cancelled', 'appeal_accepted'),
  session: fc.nat({ max: 3 }),
  at: fc.constantFrom(...times),
})
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

describe('the statement of a person', () => {
  const db = openTestDatabase()

  async function somebody() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { period: 'month', periodStartsOn: '2026-11-01' })
    const one = await makeClaimant(db, companyId)
    const sessions = Array.from({ length: 4 }, () => one.ctx.ids.next<'session'>())
    return { ...one, sessions }
  }

  async function take({ ctx, job, sessions }: Awaited<ReturnType<typeof somebody>>, one: Step) {
    const sessionId = sessions[one.session] as SessionId
    const at = Temporal.Instant.from(one.at)
    if (one.what === 'hold') {
      await claimCredits(ctx, { at })
      return holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt: one.at })
    }
    if (one.what === 'move') return moveHold(ctx, sessionId, at)
    if (one.what === 'appeal_accepted') return reverseSpend(job, sessionId, one.what)
    return settleHold(job, sessionId, one.what === 'cancelled' ? 'release' : 'spend', one.what)
  }

  it('adds up, movement by movement, to what lies in the accounts, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const here = await somebody()
        for (const one of steps) await take(here, one).catch(() => null)
        const { movements } = await listMovements(here.ctx)
        const sum = (kind: string) =>
          movements.reduce(
            (total, { fromKind, toKind, amountHalves }) =>
              total + (toKind === kind ? amountHalves : 0) - (fromKind === kind ? amountHalves : 0),
            0,
          )
        const lots = await listLots(here.ctx)
        expect(sum('allowance')).toBe(lots.reduce((total, lot) => total + lot.availableHalves, 0))
        const accounts = await db.witness<{ kind: string; total: number }[]>`select kind,
          sum(balance_halves)::int as total from app.credit_account where person_id = ${here.personId} group by kind`
        for (const { kind, total } of accounts) expect([kind, sum(kind)]).toEqual([kind, total])
        for (const { explanation } of movements) expect(explanations).toContain(explanation)
      }),
      { numRuns: 12 },
    )
  })

  it('says what came back, apart from what only moved', async () => {
    const here = await somebody()
    for (const what of ['hold', 'move', 'cancelled'] as const)
      await take(here, { what, session: 0, at: what === 'move' ? times[1] : times[0] })
    await take(here, { what: 'hold', session: 1, at: times[0] })
    await take(here, { what: 'late_cancelled', session: 1, at: times[0] })
    expect(await findReturned(here.ctx)).toBe(2)
    await take(here, { what: 'appeal_accepted', session: 1, at: times[0] })
    expect(await findReturned(here.ctx)).toBe(4)
    const told = (await listMovements(here.ctx)).movements.map(({ explanation }) => explanation)
    expect(new Set(told)).toEqual(
      new Set(['claim', 'hold', 'moved', 'cancelled', 'late_cancelled', 'appeal_accepted']),
    )
  })

  it('has a sentence for every kind, and tells which way support corrected', () => {
    for (const kind of movementKinds)
      expect(explanations).toContain(explanationOf({ kind, reason: 'unheard of', toKind: 'allowance' }))
    expect(explanationOf({ kind: 'adjust', reason: 'support', toKind: 'allowance' })).toBe('support_gave')
    expect(explanationOf({ kind: 'adjust', reason: 'support', toKind: 'pool' })).toBe('support_took')
    expect(explanationOf({ kind: 'spend', reason: 'client_no_show', toKind: 'spent' })).toBe('client_no_show')
  })
})
