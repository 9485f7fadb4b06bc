import { makeCompany } from '@kara/companies/testing'
import { makeHub } from '@kara/hubs/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { takeFlash } from '../../../http/flash.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import type { Host } from '../../../http/visit.server.ts'
import { action } from './page.server.ts'

describe('the button to a company’s sign-in', () => {
  const db = openTestDatabase()

  test.each([
    ['en', /switched off/],
    ['is', /^Slökkt er á/],
  ] as const)('leads back with the reason when it was switched off meanwhile (%s)', async (locale, said) => {
    const { companyId } = await makeCompany(db)
    const { hubId } = await makeHub(db, companyId, { state: 'published' })
    const name = 'acme.localhost:3000'
    const hub = { companyId, hubId, state: 'published', version: 1 }
    const host = { kind: 'hub', name, origin: `http://${name}`, hub } as unknown as Host
    const platform = await testPlatform(db)
    const cookies = { '__Host-locale': locale }
    const sent = testArgs(platform, { host, path: '/sso/start', form: { to: '/book' }, cookies })
    const answer = await action(sent as never)
    expect(answer.headers.get('location')).toBe('/sign-in?to=%2Fbook')
    const next = testArgs(platform, { host, path: '/sign-in', cookies: cookiesSet(sent) })
    expect(takeFlash(next.context.visit)?.text).toMatch(said)
  })
})
