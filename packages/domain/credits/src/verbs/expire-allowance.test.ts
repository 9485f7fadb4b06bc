import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { expireAllowance } from './expire-allowance.ts'

describe('the end of a period', () => {
  const db = openTestDatabase()

  async function claimed() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { personId } = await makeEmployee(db, companyId)
    const person = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    await claimCredits(person)
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    return { companyId, personId, person, job }
  }

  it('expires what is left of the allowance', async () => {
    const { person, job } = await claimed()
    expect(await expireAllowance(job, '2026-01-01')).toBe(8)
    expect(await findBalance(person, Temporal.Instant.from('2026-12-31T12:00:00Z'))).toMatchObject({
      availableHalves: 0,
      expiredHalves: 8,
    })
  })

  it('is refused to the company side', async () => {
    const { companyId } = await claimed()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(expireAllowance(admin, '2026-01-01')).rejects.toMatchObject({
      code: 'credits.not_an_employee',
    })
  })

  it('leaves the credits of everybody else alone', async () => {
    const [one, other] = [await claimed(), await claimed()]
    await expireAllowance(one.job, '2026-01-01')
    expect(await findBalance(other.person)).toMatchObject({ availableHalves: 8 })
  })

  it('happens once, however often the job comes by', async () => {
    const { job } = await claimed()
    const expired = await Promise.all([1, 2, 3].map(() => expireAllowance(job, '2026-01-01')))
    expect(expired.sort()).toEqual([0, 0, 8])
  })

  it('announces and audits', async () => {
    const { personId, job } = await claimed()
    await expireAllowance(job, '2026-01-01')
    expect(
      (await announced(db, 'credits.expired')).filter((event) => event.personId === personId),
    ).toHaveLength(1)
    expect(
      (await audited(db, 'credits.expired')).filter((entry) => entry.personId === personId),
    ).toHaveLength(1)
  })
})
