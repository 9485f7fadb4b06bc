import type { DomainEntry } from '@kara/companies/contracts'
import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { makeHub } from '@kara/hubs/testing'
import { makeConnectionRow } from '@kara/sso/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { loader as signInLoader } from '../sign-in/page.server.ts'
import { action, loader } from './page.server.ts'

/** A company whose people come through its own sign-in, which it requires. */
describe('an account by password at the hub of such a company', () => {
  const db = openTestDatabase()
  let count = 0

  async function hubOf(listed: string | null, also?: { domain: string; entry: DomainEntry }) {
    const platform = await testPlatform(db)
    const domain = `guests-${count++}.is`
    const company = await makeCompany(db, { domain })
    const { companyId } = company
    if (also) await makeVerifiedDomain(db, companyId, also.domain, also.entry)
    const { hubId, host } = await makeHub(db, companyId)
    await makeConnectionRow(db, company, { state: 'required' })
    if (listed)
      await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
        values (${companyId}, gen_random_uuid(), ${listed}, now())`
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const visit = (wish: object = {}) => testArgs(platform, { host: at, ...wish }) as never
    return { domain, visit }
  }

  const placeOf = async (answer: Promise<unknown>) =>
    ((await answer.catch((thrown: unknown) => thrown)) as Response).headers.get('location')
  const form = (email: string) => ({ displayName: 'Vera', email, password: 'a quiet morning walk' })

  test('is not offered where everybody has an address of the company', async () => {
    const { domain, visit } = await hubOf(`anna@guests-${count}.is`)
    expect(await placeOf(loader(visit()))).toBe('/sign-in')
    expect(await signInLoader(visit())).toMatchObject({ hasGuests: false, companySignIn: 'required' })
    expect(await placeOf(action(visit({ form: form(`vera@mail-${domain}`) })) as never)).toBe('/sign-in')
  })

  test('is offered where it listed contractors, to everybody but addresses of the company', async () => {
    const { domain, visit } = await hubOf('contractor@elsewhere.test')
    expect(await signInLoader(visit())).toMatchObject({ hasGuests: true, companySignIn: 'required' })
    expect(await loader(visit())).toMatchObject({ isForGuests: true })
    expect(await placeOf(action(visit({ form: form(`vera@${domain}`) })) as never)).toBe('/sign-in')
    const begun = await placeOf(action(visit({ form: form('contractor@elsewhere.test') })) as never)
    expect(begun).toMatch(/^\/sign-up\/code\?/)
  })

  test('is offered to a domain of contractors, whose address the company proved and lets in by password', async () => {
    const { domain, visit } = await hubOf(null, { domain: 'crew.guests.test', entry: 'password' })
    expect(await signInLoader(visit())).toMatchObject({ hasGuests: true })
    expect(await placeOf(action(visit({ form: form(`vera@${domain}`) })) as never)).toBe('/sign-in')
    const begun = await placeOf(action(visit({ form: form('vera@crew.guests.test') })) as never)
    expect(begun).toMatch(/^\/sign-up\/code\?/)
  })
})
