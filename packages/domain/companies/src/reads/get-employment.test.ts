import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { type CompanyId, type PersonId, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getEmployment } from './get-employment.ts'

describe('asking for an employment', () => {
  const db = openTestDatabase()
  const asPerson = (companyId: CompanyId, personId: PersonId) =>
    testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })

  it('answers for who works here now', async () => {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeEmployee(db, companyId)
    expect(await getEmployment(asPerson(companyId, personId))).toMatchObject({ state: 'active' })
  })

  it('refuses who left', async () => {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeEmployee(db, companyId)
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    await expect(getEmployment(asPerson(companyId, personId))).rejects.toMatchObject({
      code: 'companies.employee_left',
    })
  })

  it('refuses who works for another company', async () => {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeEmployee(db, companyId)
    const { companyId: other } = await makeCompany(db)
    await expect(getEmployment(asPerson(other, personId))).rejects.toMatchObject({
      code: 'companies.not_an_employee',
    })
  })

  it('refuses a stranger', async () => {
    const { companyId } = await makeCompany(db)
    await expect(getEmployment(asPerson(companyId, timeOrderedIds.next<'person'>()))).rejects.toMatchObject({
      code: 'companies.not_an_employee',
    })
  })
})
