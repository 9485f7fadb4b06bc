import { timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeAdmin, makeCompany, makeVerifiedDomain } from '../testing.ts'
import { getCompany } from './get-company.ts'
import { listAdmins } from './list-admins.ts'
import { listCompanies } from './list-companies.ts'
import { listCompaniesOfPerson } from './list-companies-of-person.ts'
import { getCompanyForSupport, searchCompanies } from './search-companies.ts'

describe('getCompany and the lists of companies', () => {
  const db = openTestDatabase()

  it('shows a company in every scope that names it, and in no other', async () => {
    const { companyId, name } = await makeCompany(db)
    for (const role of ['company', 'visitor', 'gate', 'worker'] as const) {
      const ctx = testCtx({ database: db.database, scope: { role, companyId } })
      expect(await getCompany(ctx)).toMatchObject({ id: companyId, name })
    }
    const missing = timeOrderedIds.next<'company'>()
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId: missing } })
    await expect(getCompany(ctx)).rejects.toMatchObject({ code: 'companies.company_missing' })
  })

  it('lists the companies that a person runs, by name', async () => {
    const { companyId, ownerId } = await makeCompany(db, { name: 'Bára' })
    const other = await makeCompany(db, { name: 'Askja' })
    await makeCompany(db, { name: 'Katla' })
    await makeAdmin(db, other.companyId, { role: 'it', personId: ownerId })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId: ownerId } })
    expect(await listCompaniesOfPerson(ctx)).toEqual([
      { companyId: other.companyId, name: 'Askja', role: 'it' },
      { companyId, name: 'Bára', role: 'owner' },
    ])
  })

  it('finds companies by a part of their name or by a proven domain, for support only', async () => {
    const { companyId, name } = await makeCompany(db, { name: 'Hraunbúðir' })
    await makeVerifiedDomain(db, companyId, 'hraun.example')
    const personId = timeOrderedIds.next<'person'>()
    const asSupport = testCtx({ database: db.database, scope: { role: 'support', personId } })
    for (const text of ['hraunb', 'Hraun.example']) {
      expect(await searchCompanies(asSupport, text)).toMatchObject([{ id: companyId, name }])
    }
    expect(await searchCompanies(asSupport, ' ')).toEqual([])
    expect(await getCompanyForSupport(asSupport, companyId)).toMatchObject({ name })
    const asVisitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(searchCompanies(asVisitor, 'hraun')).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })

  it('lists all companies for support and for nobody else', async () => {
    const { companyId, name } = await makeCompany(db, { name: 'Öskjuhlíð' })
    const personId = timeOrderedIds.next<'person'>()
    const asSupport = testCtx({ database: db.database, scope: { role: 'support', personId } })
    expect((await listCompanies(asSupport)).map((company) => company.name)).toContain(name)
    const asCompany = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(listCompanies(asCompany)).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })

  it('tells a worker of the company who runs it', async () => {
    const { companyId, ownerId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    expect(await listAdmins(ctx)).toMatchObject([{ personId: ownerId, role: 'owner' }])
  })
})
