import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { listDomains } from '../reads/list-domains.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { addDomain } from './add-domain.ts'

describe('addDomain', () => {
  const db = openTestDatabase()
  const ofCompany = async (options: Parameters<typeof makeCompany>[1] = {}) => {
    const { companyId } = await makeCompany(db, options)
    return testCtx({ database: db.database, scope: { role: 'company', companyId } })
  }

  it('says which record proves the domain', async () => {
    const domain = await addDomain(await ofCompany(), { name: ' @Acme-One.IS ' })
    expect(domain).toMatchObject({
      name: 'acme-one.is',
      state: 'pending',
      txtHost: '_kara.acme-one.is',
      txtValue: expect.stringMatching(/^kara-verification=[\w-]{43}$/),
    })
  })

  it('refuses a role that does not manage domains, and an administrator of another company', async () => {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeAdmin(db, companyId, { role: 'finance' })
    const scope = { role: 'company', companyId } as const
    const asFinance = { kind: 'admin', personId, companyId, role: 'finance' } as const
    const elsewhere = await makeCompany(db)
    const asOther = {
      kind: 'admin',
      personId: elsewhere.ownerId,
      companyId: elsewhere.companyId,
      role: 'owner',
    } as const
    for (const actor of [asFinance, asOther]) {
      const ctx = testCtx({ database: db.database, scope, actor })
      await expect(addDomain(ctx, { name: 'acme-two.is' })).rejects.toMatchObject({
        code: 'companies.not_allowed',
      })
    }
  })

  it('is invisible to another company, which may try to prove the same domain', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    const mine = await addDomain(one, { name: 'acme-three.is' })
    expect(await listDomains(two)).toEqual([])
    const theirs = await addDomain(two, { name: 'acme-three.is' })
    expect(theirs.txtValue).not.toBe(mine.txtValue)
  })

  it('refuses what another company has proven', async () => {
    await ofCompany({ domain: 'acme-four.is' })
    await expect(addDomain(await ofCompany(), { name: 'acme-four.is' })).rejects.toMatchObject({
      code: 'companies.domain_taken',
      kind: 'conflict',
    })
  })

  it.each([
    ['gmail.com', 'companies.domain_public'],
    ['postur.simnet.is', 'companies.domain_public'],
    ['https://acme.is', 'companies.domain_invalid'],
    ['acme', 'companies.domain_invalid'],
  ])('refuses %s', async (name, code) => {
    await expect(addDomain(await ofCompany(), { name })).rejects.toMatchObject({ code })
  })

  it('keeps the first token when a domain is added again, also at once', async () => {
    const ctx = await ofCompany()
    const [one, two] = await Promise.all([
      addDomain(ctx, { name: 'acme-five.is' }),
      addDomain(ctx, { name: 'ACME-five.is' }),
    ])
    expect(one).toEqual(two)
    expect(await listDomains(ctx)).toHaveLength(1)
  })

  it('ends at the limit', async () => {
    const ctx = await ofCompany()
    for (let count = 0; count < limits.domainsMax; count++)
      await addDomain(ctx, { name: `brand-${count}.is` })
    await expect(addDomain(ctx, { name: 'one-more.is' })).rejects.toMatchObject({ kind: 'limit' })
  })

  it('announces company_domain.added and leaves an audit entry', async () => {
    const ctx = await ofCompany()
    const { companyId } = ctx.scope as { companyId: string }
    await addDomain(ctx, { name: 'acme-six.is' })
    await addDomain(ctx, { name: 'acme-six.is' })
    const events = await announced(db, 'company_domain.added')
    expect(events.filter((event) => event.companyId === companyId)).toHaveLength(1)
    const entries = await audited(db, 'company_domain.added')
    expect(entries.filter((entry) => entry.companyId === companyId)).toHaveLength(1)
  })
})
