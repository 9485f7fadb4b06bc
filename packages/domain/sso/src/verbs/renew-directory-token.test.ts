import { makeCompany } from '@kara/companies/testing'
import { openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { companyCtx, gateCtx, openTestSso } from '../testing.ts'
import { connectDirectory } from './connect-directory.ts'
import { renewDirectoryToken } from './renew-directory-token.ts'

describe('a new token for a directory', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  // That the one before is worth nothing stands in `receive-directory-request.test.ts`.
  it('is for those who manage the company’s sign-in', async () => {
    const company = await makeCompany(db, { domain: 'renewed.test' })
    const made = await connectDirectory(companyCtx(db, company), { label: 'Okta' }, sso)
    const input = { directoryId: made.directory.id }
    await expect(renewDirectoryToken(gateCtx(db, company), input, sso)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
    const { directory } = await renewDirectoryToken(companyCtx(db, company), input, sso)
    expect(directory).toMatchObject({ id: made.directory.id, label: 'Okta', kind: 'generic' })
  })
})
