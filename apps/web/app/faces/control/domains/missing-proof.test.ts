import { listDomains } from '@kara/companies'
import { makeCompany, openResolver } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { takeFlash } from '../../../http/flash.server.ts'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('a proven domain whose record is missing', () => {
  const db = openTestDatabase()
  const resolver = openResolver()

  it('is shown with the day it ends and the record to put back, and is settled by a check', async () => {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: personId, domain: 'missing-page.test' })
    await db.witness`update app.company_domain set missing_since = '2026-11-20T09:00:00Z'
      where company_id = ${companyId}`
    const made = await testPlatform(db)
    const platform = { ...made, config: { ...made.config, DNS_RESOLVER_URL: resolver.url } }
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const [domain] = await listDomains(ctx)
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    const page = { params: { companyId }, path: `/control/${companyId}/domains` }
    const open = async () => {
      const args = testArgs(platform, { ...page, cookies: cookiesSet(door) })
      return (await loader(args as never)).domains[0]
    }
    const check = async () => {
      const form = { intent: 'check', domainId: domain?.id ?? '' }
      const sent = testArgs(platform, { ...page, form, cookies: cookiesSet(door) })
      await action(sent as never)
      const cookies = { ...cookiesSet(door), ...cookiesSet(sent) }
      return takeFlash(testArgs(platform, { ...page, cookies }).context.visit)
    }
    expect(await open()).toMatchObject({
      state: 'verified',
      missingSince: '2026-11-20T09:00:00Z',
      proofEndsAt: '2026-12-04T09:00:00Z',
      txtHost: '_kara.missing-page.test',
      txtValue: 'kara-verification=token-of-a-test',
    })
    expect(await check()).toMatchObject({ tone: 'critical' })
    expect(await open()).toMatchObject({ state: 'verified', missingSince: '2026-11-20T09:00:00Z' })
    resolver.zone.set('_kara.missing-page.test', ['kara-verification=token-of-a-test'])
    expect((await check())?.text).toBe('missing-page.test is verified.')
    expect(await open()).toMatchObject({ state: 'verified', missingSince: null, proofEndsAt: null })
  })
})
