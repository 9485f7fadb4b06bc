import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@kara/storage'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { getPerson } from '../reads/get-person.ts'
import { makePerson } from '../testing.ts'
import { removePicture } from './remove-picture.ts'
import { setPicture } from './set-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-pictures-off-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
)

describe('taking the picture off', () => {
  const db = openTestDatabase()
  const withPicture = async () => {
    const { personId } = await makePerson(db)
    const self = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const storage = await openStorage(folder)
    await setPicture(self, drawing, storage)
    const pictureOf = async () => (await getPerson(self)).picture
    return { personId, self, storage, pictureOf, key: await pictureOf() }
  }

  it('leaves neither its key nor its file', async () => {
    const { self, storage, pictureOf, key } = await withPicture()
    expect(await storage.readFile(key)).not.toBeNull()
    await removePicture(self, storage)
    expect(await pictureOf()).toBe('')
    expect(await storage.readFile(key)).toBeNull()
  })

  it('is for a signed-in person', async () => {
    const { storage } = await withPicture()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(removePicture(visitor, storage)).rejects.toMatchObject({
      code: 'identity.not_your_account',
    })
  })

  it('leaves everybody else’s', async () => {
    const [one, other] = [await withPicture(), await withPicture()]
    await removePicture(one.self, one.storage)
    expect(await other.pictureOf()).toBe(other.key)
    expect(await other.storage.readFile(other.key)).not.toBeNull()
  })

  it('happens once for two tabs: one event, one audit entry', async () => {
    const { personId, self, storage } = await withPicture()
    await Promise.all([removePicture(self, storage), removePicture(self, storage)])
    await removePicture(self, storage)
    const entries = (await audited(db, 'person.updated')).filter((entry) => entry.personId === personId)
    expect(entries.map(({ detail }) => detail)).toEqual([{ hasPicture: true }, { hasPicture: false }])
    const events = (await announced(db, 'person.updated')).filter((event) => event.personId === personId)
    expect(events).toHaveLength(2)
  })
})
