import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { takeFlash } from '../../../http/flash.server.ts'
import {
  cookiesSet,
  enterWithTerms,
  type TestRequest,
  testArgs,
  testPlatform,
} from '../../../http/testing.ts'
import { action as domainAction, loader as domainLoader } from '../domains/page.server.ts'
import { loader } from './page.server.ts'

/** What HR reads of how people on the list come in, and where that is decided. */
describe('who works here, and how they come in', () => {
  const db = openTestDatabase()
  let count = 0

  async function asOwner() {
    const platform = await testPlatform(db)
    const { personId } = await makePerson(db)
    const own = `roster-${count++}.is`
    const company = await makeCompany(db, { ownerId: personId, domain: own })
    const { companyId } = company
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    const cookies = cookiesSet(door)
    const visit = (wish: TestRequest = {}) =>
      testArgs(platform, { params: { companyId }, cookies: { ...cookies, ...wish.cookies }, ...wish })
    return { company, own, visit }
  }

  test('is by password where there is no sign-in of the company’s own', async () => {
    const { own, visit } = await asOwner()
    expect(await loader(visit() as never)).toMatchObject({ hasSignIn: false, signInDomains: [own] })
  })

  test('names the domains of the sign-in, so that everybody else on the list is known to come by password', async () => {
    const { company, own, visit } = await asOwner()
    await makeConnectionRow(db, company, { state: 'required' })
    await makeVerifiedDomain(db, company.companyId, `crew.${own}`, 'password')
    expect(await loader(visit() as never)).toMatchObject({ hasSignIn: true, signInDomains: [own] })
  })

  test('changes for a domain on the page of domains, which says what counts now', async () => {
    const { own, visit } = await asOwner()
    const [domain] = (await domainLoader(visit() as never)).domains
    const form = { intent: 'entry', domainId: domain?.id ?? '', entry: 'roster' }
    const sent = visit({ form })
    await domainAction(sent as never)
    const next = visit({ cookies: cookiesSet(sent) })
    expect(takeFlash(next.context.visit)?.text).toContain(`people of ${own} come by an account`)
    expect(await loader(visit() as never)).toMatchObject({ signInDomains: [] })
  })
})
