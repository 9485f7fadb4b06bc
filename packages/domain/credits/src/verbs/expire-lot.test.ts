import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { expireLot } from './expire-lot.ts'

const year = { periodStart: '2026-01-01' }

describe('the end of a lot', () => {
  const db = openTestDatabase()

  async function claimed(options: Parameters<typeof makePolicy>[2] = {}) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, options)
    const { personId } = await makeEmployee(db, companyId)
    const person = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    await claimCredits(person)
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    job.clock.travelTo('2027-01-01T00:00:00Z')
    return { companyId, personId, person, job }
  }

  it('expires what is left of the allowance', async () => {
    const { person, job } = await claimed()
    expect(await expireLot(job, year)).toBe(8)
    expect(await findBalance(person, Temporal.Instant.from('2026-12-31T12:00:00Z'))).toMatchObject({
      availableHalves: 0,
      expiredHalves: 8,
    })
  })

  it('is refused to the company side', async () => {
    const { companyId } = await claimed()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(expireLot(admin, year)).rejects.toMatchObject({
      code: 'credits.not_an_employee',
    })
  })

  it('leaves the credits of everybody else alone', async () => {
    const [one, other] = [await claimed(), await claimed()]
    await expireLot(one.job, year)
    expect(await findBalance(other.person)).toMatchObject({ availableHalves: 8 })
  })

  it('happens once, however often the job comes by', async () => {
    const { job } = await claimed()
    const expired = await Promise.all([1, 2, 3].map(() => expireLot(job, year)))
    expect(expired.sort()).toEqual([0, 0, 8])
  })

  it('does nothing before it', async () => {
    const { job } = await claimed()
    job.clock.travelTo('2026-12-31T23:59:59Z')
    expect(await expireLot(job, year)).toBe(0)
  })

  it('carries up to the cap into the next period, where it ends for good', async () => {
    const { person, job } = await claimed({ rollover: 'capped', rolloverCapCredits: 1.5 })
    expect(await expireLot(job, year)).toBe(5)
    const next = Temporal.Instant.from('2027-02-01T12:00:00Z')
    expect(await findBalance(person, next)).toMatchObject({
      availableHalves: 11,
      lots: [{ name: 'carried', availableHalves: 3, usableUntil: '2028-01-01T00:00:00Z' }],
    })
    job.clock.travelTo('2028-01-01T00:00:00Z')
    expect(await expireLot(job, { periodStart: '2027-01-01', lot: 'carried' })).toBe(3)
  })

  it('comes some days later where the rules say so', async () => {
    const { person, job } = await claimed({ rollover: 'until', rolloverDays: 31 })
    expect(await expireLot(job, year)).toBe(0)
    const inJanuary = Temporal.Instant.from('2027-01-20T12:00:00Z')
    expect(await findBalance(person, inJanuary)).toMatchObject({ availableHalves: 16, isClaimed: false })
    job.clock.travelTo('2027-02-01T00:00:00Z')
    expect(await expireLot(job, year)).toBe(8)
  })

  it('announces and audits', async () => {
    const { personId, job } = await claimed()
    await expireLot(job, year)
    expect(
      (await announced(db, 'credits.expired')).filter((event) => event.personId === personId),
    ).toHaveLength(1)
    expect(
      (await audited(db, 'credits.expired')).filter((entry) => entry.personId === personId),
    ).toHaveLength(1)
  })
})
