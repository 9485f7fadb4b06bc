import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import type { CompanyId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson } from '../testing.ts'
import { countAccountsOnDomains } from './count-accounts-on-domains.ts'

describe('how many accounts a required sign-in concerns', () => {
  const db = openTestDatabase()
  const asAdmin = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'company', companyId } })

  async function addAccounts(domain: string, count: number) {
    for (let made = 0; made < count; made++)
      await makePerson(db, { email: `p${crypto.randomUUID()}@${domain}` })
  }

  it('is told in tens, and not at all below ten', async () => {
    const domain = `d${crypto.randomUUID()}.is`
    const { companyId } = await makeCompany(db, { domain })
    await addAccounts(domain, 9)
    await addAccounts('elsewhere.is', 3)
    expect(await countAccountsOnDomains(asAdmin(companyId))).toBeNull()
    await addAccounts(domain, 1)
    expect(await countAccountsOnDomains(asAdmin(companyId))).toBe(10)
    await addAccounts(domain, 8)
    expect(await countAccountsOnDomains(asAdmin(companyId))).toBe(10)
  })

  it('leaves out domains whose people come by password', async () => {
    const domain = `d${crypto.randomUUID()}.is`
    const { companyId } = await makeCompany(db)
    await makeVerifiedDomain(db, companyId, domain, 'password')
    await addAccounts(domain, 10)
    expect(await countAccountsOnDomains(asAdmin(companyId))).toBeNull()
  })

  it('is told to the company’s own side alone, of its own domains', async () => {
    const domain = `d${crypto.randomUUID()}.is`
    const { companyId } = await makeCompany(db, { domain })
    const { companyId: other } = await makeCompany(db)
    await addAccounts(domain, 10)
    expect(await countAccountsOnDomains(asAdmin(other))).toBeNull()
    const { personId } = await makePerson(db)
    const person = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    await expect(countAccountsOnDomains(person)).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })
})
