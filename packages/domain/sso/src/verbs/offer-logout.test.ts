import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { findLogout } from '../reads/find-logout.ts'
import {
  companyCtx,
  gateCtx,
  type MadeConnection,
  makeConnection,
  openGateCtx,
  openTestSso,
  signInThrough,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { offerLogout } from './offer-logout.ts'

describe('offering to sign out at the company as well', () => {
  const db = openTestDatabase()
  let sso: Sso
  let made: MadeConnection
  beforeAll(async () => {
    sso = openTestSso(db)
    made = await makeConnection(db, sso)
  })
  afterAll(() => sso.close())

  const gate = () => gateCtx(db, made.company)
  const browser = (name: string) => ({ host: testHubHost, browserToken: `${name}-${testBrowser}` })
  const offered = async (name: string) => {
    const { signInId } = await signInThrough(db, made, sso)
    const input = { signInId, ...browser(name) }
    return { input, isOffered: await offerLogout(gate(), input, sso) }
  }

  it('offers it to the browser that signed out, on the host where it did', async () => {
    const { isOffered } = await offered('one')
    expect(isOffered).toBe(true)
    expect(await findLogout(openGateCtx(db), browser('one'))).toEqual({ state: 'offered' })
    expect(await findLogout(openGateCtx(db), browser('two'))).toBeNull()
    expect(await findLogout(openGateCtx(db), { ...browser('one'), host: 'other.localhost' })).toBeNull()
  })

  it('happens at the gate of the company whose sign-in it was, and of no other', async () => {
    const { signInId } = await signInThrough(db, made, sso)
    const other = await makeConnection(db, sso)
    const input = { signInId, ...browser('elsewhere') }
    await expect(offerLogout(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    expect(await offerLogout(gateCtx(db, other.company), input, sso)).toBe(false)
    expect(await offerLogout(gate(), input, sso)).toBe(true)
  })

  it('offers a sign-in once, whoever races, and leaves an audit entry', async () => {
    const { signInId } = await signInThrough(db, made, sso)
    const before = (await audited(db, 'sso_logout.offered')).length
    const race = ['three', 'four'].map((name) => offerLogout(gate(), { signInId, ...browser(name) }, sso))
    expect((await Promise.all(race)).sort()).toEqual([false, true])
    expect((await audited(db, 'sso_logout.offered')).length).toBe(before + 1)
  })

  it('keeps nothing where the provider signs nobody out', async () => {
    const without = await makeConnection(db, sso)
    await db.witness`update app.sso_connection
      set idp_metadata = regexp_replace(idp_metadata, '<md:SingleLogoutService[^>]*/>', '')
      where id = ${without.connection.id}`
    const { signInId } = await signInThrough(db, without, sso)
    const { companyId } = without.company
    expect(await db.witness`select 1 from app.sso_provider_session where company_id = ${companyId}`).toEqual(
      [],
    )
    expect(await offerLogout(gateCtx(db, without.company), { signInId, ...browser('five') }, sso)).toBe(false)
  })

  it('keeps who it was sealed only', async () => {
    await offered('six')
    const rows = await db.witness`select * from app.sso_logout`
    expect(
      JSON.stringify(rows.map((row) => ({ ...row, subject_sealed: String(row.subject_sealed) }))),
    ).not.toContain('birna')
  })
})
