import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findCompanyOfEmail } from '../reads/find-company-of-email.ts'
import { listDomains } from '../reads/list-domains.ts'
import { makeCompany } from '../testing.ts'
import { removeDomain } from './remove-domain.ts'

describe('removeDomain', () => {
  const db = openTestDatabase()
  const owning = async (domain: string) => {
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const [row] = await listDomains(ctx)
    return { ctx, companyId, domainId: row?.id ?? '' }
  }

  it('gives the domain up: its addresses lead nowhere', async () => {
    const { ctx, domainId } = await owning('remove-one.is')
    await removeDomain(ctx, { domainId })
    expect(await listDomains(ctx)).toEqual([])
    const atGate = testCtx({ database: db.database, scope: { role: 'gate' } })
    expect(await findCompanyOfEmail(atGate, 'anna@remove-one.is')).toBeNull()
  })

  it('refuses whoever does not manage domains', async () => {
    const { ctx, companyId, domainId } = await owning('remove-two.is')
    const actor = { kind: 'admin', personId: ctx.ids.next<'person'>(), companyId, role: 'finance' } as const
    await expect(removeDomain({ ...ctx, actor }, { domainId })).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
  })

  it('finds no domain of another company', async () => {
    const [one, two] = [await owning('remove-three.is'), await owning('remove-four.is')]
    await expect(removeDomain(one.ctx, { domainId: two.domainId })).rejects.toMatchObject({
      code: 'companies.domain_not_found',
    })
    expect(await listDomains(two.ctx)).toHaveLength(1)
  })

  it('removes once, announces company_domain.removed and leaves an audit entry', async () => {
    const { ctx, companyId, domainId } = await owning('remove-five.is')
    const twice = await Promise.allSettled([removeDomain(ctx, { domainId }), removeDomain(ctx, { domainId })])
    expect(twice.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    const events = await announced(db, 'company_domain.removed')
    expect(events.filter((event) => event.companyId === companyId)).toHaveLength(1)
    const entries = await audited(db, 'company_domain.removed')
    expect(entries.filter((entry) => entry.companyId === companyId)).toHaveLength(1)
  })
})
