import { addDomain, checkDomain, listAdmins, listDomains } from '@kara/companies'
import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { findSetUpLink } from '../reads/find-set-up-link.ts'
import { listConnections } from '../reads/list-connections.ts'
import { makeIdentityProvider } from '../rules/hostile/test-provider.ts'
import { setUpToken, ssoKeys } from '../rules/keys.ts'
import {
  beginSignIn,
  companyCtx,
  makeConnection,
  openGateCtx,
  openTestSso,
  setUpLinkCtx,
  setUpLinkGateCtx,
  testKeys,
} from '../testing.ts'
import { activateConnection } from './activate-connection.ts'
import { connectSso } from './connect-sso.ts'
import { makeSetUpLink } from './make-set-up-link.ts'
import { openSetUpLink } from './open-set-up-link.ts'

describe('setting up by a link', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())

  async function actorsOf(action: string) {
    const rows = await db.witness`select actor from app.audit_entry where action = ${action}`
    return rows.map(({ actor }) => actor)
  }

  it('is seen by who made the link, and written down as the link’s', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const { token, linkId } = await makeSetUpLink(ctx, { locale: 'en' }, testKeys)
    const gate = openGateCtx(db)
    gate.clock.travelTo(ctx.clock.now().toString())
    await openSetUpLink(gate, { token })
    await openSetUpLink(gate, { token })
    expect(await findSetUpLink(ctx, testKeys)).toMatchObject({ openedTimes: 2, openedAt: expect.any(String) })
    expect(await actorsOf('sso_set_up_link.opened')).toContainEqual({
      kind: 'set_up_link',
      linkId,
      companyId: company.companyId,
    })
  })

  it('5.3 is not guessed: not from its id, its company or a neighbour, nor with another house’s secret', async () => {
    const company = await makeCompany(db)
    const ctx = companyCtx(db, company)
    const { token, linkId } = await makeSetUpLink(ctx, { locale: 'en' }, testKeys)
    // 256 bits of a keyed hash, as RFC 6749 10.10 asks at least 128 of what must not be guessed.
    expect(token).toMatch(/^[0-9a-f]{64}$/)
    const flipped = (token.startsWith('a') ? 'b' : 'a') + token.slice(1)
    const elsewhere = setUpToken(ssoKeys('the-secret-of-another-house-0123456789abcdef'), linkId)
    const gate = openGateCtx(db)
    gate.clock.travelTo(ctx.clock.now().toString())
    for (const guess of [flipped, elsewhere, linkId, company.companyId, token.slice(0, -1), `${token}0`])
      await expect(openSetUpLink(gate, { token: guess })).rejects.toMatchObject({
        code: 'sso.set_up_link_missing',
      })
    expect(await findSetUpLink(ctx, testKeys)).toMatchObject({ openedTimes: 0 })
  })

  it('connects and tests, and sees the domains, but switches nothing on and adds no domain', async () => {
    const made = await makeConnection(db, sso, { state: 'draft' })
    const { linkId } = await makeSetUpLink(companyCtx(db, made.company), { locale: 'en' }, testKeys)
    const it = setUpLinkCtx(db, made.company, linkId)
    const provider = makeIdentityProvider()
    await connectSso(it, { label: 'Entra ID', metadataXml: provider.metadata() }, sso)
    expect(await listConnections(it)).toHaveLength(2)
    expect(await actorsOf('sso_connection.created')).toContainEqual(expect.objectContaining({ linkId }))
    const gate = setUpLinkGateCtx(db, made.company, linkId)
    expect((await beginSignIn(gate, made, sso, { purpose: 'test' })).redirectUrl).toContain('SAMLRequest')
    expect(await listDomains(it)).toMatchObject([{ name: made.domain }])
    const refused = { code: 'companies.not_allowed' }
    await expect(addDomain(it, { name: 'other.test' })).rejects.toMatchObject(refused)
    await expect(listAdmins(it)).rejects.toMatchObject(refused)
    const unknown = { domainId: '00000000-0000-4000-8000-000000000000' }
    await expect(checkDomain(it, unknown, { resolverUrl: '' })).rejects.toMatchObject({
      code: 'companies.domain_not_found',
    })
    const wish = { connectionId: made.connection.id, to: 'optional' } as const
    await expect(activateConnection(it, wish)).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })

  it('leaves alone what people sign in through', async () => {
    const made = await makeConnection(db, sso, { state: 'required' })
    const { linkId } = await makeSetUpLink(companyCtx(db, made.company), { locale: 'en' }, testKeys)
    const input = { label: 'Mine', metadataXml: made.provider.metadata() }
    const renewed = connectSso(setUpLinkCtx(db, made.company, linkId), input, sso)
    await expect(renewed).rejects.toMatchObject({ code: 'sso.depended_upon' })
    expect(await connectSso(companyCtx(db, made.company), input, sso)).toMatchObject({ state: 'required' })
  })

  it('does nothing for another company', async () => {
    const made = await makeConnection(db, sso)
    const elsewhere = await makeCompany(db)
    const { linkId } = await makeSetUpLink(companyCtx(db, elsewhere), { locale: 'en' }, testKeys)
    const crossed = {
      ...setUpLinkCtx(db, made.company, linkId),
      actor: setUpLinkCtx(db, elsewhere, linkId).actor,
    }
    await expect(listConnections(crossed)).rejects.toMatchObject({ code: 'companies.not_allowed' })
    const gate = { ...setUpLinkGateCtx(db, made.company, linkId), actor: crossed.actor }
    await expect(beginSignIn(gate, made, sso, { purpose: 'test' })).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
