import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { CompanyId, PersonId, SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { expireLot } from './expire-lot.ts'
import { holdCredits } from './hold-credits.ts'
import { reverseSpend, settleHold } from './settle-hold.ts'

const sessionAt = '2026-11-23T10:00:00Z'
const newSession = () => crypto.randomUUID() as SessionId

// One credit that came back after the year had ended, beside the new year's allowance.
async function lateLot(ctx: ReturnType<typeof testCtx>) {
  const sessionId = newSession()
  await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt: '2026-12-31T20:00:00Z' })
  ctx.clock.travelTo('2027-01-01T08:00:00Z')
  await settleHold(ctx, sessionId, 'release', 'professional_no_show')
  await claimCredits(ctx)
}

describe('settling held credits', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const employee = async (companyId: CompanyId, personId = crypto.randomUUID() as PersonId) => {
    await makeEmployee(db, companyId, personId)
    return testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
  }
  const claimed = async (allowanceCredits = 4) => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { allowanceCredits })
    const ctx = await employee(companyId)
    await claimCredits(ctx)
    return ctx
  }

  it('spends what was held, or returns it to the allowance', async () => {
    const ctx = await claimed()
    const [kept, cancelled] = [newSession(), newSession()]
    await holdCredits(ctx, { sessionId: kept, amountHalves: 2, sessionAt })
    await holdCredits(ctx, { sessionId: cancelled, amountHalves: 1, sessionAt })
    expect(await settleHold(ctx, kept, 'spend', 'completed')).toBe(true)
    expect(await settleHold(ctx, cancelled, 'release', 'cancelled')).toBe(true)
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 0, spentHalves: 2 })
  })

  it('gives back, once, what an appeal got', async () => {
    const ctx = await claimed()
    const sessionId = newSession()
    await holdCredits(ctx, { sessionId, amountHalves: 3, sessionAt })
    expect(await reverseSpend(ctx, sessionId, 'appeal_accepted')).toBe(false)
    await settleHold(ctx, sessionId, 'spend', 'client_no_show')
    const appeals = await Promise.all([1, 2, 3].map(() => reverseSpend(ctx, sessionId, 'appeal_accepted')))
    expect(appeals.filter(Boolean)).toHaveLength(1)
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8, spentHalves: 0 })
  })

  it('lets what comes back after its end be used for another month', async () => {
    const ctx = await claimed()
    const sessionId = newSession()
    await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt: '2026-12-31T20:00:00Z' })
    ctx.clock.travelTo('2027-01-01T08:00:00Z')
    expect(await expireLot(ctx, { periodStart: '2026-01-01' })).toBe(6)
    await settleHold(ctx, sessionId, 'release', 'professional_no_show')
    expect(await findBalance(ctx)).toMatchObject({
      isClaimed: false,
      availableHalves: 10,
      lots: [{ name: 'returned', availableHalves: 2, usableUntil: '2027-01-31T08:00:00Z' }],
    })
    await holdCredits(ctx, { sessionId: newSession(), amountHalves: 2, sessionAt: '2027-01-05T10:00:00Z' })
  })

  it('takes from what ends first, and gives every part back to where it came from', async () => {
    const ctx = await claimed(1)
    await lateLot(ctx)
    const sessionId = newSession()
    await holdCredits(ctx, { sessionId, amountHalves: 3, sessionAt: '2027-01-05T10:00:00Z' })
    expect(await findBalance(ctx)).toMatchObject({
      availableHalves: 1,
      heldHalves: 3,
      lots: [{ name: 'returned', availableHalves: 0 }, { name: 'period' }],
    })
    await settleHold(ctx, sessionId, 'release', 'cancelled')
    expect(await findBalance(ctx)).toMatchObject({
      availableHalves: 4,
      lots: [
        { name: 'returned', availableHalves: 2 },
        { name: 'period', availableHalves: 2 },
      ],
    })
  })

  it('is refused to the company side', async () => {
    const admin = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: (await makeCompany(db)).companyId },
    })
    await expect(settleHold(admin, newSession(), 'spend', 'completed')).rejects.toMatchObject({
      code: 'credits.not_an_employee',
    })
  })

  it('cannot settle the hold of another person', async () => {
    const ctx = await claimed()
    const sessionId = newSession()
    await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt })
    const { companyId } = ctx.scope as { companyId: CompanyId }
    expect(await settleHold(await employee(companyId), sessionId, 'release', 'cancelled')).toBe(false)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
  })

  it('is settled exactly once when spending and releasing race', async () => {
    const ctx = await claimed()
    const sessionId = newSession()
    await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt })
    const settled = await Promise.all([
      settleHold(ctx, sessionId, 'spend', 'completed'),
      settleHold(ctx, sessionId, 'release', 'cancelled'),
      settleHold(ctx, sessionId, 'spend', 'completed'),
    ])
    expect(settled.filter(Boolean)).toHaveLength(1)
    const balance = await findBalance(ctx)
    expect((balance?.availableHalves ?? 0) + (balance?.spentHalves ?? 0)).toBe(8)
    const told = [...(await announced(db, 'credits.spent')), ...(await announced(db, 'credits.returned'))]
    expect(told.filter((event) => event.payload.sessionId === sessionId)).toHaveLength(1)
  })

  it('records what became of the credits', async () => {
    const ctx = await claimed()
    const sessionId = newSession()
    const id = await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt })
    await settleHold(ctx, sessionId, 'spend', 'late_cancelled')
    const entries = (await audited(db, 'credits.spent')).filter((entry) => entry.objectId === id)
    expect(entries).toMatchObject([{ companyId: null, detail: { reason: 'late_cancelled' } }])
  })
})
