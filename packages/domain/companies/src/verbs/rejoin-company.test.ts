import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCompany } from '../testing.ts'
import { rejoinCompany } from './rejoin-company.ts'

describe('coming back to a company', () => {
  const db = openTestDatabase()

  // The whole way, with its race, its events and its records, stands in `leave-company.test.ts`.
  it('makes nobody an employee who never was one', async () => {
    const { companyId, ownerId: personId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', companyId, personId } })
    expect(await rejoinCompany(ctx)).toEqual({ isBack: false })
    expect(await db.witness`select 1 from app.employee where company_id = ${companyId}`).toHaveLength(0)
  })
})
