import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listConnections } from '../reads/list-connections.ts'
import { companyCtx, gateCtx, makeIdentityProvider, openTestSso } from '../testing.ts'
import { keepConnection } from './keep-connection.ts'

describe('keeping a connection', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())
  const provider = makeIdentityProvider('kept')
  const facts = {
    label: 'Keycloak',
    protocol: 'saml',
    providerClientId: null,
    providerSecret: null,
    idpEntityId: provider.entityId,
    idpMetadata: provider.metadata(),
    ssoUrl: provider.ssoUrl,
    certificates: [],
    metadataUrl: null,
    metadataCheckedAt: null,
  } as const

  it('makes a draft, and renews it when it comes again', async () => {
    const company = await makeCompany(db, { domain: 'kept.test' })
    const ctx = companyCtx(db, company)
    const made = await keepConnection(ctx, facts, sso)
    const renewed = await keepConnection(ctx, { ...facts, label: 'Renamed' }, sso)
    expect(renewed).toMatchObject({ id: made.id, label: 'Renamed', state: 'draft' })
    expect(await listConnections(ctx)).toHaveLength(1)
    expect((await announced(db, 'sso_connection.renewed')).at(-1)).toMatchObject({
      payload: { connectionId: made.id },
    })
    expect((await audited(db, 'sso_connection.renewed')).at(-1)).toMatchObject({ objectId: made.id })
  })

  it('is one of two when two tabs connect two providers at once', async () => {
    const company = await makeCompany(db, { domain: 'tabs.test' })
    const ctx = companyCtx(db, company)
    const kept = await Promise.allSettled(
      ['one', 'two'].map((name) => {
        const other = makeIdentityProvider(`tabs-${name}`)
        return keepConnection(
          ctx,
          { ...facts, idpEntityId: other.entityId, idpMetadata: other.metadata() },
          sso,
        )
      }),
    )
    const lost = kept.filter(({ status }) => status === 'rejected')
    expect((await listConnections(ctx)).length + lost.length).toBe(2)
    for (const { reason } of lost as PromiseRejectedResult[])
      expect(reason).toMatchObject({ kind: 'conflict' })
  })

  it('is for those who manage the company’s sign-in', async () => {
    const company = await makeCompany(db, { domain: 'gate.test' })
    await expect(keepConnection(gateCtx(db, company), facts, sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })
})
