import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { listDirectories } from '../reads/list-directories.ts'
import { companyCtx, gateCtx, openTestSso } from '../testing.ts'
import { connectDirectory } from './connect-directory.ts'
import { endDirectory } from './end-directory.ts'
import { renewDirectoryToken } from './renew-directory-token.ts'

describe('ending a directory, and its token', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())
  async function made(domain: string) {
    const company = await makeCompany(db, { domain })
    const ctx = companyCtx(db, company)
    const { directory, token } = await connectDirectory(ctx, { label: 'Okta', kind: 'okta' }, sso)
    return { company, ctx, directoryId: directory.id, token }
  }

  it('ends once', async () => {
    const { ctx, directoryId } = await made('ends.test')
    const ended = await Promise.allSettled([
      endDirectory(ctx, { directoryId }),
      endDirectory(ctx, { directoryId }),
    ])
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listDirectories(ctx, sso)).toEqual([])
    await expect(renewDirectoryToken(ctx, { directoryId }, sso)).rejects.toMatchObject({
      code: 'sso.directory_missing',
    })
  })

  it('is for those who manage the company’s sign-in, each for their own', async () => {
    const { company, directoryId } = await made('mine.test')
    const { ctx: theirs } = await made('theirs.test')
    await expect(endDirectory(theirs, { directoryId })).rejects.toMatchObject({
      code: 'sso.directory_missing',
    })
    await expect(endDirectory(gateCtx(db, company), { directoryId })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('gives another token, and records both acts', async () => {
    const { ctx, directoryId, token } = await made('token.test')
    const renewed = await renewDirectoryToken(ctx, { directoryId }, sso)
    expect(renewed.token).not.toBe(token)
    expect((await audited(db, 'sso_directory.token_renewed')).at(-1)).toMatchObject({ objectId: directoryId })
    await endDirectory(ctx, { directoryId })
    expect((await audited(db, 'sso_directory.ended')).at(-1)).toMatchObject({ objectId: directoryId })
    expect((await announced(db, 'sso_directory.ended')).at(-1)).toMatchObject({ payload: { directoryId } })
  })
})
