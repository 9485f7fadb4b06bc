import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { companyCtx, gateCtx, openTestSso, startOpenIdProvider, type TestOpenIdProvider } from '../testing.ts'
import { getPublishedDiscovery } from './get-published-discovery.ts'

describe('looking at what an OpenID provider publishes', () => {
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

  it('shows where people are sent and by which keys it signs, and keeps nothing', async () => {
    const company = await makeCompany(db)
    const { issuer } = provider
    const preview = await getPublishedDiscovery(companyCtx(db, company), { issuer }, sso)
    expect(preview).toEqual({
      issuer,
      authorizationUrl: `${issuer}/authorize`,
      algorithms: ['RS256'],
      keys: [{ id: expect.any(String), algorithm: 'RS256' }],
      hasLogout: false,
    })
    expect(
      await db.witness`select 1 from app.sso_connection where company_id = ${company.companyId}`,
    ).toEqual([])
  })

  it('S23 says that nobody could sign in without a key', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    const other = await provider.sibling('/keyless')
    other.describe({ jwks_uri: `${other.issuer}/nothing` })
    await expect(getPublishedDiscovery(ctx, { issuer: other.issuer }, sso)).rejects.toMatchObject({
      details: { fields: { issuer: ['sso.discovery_failed'] } },
    })
  })

  it('is for those who set the sign-in up', async () => {
    const company = await makeCompany(db)
    const { issuer } = provider
    await expect(getPublishedDiscovery(gateCtx(db, company), { issuer }, sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })
})
