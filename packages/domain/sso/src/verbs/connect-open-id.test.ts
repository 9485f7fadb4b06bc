import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listConnections } from '../reads/list-connections.ts'
import { startOpenIdProvider, type TestOpenIdProvider } from '../rules/hostile/test-openid-provider.ts'
import { companyCtx, makeOpenIdConnection, openTestSso, testClientSecret } from '../testing.ts'
import { connectOpenId } from './connect-open-id.ts'

describe('connecting an OpenID provider', () => {
  const db = openTestDatabase()
  let sso: Sso
  let provider: TestOpenIdProvider
  beforeAll(async () => {
    provider = await startOpenIdProvider()
    sso = openTestSso(db, { insideOrigins: [provider.origin] })
  })
  afterAll(async () => {
    await sso.close()
    await provider.close()
  })
  const inputOf = ({ issuer, clientId }: TestOpenIdProvider) => ({
    label: 'Entra',
    issuer,
    clientId,
    clientSecret: testClientSecret,
  })

  it('makes a draft from the issuer alone, and seals the secret', async () => {
    const company = await makeCompany(db, { domain: 'works.test' })
    const ctx = companyCtx(db, company)
    const connection = await connectOpenId(ctx, inputOf(provider), sso)
    expect(connection).toMatchObject({
      protocol: 'oidc',
      state: 'draft',
      idpEntityId: provider.issuer,
      ssoUrl: `${provider.issuer}/authorize`,
      providerClientId: provider.clientId,
      redirectUrl: 'http://app.localhost/sso/oidc',
      metadataUrl: `${provider.issuer}/.well-known/openid-configuration`,
      warnings: [],
    })
    expect(await listConnections(ctx)).toEqual([connection])
    const rows = await db.witness`select * from app.sso_connection where id = ${connection.id}`
    expect(JSON.stringify(rows)).not.toContain(testClientSecret)
    const sealed = rows[0]?.provider_secret_sealed as Uint8Array
    expect(Buffer.from(sealed).toString('latin1')).not.toContain(testClientSecret)
    expect(sso.openProviderSecret(connection.id, sealed)).toBe(testClientSecret)
  })

  it('is for those who manage the company’s sign-in', async () => {
    const company = await makeCompany(db, { domain: 'roles.test' })
    const finance = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: company.companyId },
      actor: { kind: 'admin', personId: company.ownerId, companyId: company.companyId, role: 'finance' },
    })
    await expect(connectOpenId(finance, inputOf(provider), sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('waits until a domain is proven', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(connectOpenId(ctx, inputOf(provider), sso)).rejects.toMatchObject({
      code: 'sso.domain_unproven',
    })
  })

  it('C09 refuses the very client another company has connected, not another client of one provider', async () => {
    const shared = await provider.sibling('/shared')
    await makeOpenIdConnection(db, sso, shared)
    const ctx = companyCtx(db, await makeCompany(db, { domain: 'second.test' }))
    await expect(connectOpenId(ctx, inputOf(shared), sso)).rejects.toMatchObject({
      code: 'sso.entity_id_taken',
    })
    const own = { ...inputOf(shared), clientId: 'another-client' }
    expect(await connectOpenId(ctx, own, sso)).toMatchObject({ providerClientId: 'another-client' })
  })

  it('renews the same client instead of adding it again, and asks for a new test', async () => {
    const renewing = await provider.sibling('/renewing')
    const made = await makeOpenIdConnection(db, sso, renewing, { state: 'tested' })
    const ctx = companyCtx(db, made.company)
    const renewed = await connectOpenId(ctx, { ...inputOf(renewing), clientSecret: 'a-new-secret' }, sso)
    expect(renewed).toMatchObject({ id: made.connection.id, state: 'draft', testedAt: null })
    const [row] =
      await db.witness`select provider_secret_sealed from app.sso_connection where id = ${renewed.id}`
    expect(sso.openProviderSecret(renewed.id, row?.provider_secret_sealed as Uint8Array)).toBe('a-new-secret')
  })

  it.each([
    ['C08', 'metadata_url_refused', 'http://idp.acme.example'],
    ['C08', 'metadata_url_refused', 'https://169.254.169.254/latest/meta-data'],
    ['C08', 'metadata_url_refused', 'https://localhost:5432'],
    ['C07', 'metadata_unreachable', 'https://nobody.invalid.kara-hubs.example'],
  ])('%s %s: %s', async (code, reason, issuer) => {
    const ctx = companyCtx(
      db,
      await makeCompany(db, { domain: `d${Math.random().toString(36).slice(2)}.test` }),
    )
    await expect(connectOpenId(ctx, { ...inputOf(provider), issuer }, sso)).rejects.toMatchObject({
      kind: 'invalid',
      code: `sso.${reason}`,
      details: { values: { code }, fields: { issuer: [`sso.${reason}`] } },
    })
  })

  it('C07 C16 an address where there is nothing, or something else', async () => {
    const ctx = companyCtx(db, await makeCompany(db, { domain: 'nothing.test' }))
    const issuer = `${provider.origin}/nothing`
    await expect(connectOpenId(ctx, { ...inputOf(provider), issuer }, sso)).rejects.toMatchObject({
      code: 'sso.metadata_unreachable',
    })
    const elsewhere = `${provider.origin}/acme/keys?/.well-known/openid-configuration`
    await expect(connectOpenId(ctx, { ...inputOf(provider), issuer: elsewhere }, sso)).rejects.toMatchObject({
      code: 'sso.discovery_invalid',
    })
  })

  it('announces and records it, without the secret', async () => {
    const { company, connection } = await makeOpenIdConnection(db, sso, await provider.sibling('/events'))
    expect((await announced(db, 'sso_connection.created')).at(-1)).toMatchObject({
      companyId: company.companyId,
      payload: { connectionId: connection.id },
    })
    const entries = await audited(db, 'sso_connection.created')
    expect(entries.at(-1)).toMatchObject({ companyId: company.companyId, objectId: connection.id })
    expect(JSON.stringify(entries)).not.toContain(testClientSecret)
  })
})
