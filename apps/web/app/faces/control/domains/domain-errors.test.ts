import { addDomain } from '@kara/companies'
import { makeCompany, openResolver } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import type { Locale } from '@kara/language'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { takeFlash } from '../../../http/flash.server.ts'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('C12: a domain whose record is not there', () => {
  const db = openTestDatabase()
  const resolver = openResolver()

  /** Checks the domain on its page, and returns what the next page says and shows. */
  async function check(locale: Locale, name: string, published: string[] | null) {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: personId })
    const made = await testPlatform(db)
    const platform = { ...made, config: { ...made.config, DNS_RESOLVER_URL: resolver.url } }
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const domain = await addDomain(ctx, { name })
    if (published) resolver.zone.set(domain.txtHost, published)
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    const cookies = { ...cookiesSet(door), '__Host-locale': locale }
    const path = `/control/${companyId}/domains`
    const form = { intent: 'check', domainId: domain.id }
    const sent = testArgs(platform, { params: { companyId }, path, form, cookies })
    await action(sent as never)
    const next = testArgs(platform, {
      params: { companyId },
      path,
      cookies: { ...cookies, ...cookiesSet(sent) },
    })
    const flash = takeFlash(next.context.visit)
    const { domains } = await loader(next as never)
    return { flash, domain, shown: domains.find(({ id }) => id === domain.id) }
  }

  it.each([
    ['en', 'none-en.test', 'The record of none-en.test is not there yet.'],
    ['is', 'none-is.test', 'Færslan fyrir none-is.test er ekki komin.'],
  ] as const)('is said in %s, and nothing was found', async (locale, name, sentence) => {
    const { flash, domain, shown } = await check(locale, name, null)
    expect(flash?.tone).toBe('critical')
    expect(flash?.text.startsWith(sentence), flash?.text).toBe(true)
    expect(shown).toMatchObject({ state: 'failed', found: [], txtValue: domain.txtValue })
  })

  it.each(['en', 'is'] as const)('shows in %s what was found beside what was expected', async (locale) => {
    const record = 'kara-verification=of-another-company'
    const { flash, domain, shown } = await check(locale, `other-${locale}.test`, [record])
    expect(flash?.tone).toBe('critical')
    expect(shown).toMatchObject({ state: 'failed', found: [record], txtValue: domain.txtValue })
  })
})
