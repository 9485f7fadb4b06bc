import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listConnections } from '../reads/list-connections.ts'
import {
  companyCtx,
  gateCtx,
  jobCtx,
  makeIdentityProvider,
  makeOpenIdConnection,
  makePublishedConnection,
  openTestSso,
  startOpenIdProvider,
  startPublisher,
  type TestPublisher,
  testClientSecret,
} from '../testing.ts'
import { approveMetadata } from './approve-metadata.ts'
import { watchConnection } from './watch-connection.ts'

describe('letting a change happen that the metadata asked for', { timeout: 120_000 }, () => {
  const db = openTestDatabase()
  let sso: Sso
  let publisher: TestPublisher
  beforeAll(async () => {
    publisher = await startPublisher()
    sso = openTestSso(db, { insideOrigins: [publisher.origin] })
  })
  afterAll(async () => {
    await sso.close()
    publisher.close()
  })

  async function proposed(change: 'address' | 'provider') {
    const made = await makePublishedConnection(db, sso, publisher)
    const other = makeIdentityProvider()
    const text =
      change === 'provider'
        ? other.metadata()
        : made.provider.metadata({ ssoUrl: 'https://idp.test/elsewhere' })
    const connectionId = made.connection.id
    await watchConnection(jobCtx(db, made.company), { connectionId }, { outcome: 'text', text })
    const ctx = companyCtx(db, made.company)
    const now = () => listConnections(ctx)
    const proposedAt = (await now())[0]?.watched.proposal?.proposedAt ?? ''
    return { made, other, ctx, now, input: { connectionId, proposedAt } }
  }

  it('takes a new address over as it stands, and stays on', async () => {
    const { ctx, now, input } = await proposed('address')
    await approveMetadata(ctx, input, sso)
    expect(await now()).toMatchObject([
      { state: 'optional', ssoUrl: 'https://idp.test/elsewhere', watched: { proposal: null } },
    ])
    expect((await audited(db, 'sso_connection.change_approved')).at(-1)).toMatchObject({
      objectId: input.connectionId,
    })
  })

  it('makes a draft of another provider, and leaves people where they are', async () => {
    const { made, other, ctx, now, input } = await proposed('provider')
    await approveMetadata(ctx, input, sso)
    const connections = await now()
    expect(connections).toHaveLength(2)
    expect(connections.find(({ state }) => state === 'optional')).toMatchObject({
      idpEntityId: made.provider.entityId,
      metadataUrl: null,
    })
    expect(connections.find(({ state }) => state === 'draft')).toMatchObject({
      idpEntityId: other.entityId,
      metadataUrl: publisher.metadataUrl,
    })
  })

  it('takes the new addresses of an OpenID provider over, under the same client and secret', async () => {
    const provider = await startOpenIdProvider()
    const inside = openTestSso(db, { insideOrigins: [provider.origin] })
    const made = await makeOpenIdConnection(db, inside, provider)
    const connectionId = made.connection.id
    const ctx = companyCtx(db, made.company)
    const [row] = await db.witness`select idp_metadata from app.sso_connection where id = ${connectionId}`
    const metadata = { ...JSON.parse(row?.idp_metadata), token_endpoint: `${provider.issuer}/token2` }
    await watchConnection(jobCtx(db, made.company), { connectionId }, { outcome: 'discovery', metadata })
    const proposedAt = (await listConnections(ctx))[0]?.watched.proposal?.proposedAt ?? ''
    await approveMetadata(ctx, { connectionId, proposedAt }, inside)
    const [after] = await db.witness`select state, idp_metadata, provider_client_id, provider_secret_sealed
      from app.sso_connection where id = ${connectionId}`
    expect(after).toMatchObject({ state: 'optional', provider_client_id: provider.clientId })
    expect(after?.idp_metadata).toContain('/token2')
    expect(inside.openProviderSecret(connectionId, after?.provider_secret_sealed)).toBe(testClientSecret)
    await inside.close()
    await provider.close()
  })

  it('happens once, and only to what was shown', async () => {
    const { ctx, input } = await proposed('address')
    const stale = { ...input, proposedAt: '2026-01-01T00:00:00Z' }
    await expect(approveMetadata(ctx, stale, sso)).rejects.toMatchObject({ code: 'sso.state_changed' })
    const results = await Promise.allSettled([
      approveMetadata(ctx, input, sso),
      approveMetadata(ctx, input, sso),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is for those who manage that company’s sign-in', async () => {
    const { made, input } = await proposed('address')
    await expect(approveMetadata(gateCtx(db, made.company), input, sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    const other = companyCtx(db, await makeCompany(db))
    await expect(approveMetadata(other, input, sso)).rejects.toMatchObject({ code: 'sso.connection_missing' })
  })
})
