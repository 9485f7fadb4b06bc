import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Sso } from '../gateway/open-sso.ts'
import { companyCtx, jobCtx, makeConnection, openTestSso } from '../testing.ts'
import { retellLibrary } from './retell-library.ts'

describe('telling the library of a connection again', () => {
  const db = openTestDatabase()
  let sso: Sso
  beforeAll(() => {
    sso = openTestSso(db)
  })
  afterAll(() => sso.close())

  // That it then takes the new certificate stands in `watch-connection.test.ts`.
  it('changes nothing else, twice as once', async () => {
    const made = await makeConnection(db, sso)
    const input = { connectionId: made.connection.id }
    const client = async () =>
      (await db.witness`select library_client_id from app.sso_connection where id = ${input.connectionId}`)[0]
    const before = await client()
    await retellLibrary(jobCtx(db, made.company), input, sso)
    await retellLibrary(jobCtx(db, made.company), input, sso)
    expect(await client()).toEqual(before)
    expect((await audited(db, 'sso_connection.library_told')).at(-1)).toMatchObject({
      objectId: input.connectionId,
    })
  })

  it('is a job, and does nothing for another company', async () => {
    const made = await makeConnection(db, sso)
    const input = { connectionId: made.connection.id }
    await expect(retellLibrary(companyCtx(db, made.company), input, sso)).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
    const told = async () => (await audited(db, 'sso_connection.library_told')).length
    const before = await told()
    await retellLibrary(jobCtx(db, await makeCompany(db)), input, sso)
    expect(await told()).toBe(before)
  })
})
