import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { companyCtx, makeIdentityProvider, openTestSso } from '../testing.ts'
import { connectSso } from '../verbs/connect-sso.ts'
import { getPublishedMetadata } from './get-published-metadata.ts'

describe('metadata by its address', { timeout: 120_000 }, () => {
  const db = openTestDatabase()
  const provider = makeIdentityProvider()
  let sso: Sso
  let server: Server
  let metadataUrl: string
  let published = provider.metadata()
  beforeAll(async () => {
    server = createServer((_request, response) => response.end(published))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    metadataUrl = `${origin}/metadata`
    sso = openTestSso(db, { insideOrigins: [origin] })
  })
  afterAll(async () => {
    await sso.close()
    server.close()
  })

  it('is shown from its text as well, and a fault stands at the text', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    expect(await getPublishedMetadata(ctx, { metadataXml: published }, sso)).toMatchObject({
      idpEntityId: provider.entityId,
    })
    const wrong = getPublishedMetadata(ctx, { metadataXml: '<html></html>' }, sso)
    await expect(wrong).rejects.toMatchObject({
      details: { fields: { metadataXml: [expect.stringContaining('sso.')] } },
    })
  })

  it('is shown before anything is connected', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    expect(await getPublishedMetadata(ctx, { metadataUrl }, sso)).toMatchObject({
      metadataXml: published,
      idpEntityId: provider.entityId,
      ssoUrl: provider.ssoUrl,
      certificates: [{ subject: expect.any(String) }],
      warnings: [],
    })
  })

  it('connects, and is remembered for the daily look', async () => {
    const ctx = companyCtx(db, await makeCompany(db, { domain: 'by-address.test' }))
    const connection = await connectSso(ctx, { label: 'Okta', metadataUrl }, sso)
    expect(connection).toMatchObject({ state: 'draft', idpEntityId: provider.entityId, metadataUrl })
  })

  it('is for those who manage the company’s sign-in', async () => {
    const gate = testCtx({ database: db.database, scope: { role: 'gate' } })
    await expect(getPublishedMetadata(gate, { metadataUrl }, sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it.each([
    ['C08', 'http://idp.acme.example/metadata'],
    ['C08', 'https://10.0.0.1/metadata'],
    ['C07', 'https://nobody.kara-hubs.invalid-name.example/metadata'],
  ])('%s %s is explained', async (code, address) => {
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(getPublishedMetadata(ctx, { metadataUrl: address }, sso)).rejects.toMatchObject({
      details: { values: { code } },
    })
  })

  it.each([
    ['C01', '<!doctype html><html><body>Sign in</body></html>'],
    ['C01', '<EntitiesDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata"></EntitiesDescriptor>'],
    ['C03', '<md:EntityDescriptor'],
  ])('%s what is there instead is explained', async (code, text) => {
    const ctx = companyCtx(db, await makeCompany(db))
    published = text
    await expect(getPublishedMetadata(ctx, { metadataUrl }, sso)).rejects.toMatchObject({
      details: { values: { code } },
    })
    published = provider.metadata()
  })
})
