import { makeCompany } from '@kara/companies/testing'
import type { AdminRole, CompanyId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findCompanyPolicy } from '../reads/find-company-policy.ts'
import { findPolicy } from '../reads/find-policy.ts'
import { getPoolStatement } from '../reads/get-pool-statement.ts'
import { purchaseCredits } from './purchase-credits.ts'
import { setCreditPolicy } from './set-credit-policy.ts'

const rules = {
  allowanceCredits: 4,
  period: 'year',
  periodStartsOn: '2026-01-01',
  timeZone: 'Atlantic/Reykjavik',
  proRata: false,
  poolEmpty: 'self_pay',
  leaverRule: 'keep',
} as const

describe('setting the credit policy', () => {
  const db = openTestDatabase()
  const adminCtx = (companyId: CompanyId, role: AdminRole = 'hr', of = companyId) => {
    const personId = crypto.randomUUID() as never
    const actor = { kind: 'admin', personId, companyId: of, role } as const
    return testCtx({ database: db.database, scope: { role: 'company', companyId, personId }, actor })
  }

  it('writes a version, and the next one beside it', async () => {
    const { companyId } = await makeCompany(db)
    expect(await setCreditPolicy(adminCtx(companyId), rules)).toMatchObject({
      version: 1,
      allowanceHalves: 8,
    })
    expect(await setCreditPolicy(adminCtx(companyId), { ...rules, allowanceCredits: 2.5 })).toMatchObject({
      version: 2,
      allowanceHalves: 5,
    })
  })

  it('is for owner, HR and finance of that company', async () => {
    const { companyId } = await makeCompany(db)
    const other = await makeCompany(db)
    for (const ctx of [adminCtx(companyId, 'it'), adminCtx(companyId, 'owner', other.companyId)]) {
      await expect(setCreditPolicy(ctx, rules)).rejects.toMatchObject({ code: 'credits.not_allowed' })
    }
  })

  it('is not seen by another company', async () => {
    const { companyId } = await makeCompany(db)
    await setCreditPolicy(adminCtx(companyId), rules)
    expect(await findPolicy(adminCtx((await makeCompany(db)).companyId))).toBeNull()
  })

  it('changes nothing when saved twice, and lets one of two savers win', async () => {
    const { companyId } = await makeCompany(db)
    await setCreditPolicy(adminCtx(companyId), rules)
    expect(await setCreditPolicy(adminCtx(companyId), rules)).toMatchObject({ version: 1 })
    const tries = await Promise.allSettled(
      [2, 3].map((allowanceCredits) => setCreditPolicy(adminCtx(companyId), { ...rules, allowanceCredits })),
    )
    const lost = tries.filter((result) => result.status === 'rejected')
    for (const result of lost) expect(result.reason).toMatchObject({ code: 'credits.policy_changed' })
    expect(await findPolicy(adminCtx(companyId))).toMatchObject({ version: 3 - lost.length })
  })

  it('promises no more than was bought in a year, where the company wants that', async () => {
    const { companyId } = await makeCompany(db)
    const hr = adminCtx(companyId)
    await purchaseCredits(hr, { amountCredits: 40, funding: 'invoice' })
    await purchaseCredits(hr, { amountCredits: 40, funding: 'card' })
    const bought = { ...rules, promise: 'bought', promisedPeople: 10 } as const
    expect(await setCreditPolicy(hr, bought)).toMatchObject({ promise: 'bought' })
    await expect(setCreditPolicy(hr, { ...bought, promisedPeople: 11 })).rejects.toMatchObject({
      code: 'credits.promised_too_much',
      details: { values: { credits: 4 } },
    })
    expect(await findCompanyPolicy(hr)).toMatchObject({ version: 1, promisedPeople: 10 })
    await setCreditPolicy(hr, { ...bought, promise: 'open' })
    expect(await findCompanyPolicy(hr)).toMatchObject({ version: 2, promisedPeople: null })
  })

  it('keeps the size that the company gave itself, and who decided, out of its hub', async () => {
    const { companyId } = await makeCompany(db)
    const hr = adminCtx(companyId)
    await purchaseCredits(hr, { amountCredits: 40, funding: 'invoice' })
    await setCreditPolicy(hr, { ...rules, promise: 'bought', promisedPeople: 10 })
    const personId = crypto.randomUUID() as never
    for (const scope of [
      { role: 'visitor', companyId },
      { role: 'person', companyId, personId },
    ] as const) {
      const visitor = testCtx({ database: db.database, scope })
      const policy = await findPolicy(visitor)
      expect(policy).toMatchObject({ version: 1, allowanceHalves: 8 })
      expect(Object.keys(policy ?? {})).not.toEqual(expect.arrayContaining(['promisedPeople']))
      expect(Object.keys(policy ?? {})).not.toEqual(expect.arrayContaining(['createdBy']))
      await expect(findCompanyPolicy(visitor)).rejects.toMatchObject({ code: 'credits.not_allowed' })
    }
  })

  it('counts what was bought for twelve months, and says what is missing after that', async () => {
    const { companyId } = await makeCompany(db)
    const hr = adminCtx(companyId)
    await purchaseCredits(hr, { amountCredits: 40, funding: 'invoice' })
    const bought = { ...rules, promise: 'bought', promisedPeople: 10 } as const
    await setCreditPolicy(hr, bought)
    const boughtAt = hr.clock.now()
    hr.clock.travelTo(boughtAt.add({ hours: 24 * 364 }))
    expect(await getPoolStatement(hr)).toMatchObject({ beyondHalves: 0 })
    hr.clock.travelTo(boughtAt.add({ hours: 24 * 368 }))
    expect(await getPoolStatement(hr)).toMatchObject({ fundedHalves: 80, beyondHalves: 80 })
    expect(await setCreditPolicy(hr, bought)).toMatchObject({ version: 1 })
  })

  it('records who set it', async () => {
    const { companyId } = await makeCompany(db)
    await setCreditPolicy(adminCtx(companyId), rules)
    const entries = (await audited(db, 'credit_policy.set')).filter((entry) => entry.companyId === companyId)
    expect(entries).toMatchObject([{ detail: { allowanceCredits: 4 } }])
  })
})
