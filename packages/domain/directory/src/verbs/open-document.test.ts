import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCredential, makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { openDocument } from './open-document.ts'

// What is opened by whom, and that it is recorded, stands beside what is entered (`add-credential.test.ts`).
describe('opening the document of a credential', () => {
  const db = openTestDatabase()
  const storage = { put: async () => {}, readFile: async () => null, remove: async () => {} }

  it('is nothing for visitors', async () => {
    const { credentialId } = await makeCredential(db, await makeProfessional(db))
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(openDocument(visitor, { credentialId }, storage)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('says that there is none where nothing was sent', async () => {
    const made = await makeProfessional(db)
    const { credentialId } = await makeCredential(db, made)
    for (const reader of [professionalCtx(db, made), supportCtx(db)]) {
      await expect(openDocument(reader, { credentialId }, storage)).rejects.toMatchObject({
        code: 'directory.credential_missing',
      })
    }
  })
})
