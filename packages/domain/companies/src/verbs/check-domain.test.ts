import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listDomains } from '../reads/list-domains.ts'
import { makeCompany, openResolver } from '../testing.ts'
import { addDomain } from './add-domain.ts'
import { checkDomain } from './check-domain.ts'

describe('checkDomain', () => {
  const db = openTestDatabase()
  const resolver = openResolver()

  const begun = async (name: string) => {
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const domain = await addDomain(ctx, { name })
    return {
      ctx,
      companyId,
      domain,
      check: () => checkDomain(ctx, { domainId: domain.id }, { resolverUrl: resolver.url }),
    }
  }

  it('verifies a domain whose record is there', async () => {
    const { domain, check, ctx } = await begun('check-one.is')
    resolver.zone.set('_kara.check-one.is', ['v=spf1 -all', domain.txtValue])
    const checked = await check()
    expect(checked).toMatchObject({ state: 'verified', verifiedAt: ctx.clock.now().toString() })
    expect(checked.found).toEqual(['v=spf1 -all', domain.txtValue])
  })

  it('shows what was found instead', async () => {
    const { check } = await begun('check-two.is')
    resolver.zone.set('_kara.check-two.is', ['kara-verification=of-somebody-else'])
    expect(await check()).toMatchObject({
      state: 'failed',
      found: ['kara-verification=of-somebody-else'],
      verifiedAt: null,
    })
  })

  it('changes nothing when the resolver fails or cannot be reached', async () => {
    const { check, ctx, domain } = await begun('servfail-three.is')
    resolver.down.add(domain.txtHost)
    await expect(check()).rejects.toMatchObject({ code: 'companies.resolver_unavailable' })
    await expect(
      checkDomain(ctx, { domainId: domain.id }, { resolverUrl: 'http://127.0.0.1:9/' }),
    ).rejects.toMatchObject({ code: 'companies.resolver_unavailable' })
    expect(await listDomains(ctx)).toMatchObject([{ state: 'pending', checkedAt: null }])
  })

  it('refuses whoever does not manage domains', async () => {
    const { domain, companyId, ctx } = await begun('check-four.is')
    const actor = {
      kind: 'admin',
      personId: ctx.ids.next<'person'>(),
      companyId,
      role: 'reports',
    } as const
    await expect(
      checkDomain({ ...ctx, actor }, { domainId: domain.id }, { resolverUrl: resolver.url }),
    ).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })

  it('finds no domain of another company', async () => {
    const mine = await begun('check-five.is')
    const other = await begun('check-six.is')
    await expect(
      checkDomain(other.ctx, { domainId: mine.domain.id }, { resolverUrl: resolver.url }),
    ).rejects.toMatchObject({ code: 'companies.domain_not_found' })
  })

  it('gives a domain to one of two companies that prove it at once', async () => {
    const [one, two] = [await begun('check-seven.is'), await begun('check-seven.is')]
    resolver.zone.set('_kara.check-seven.is', [one.domain.txtValue, two.domain.txtValue])
    const results = await Promise.allSettled([one.check(), two.check()])
    const [lost] = results.filter((result) => result.status === 'rejected')
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(lost?.reason).toMatchObject({ code: 'companies.domain_taken' })
    const states = [await listDomains(one.ctx), await listDomains(two.ctx)].map(([domain]) => domain?.state)
    expect(states.sort()).toEqual(['failed', 'verified'])
  })

  it('keeps a proof that a later check does not find', async () => {
    const { check, domain } = await begun('check-eight.is')
    resolver.zone.set('_kara.check-eight.is', [domain.txtValue])
    await check()
    resolver.zone.delete('_kara.check-eight.is')
    expect(await check()).toMatchObject({ state: 'verified', found: [] })
  })

  it('plans the next look at a proof that is found, and none at one that is not', async () => {
    const { check, domain, ctx } = await begun('check-ten.is')
    const planned = async () =>
      (await dueWork(db, 'company_domain.looked_at_again'))
        .filter(({ key }) => key === domain.id)
        .map(({ dueAt }) => dueAt.getTime())
    await check()
    expect(await planned()).toEqual([])
    resolver.zone.set('_kara.check-ten.is', [domain.txtValue])
    await check()
    expect(await planned()).toEqual([ctx.clock.now().add({ hours: 7 * 24 }).epochMilliseconds])
  })

  it('announces the proof once and audits every check', async () => {
    const { check, companyId, domain } = await begun('check-nine.is')
    resolver.zone.set('_kara.check-nine.is', [domain.txtValue])
    await Promise.all([check(), check()])
    const events = await announced(db, 'company_domain.verified')
    expect(events.filter((event) => event.companyId === companyId)).toHaveLength(1)
    const entries = await audited(db, 'company_domain.checked')
    expect(entries.filter((entry) => entry.companyId === companyId)).toHaveLength(2)
  })
})
