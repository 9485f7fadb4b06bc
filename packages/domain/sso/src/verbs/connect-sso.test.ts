import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listConnections } from '../reads/list-connections.ts'
import { planConnection } from '../reads/plan-connection.ts'
import { companyCtx, makeConnection, makeIdentityProvider, openTestSso } from '../testing.ts'
import { connectSso } from './connect-sso.ts'

describe('connecting a company’s sign-in', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  it('makes a draft under the addresses that were shown before', async () => {
    const company = await makeCompany(db, { domain: 'works.test' })
    const ctx = companyCtx(db, company)
    const planned = await planConnection(ctx, sso)
    const provider = makeIdentityProvider()
    const connection = await connectSso(ctx, { label: 'Entra', metadataXml: provider.metadata() }, sso)
    expect(connection).toMatchObject({
      id: planned.connectionId,
      entityId: planned.entityId,
      acsUrl: planned.acsUrl,
      state: 'draft',
      idpEntityId: provider.entityId,
      ssoUrl: provider.ssoUrl,
      warnings: [],
      testedAt: null,
    })
    expect(connection.certificates).toHaveLength(1)
    expect(await listConnections(ctx)).toEqual([connection])
    expect((await planConnection(ctx, sso)).connectionId).not.toBe(planned.connectionId)
  })

  it('is for those who manage the company’s sign-in', async () => {
    const company = await makeCompany(db, { domain: 'roles.test' })
    const input = { label: 'Entra', metadataXml: makeIdentityProvider().metadata() }
    const finance = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: company.companyId },
      actor: { kind: 'admin', personId: company.ownerId, companyId: company.companyId, role: 'finance' },
    })
    await expect(connectSso(finance, input, sso)).rejects.toMatchObject({ kind: 'not_allowed' })
    const gate = testCtx({ database: db.database, scope: { role: 'gate', companyId: company.companyId } })
    await expect(connectSso(gate, input, sso)).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('C12 waits until a domain is proven', async () => {
    const company = await makeCompany(db)
    const connecting = connectSso(
      companyCtx(db, company),
      { label: 'Entra', metadataXml: makeIdentityProvider().metadata() },
      sso,
    )
    await expect(connecting).rejects.toMatchObject({
      code: 'sso.domain_unproven',
      details: { values: { code: 'C12', received: '(none)' } },
    })
  })

  it('C09 5.3 refuses to squat a provider that another company has connected, and shows nothing of it', async () => {
    const other = await makeConnection(db, sso)
    const company = await makeCompany(db, { domain: 'second.test' })
    const ctx = companyCtx(db, company)
    const connecting = connectSso(ctx, { label: 'Stolen', metadataXml: other.provider.metadata() }, sso)
    await expect(connecting).rejects.toMatchObject({
      code: 'sso.entity_id_taken',
      details: { values: { code: 'C09' } },
    })
    expect(await listConnections(ctx)).toEqual([])
  })

  it('renews the same provider instead of adding it again, and asks for a new test', async () => {
    const made = await makeConnection(db, sso, { state: 'tested' })
    const ctx = companyCtx(db, made.company)
    const renewed = await connectSso(
      ctx,
      { label: 'Renamed', metadataXml: made.provider.metadata({ ssoUrl: 'https://idp.test/new' }) },
      sso,
    )
    expect(renewed).toMatchObject({
      id: made.connection.id,
      label: 'Renamed',
      state: 'draft',
      ssoUrl: 'https://idp.test/new',
      testedAt: null,
    })
  })

  it('leaves a renewed connection switched on where people depend on it', async () => {
    const made = await makeConnection(db, sso, { state: 'required' })
    const renewed = await connectSso(
      companyCtx(db, made.company),
      { label: 'Work login', metadataXml: made.provider.metadata() },
      sso,
    )
    expect(renewed.state).toBe('required')
  })

  it('explains metadata it cannot use', async () => {
    const company = await makeCompany(db, { domain: 'broken.test' })
    const connecting = connectSso(companyCtx(db, company), { label: 'X', metadataXml: '<html></html>' }, sso)
    await expect(connecting).rejects.toMatchObject({
      kind: 'invalid',
      code: 'sso.not_metadata',
      details: { values: { code: 'C01' }, fields: { metadataXml: ['sso.not_metadata'] } },
    })
  })

  it('announces and records it', async () => {
    const { company, connection } = await makeConnection(db, sso)
    const events = await announced(db, 'sso_connection.created')
    expect(events.at(-1)).toMatchObject({
      companyId: company.companyId,
      payload: { connectionId: connection.id },
    })
    const entries = await audited(db, 'sso_connection.created')
    expect(entries.at(-1)).toMatchObject({ companyId: company.companyId, objectId: connection.id })
  })
})
