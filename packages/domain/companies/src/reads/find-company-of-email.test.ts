import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCompany } from '../testing.ts'
import { findCompanyOfEmail } from './find-company-of-email.ts'
import { isDomainVerified } from './is-domain-verified.ts'

describe('findCompanyOfEmail', () => {
  const db = openTestDatabase()

  it('leads an address to the company that has proven its domain, before anybody signed in', async () => {
    const { companyId, name } = await makeCompany(db, { domain: 'find-one.is' })
    for (const role of ['visitor', 'gate'] as const) {
      const ctx = testCtx({ database: db.database, scope: { role } })
      expect(await findCompanyOfEmail(ctx, 'Anna@Find-One.is')).toEqual({
        companyId,
        name,
        domain: 'find-one.is',
        entry: 'sign_in',
      })
    }
  })

  it('knows no sub-domain, no pending domain and no nonsense', async () => {
    const { companyId } = await makeCompany(db, { domain: 'find-two.is' })
    await db.witness`update app.company_domain set state = 'pending' where company_id = ${companyId}`
    await makeCompany(db, { domain: 'find-three.is' })
    const ctx = testCtx({ database: db.database, scope: { role: 'gate' } })
    for (const email of ['a@find-two.is', 'a@mail.find-three.is', 'find-three.is', 'a@b@find-three.is'])
      expect(await findCompanyOfEmail(ctx, email)).toBeNull()
  })

  it('tells whether a domain is the company’s own', async () => {
    const { companyId } = await makeCompany(db, { domain: 'find-four.is' })
    const other = await makeCompany(db, { domain: 'find-five.is' })
    const own = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const foreign = testCtx({ database: db.database, scope: { role: 'gate', companyId: other.companyId } })
    expect(await isDomainVerified(own, 'FIND-four.is')).toBe(true)
    expect(await isDomainVerified(foreign, 'find-four.is')).toBe(false)
  })
})
