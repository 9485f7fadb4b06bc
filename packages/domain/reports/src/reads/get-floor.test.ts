import { makeCompany } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { setFloor } from '../verbs/set-floor.ts'
import { getFloor } from './get-floor.ts'
import { getReport } from './get-report.ts'

describe('the floor that the people of a company read', () => {
  const db = openTestDatabase()
  const ctxAs = (role: 'company' | 'visitor', companyId: CompanyId, now = '2026-12-10T12:00:00Z') => {
    const ctx = testCtx({ database: db.database, scope: { role, companyId } })
    ctx.clock.travelTo(now)
    return ctx
  }

  it('is the one that the company’s report keeps, before and after it goes lower', async () => {
    const { companyId } = await makeCompany(db)
    expect(await getFloor(ctxAs('visitor', companyId))).toBe(limits.groupFloor)
    await setFloor(ctxAs('company', companyId, '2026-11-10T12:00:00Z'), { floor: 40 })
    await setFloor(ctxAs('company', companyId), { floor: 15 })
    for (const now of ['2026-12-20T12:00:00Z', '2027-01-20T12:00:00Z']) {
      const { floor } = await getReport(ctxAs('company', companyId, now))
      expect(await getFloor(ctxAs('visitor', companyId, now))).toBe(floor)
    }
    expect(await getFloor(ctxAs('visitor', companyId, '2027-01-20T12:00:00Z'))).toBe(15)
  })

  it('is no other company’s', async () => {
    const [one, other] = [await makeCompany(db), await makeCompany(db)]
    await setFloor(ctxAs('company', one.companyId), { floor: 50 })
    expect(await getFloor(ctxAs('visitor', other.companyId))).toBe(limits.groupFloor)
  })
})
