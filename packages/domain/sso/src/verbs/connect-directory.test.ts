import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listDirectories } from '../reads/list-directories.ts'
import { companyCtx, gateCtx, openTestSso } from '../testing.ts'
import { connectDirectory } from './connect-directory.ts'

describe('connecting a directory', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())
  const input = { label: 'Entra ID', kind: 'entra' } as const

  it('shows address and token once, and keeps only the hash of the token', async () => {
    const ctx = companyCtx(db, await makeCompany(db, { domain: 'once.test' }))
    const { directory, token } = await connectDirectory(ctx, input, sso)
    expect(directory).toMatchObject({
      endpoint: `http://app.localhost/scim/v2/${directory.id}`,
      activeCount: 0,
      heardAt: null,
    })
    expect(token.length).toBeGreaterThan(40)
    expect(await listDirectories(ctx, sso)).toEqual([directory])
    expect(JSON.stringify(await db.witness`select * from app.sso_directory`)).not.toContain(token)
  })

  it('waits until a domain is proven', async () => {
    const ctx = companyCtx(db, await makeCompany(db))
    await expect(connectDirectory(ctx, input, sso)).rejects.toMatchObject({ code: 'sso.domain_unproven' })
  })

  it('is for those who manage the company’s sign-in, each for their own', async () => {
    const company = await makeCompany(db, { domain: 'own.test' })
    await expect(connectDirectory(gateCtx(db, company), input, sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    await connectDirectory(companyCtx(db, company), input, sso)
    const other = companyCtx(db, await makeCompany(db, { domain: 'other.test' }))
    expect(await listDirectories(other, sso)).toEqual([])
  })

  it('ends at four', async () => {
    const ctx = companyCtx(db, await makeCompany(db, { domain: 'many.test' }))
    for (let index = 0; index < 4; index += 1) await connectDirectory(ctx, input, sso)
    await expect(connectDirectory(ctx, input, sso)).rejects.toMatchObject({ code: 'sso.directories_max' })
  })

  it('announces and records it, without the token', async () => {
    const company = await makeCompany(db, { domain: 'events.test' })
    const { directory, token } = await connectDirectory(companyCtx(db, company), input, sso)
    const events = await announced(db, 'sso_directory.connected')
    expect(events.at(-1)).toMatchObject({
      companyId: company.companyId,
      payload: { directoryId: directory.id },
    })
    const entries = await audited(db, 'sso_directory.connected')
    expect(entries.at(-1)).toMatchObject({ objectId: directory.id, detail: { kind: 'entra' } })
    expect(JSON.stringify([events, entries])).not.toContain(token)
  })
})
