import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findDomainEntry } from '../reads/find-domain-entry.ts'
import { listDomains } from '../reads/list-domains.ts'
import { makeCompany } from '../testing.ts'
import { addDomain } from './add-domain.ts'
import { setDomainEntry } from './set-domain-entry.ts'

describe('setDomainEntry', () => {
  const db = openTestDatabase()
  const owning = async (domain: string) => {
    const { companyId } = await makeCompany(db, { domain })
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const [row] = await listDomains(ctx)
    const atGate = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    const entry = () => findDomainEntry(atGate, domain)
    return { ctx, companyId, domainId: row?.id ?? '', entry }
  }

  it('lets people of one domain come by password, and those of the other as before', async () => {
    const { ctx, domainId, entry } = await owning('entry-one.is')
    expect(await entry()).toBe('sign_in')
    expect(await setDomainEntry(ctx, { domainId, entry: 'password' })).toMatchObject({ entry: 'password' })
    expect(await entry()).toBe('password')
    await setDomainEntry(ctx, { domainId, entry: 'roster' })
    expect(await listDomains(ctx)).toMatchObject([{ name: 'entry-one.is', entry: 'roster' }])
  })

  it('refuses whoever does not manage domains, and IT by a set-up link', async () => {
    const { ctx, companyId, domainId } = await owning('entry-two.is')
    const personId = ctx.ids.next<'person'>()
    const linkId = ctx.ids.next<'sso_set_up_link'>()
    const actors = [
      { kind: 'admin', personId, companyId, role: 'finance' },
      { kind: 'set_up_link', linkId, companyId },
    ] as const
    for (const actor of actors)
      await expect(setDomainEntry({ ...ctx, actor }, { domainId, entry: 'password' })).rejects.toMatchObject({
        code: 'companies.not_allowed',
      })
  })

  it('finds no domain of another company', async () => {
    const [one, two] = [await owning('entry-three.is'), await owning('entry-four.is')]
    await expect(
      setDomainEntry(one.ctx, { domainId: two.domainId, entry: 'password' }),
    ).rejects.toMatchObject({ code: 'companies.domain_not_found' })
    expect(await two.entry()).toBe('sign_in')
  })

  it('waits for the proof of a domain', async () => {
    const { ctx } = await owning('entry-five.is')
    const { id: domainId } = await addDomain(ctx, { name: 'entry-six.is' })
    await expect(setDomainEntry(ctx, { domainId, entry: 'password' })).rejects.toMatchObject({
      code: 'companies.domain_not_proven',
    })
  })

  it('changes once of two at once, announces it and leaves one audit entry with what was before', async () => {
    const { ctx, companyId, domainId } = await owning('entry-seven.is')
    const same = { domainId, entry: 'password' } as const
    await Promise.all([setDomainEntry(ctx, same), setDomainEntry(ctx, same)])
    const events = await announced(db, 'company_domain.entry_changed')
    const own = events.filter((event) => event.companyId === companyId)
    expect(own).toMatchObject([{ payload: { domain: 'entry-seven.is', entry: 'password' } }])
    const entries = await audited(db, 'company_domain.entry_changed')
    expect(entries.filter((entry) => entry.companyId === companyId)).toMatchObject([
      { detail: { name: 'entry-seven.is', before: 'sign_in', entry: 'password' } },
    ])
  })
})
