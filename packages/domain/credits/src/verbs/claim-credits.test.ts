import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { CompanyId, PersonId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { listMovements } from '../reads/list-movements.ts'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'

describe('claiming credits', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const newPerson = () => crypto.randomUUID() as PersonId
  const employee = async (companyId: CompanyId, personId = newPerson()) => {
    await makeEmployee(db, companyId, personId)
    return testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
  }
  const funded = async (options = {}) => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, options)
    return companyId
  }

  it('moves the allowance out of the pool, with a line in the statement', async () => {
    const companyId = await funded()
    const ctx = await employee(companyId)
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: false, availableHalves: 8 })
    expect(await claimCredits(ctx)).toMatchObject({ outcome: 'claimed', amountHalves: 8 })
    expect(await findBalance(ctx)).toMatchObject({
      isClaimed: true,
      availableHalves: 8,
      periodEnd: '2027-01-01',
    })
    expect(await listMovements(ctx)).toMatchObject({
      movements: [{ kind: 'claim', amountHalves: 8, periodStart: '2026-01-01' }],
      next: null,
    })
  })

  it('says of what it is a share, for who joined during the period', async () => {
    const companyId = await funded({ proRata: true, allowanceCredits: 12 })
    const ctx = await employee(companyId)
    const open = await findBalance(ctx)
    expect(open).toMatchObject({ isClaimed: false, shareOfHalves: 24 })
    expect(open?.allowanceHalves).toBeLessThan(24)
    await claimCredits(ctx)
    expect(await findBalance(ctx)).toMatchObject({
      isClaimed: true,
      shareOfHalves: 24,
      allowanceHalves: open?.allowanceHalves,
    })
    const whole = await employee(await funded({ allowanceCredits: 12 }))
    expect(await findBalance(whole)).toMatchObject({ allowanceHalves: 24, shareOfHalves: null })
  })

  it('is for a person in their company’s hub', async () => {
    const companyId = await funded()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(claimCredits(admin)).rejects.toMatchObject({ code: 'credits.not_an_employee' })
  })

  it('shows neither the claim nor the balance to anybody else', async () => {
    const companyId = await funded()
    await claimCredits(await employee(companyId))
    const stranger = await employee(companyId)
    expect(await listMovements(stranger)).toEqual({ movements: [], next: null })
    expect(await findBalance(stranger)).toMatchObject({ isClaimed: false })
  })

  it('keeps what one person has at two companies apart', async () => {
    const [here, there] = [await funded(), await funded({ allowanceCredits: 3 })]
    const personId = newPerson()
    const [one, other] = [await employee(here, personId), await employee(there, personId)]
    await claimCredits(one)
    expect(await findBalance(other)).toMatchObject({ isClaimed: false, availableHalves: 6 })
    await claimCredits(other)
    expect(await findBalance(one)).toMatchObject({ allowanceHalves: 8, availableHalves: 8 })
    expect((await listMovements(other)).movements).toMatchObject([{ kind: 'claim', amountHalves: 6 }])
  })

  it('grants once over ten tabs, and says when it was', async () => {
    const companyId = await funded({ poolCredits: 4 })
    const ctx = await employee(companyId)
    const claims = await Promise.all(Array.from({ length: 10 }, () => claimCredits(ctx)))
    expect(claims.filter((claim) => claim.outcome === 'claimed')).toHaveLength(1)
    expect(claims.filter((claim) => claim.outcome === 'already_claimed')).toHaveLength(9)
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8 })
  })

  it('never takes more than the pool has, however many claim at once, and tells the company without who', async () => {
    const companyId = await funded({ poolCredits: 12 })
    const claims = await Promise.all(
      Array.from({ length: 8 }, async () => claimCredits(await employee(companyId))),
    )
    expect(claims.filter((claim) => claim.outcome === 'claimed')).toHaveLength(3)
    expect(claims.filter((claim) => claim.outcome === 'pool_empty')).toHaveLength(5)
    const [told] = (await announced(db, 'pool.ran_out')).filter((event) => event.companyId === companyId)
    expect(told).toMatchObject({ personId: null, payload: { companyId } })
  })

  it('takes the next period for a session after the reset, and keeps sums at zero', async () => {
    const companyId = await funded()
    const ctx = await employee(companyId)
    await claimCredits(ctx)
    await claimCredits(ctx, { at: Temporal.Instant.from('2027-01-04T10:00:00Z') })
    expect(await findBalance(ctx, Temporal.Instant.from('2027-01-04T10:00:00Z'))).toMatchObject({
      availableHalves: 8,
    })
    const periods = (await listMovements(ctx)).movements.map(({ periodStart }) => periodStart)
    expect(periods.sort()).toEqual(['2026-01-01', '2027-01-01'])
    const [sum] =
      await db.witness`select sum(balance_halves) as total from app.credit_account where company_id = ${companyId}`
    expect(Number(sum?.total)).toBe(0)
  })

  it('announces, audits without the company, and plans the end of the period', async () => {
    const companyId = await funded()
    const personId = newPerson()
    await claimCredits(await employee(companyId, personId))
    const events = (await announced(db, 'credits.claimed')).filter((event) => event.personId === personId)
    expect(events).toMatchObject([{ companyId, payload: { amountHalves: 8, periodEnd: '2027-01-01' } }])
    const entries = (await audited(db, 'credits.claimed')).filter((entry) => entry.personId === personId)
    expect(entries).toMatchObject([{ companyId: null }])
    const [end] = (await dueWork(db, 'credits.period_ends')).filter((work) => work.key.includes(personId))
    expect(end?.dueAt.toISOString()).toBe('2027-01-01T00:00:00.000Z')
  })
})
