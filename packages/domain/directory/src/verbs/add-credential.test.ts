import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id } from '@kara/kernel'
import { openStorage } from '@kara/storage'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { type AddCredentialInput, limits } from '../contracts.ts'
import { getOwnStanding } from '../reads/get-own-standing.ts'
import { makeProfessional, professionalCtx, supportCtx } from '../testing.ts'
import { addCredential } from './add-credential.ts'
import { openDocument } from './open-document.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-credentials-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const licence: AddCredentialInput = { kind: 'licence', number: 'S-1204', issuer: 'Embætti landlæknis' }
const pdf = Buffer.from('%PDF-1.7\nA licence')

describe('entering a credential', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const made = await makeProfessional(db, { state: 'draft' })
    return { made, self: professionalCtx(db, made), storage: await openStorage(folder) }
  }

  it('waits for support, with its document for the two of them', async () => {
    const { self, storage } = await setting()
    const id = await addCredential(self, { ...licence, expiresOn: '2027-05-01' }, pdf, storage)
    expect((await getOwnStanding(self)).credentials).toMatchObject([
      { id, state: 'waiting', expiresOn: '2027-05-01', hasDocument: true },
    ])
    for (const reader of [self, supportCtx(db)]) {
      const file = await openDocument(reader, { credentialId: id }, storage)
      expect(Buffer.from(file.bytes).equals(pdf)).toBe(true)
    }
  })

  it('is the professional’s own act', async () => {
    const { storage } = await setting()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(addCredential(visitor, licence, null, storage)).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('shows colleagues nothing', async () => {
    const [one, other] = [await setting(), await setting()]
    const id = await addCredential(one.self, licence, pdf, one.storage)
    expect((await getOwnStanding(other.self)).credentials).toEqual([])
    await expect(openDocument(other.self, { credentialId: id }, other.storage)).rejects.toMatchObject({
      code: 'directory.credential_missing',
    })
  })

  it('refuses what has run out, what is no document, and more than anybody has', async () => {
    const { self, storage } = await setting()
    await expect(
      addCredential(self, { ...licence, expiresOn: '2020-01-01' }, null, storage),
    ).rejects.toMatchObject({ code: 'directory.credential_expired' })
    await expect(addCredential(self, licence, Buffer.from('me'), storage)).rejects.toMatchObject({
      code: 'directory.document_unreadable',
    })
    for (let kept = 0; kept < limits.credentialsMax; kept++) await addCredential(self, licence, null, storage)
    await expect(addCredential(self, licence, null, storage)).rejects.toMatchObject({
      code: 'directory.credentials_max',
    })
  })

  it('audits, also who opens the document', async () => {
    const { self, storage } = await setting()
    const id: Id<'credential'> = await addCredential(self, licence, pdf, storage)
    await openDocument(supportCtx(db), { credentialId: id }, storage)
    const kinds = ['credential.added', 'credential.opened'] as const
    for (const kind of kinds) expect((await audited(db, kind)).map((row) => row.objectId)).toContain(id)
  })
})
