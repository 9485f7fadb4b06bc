import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@kara/storage'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { getPerson } from '../reads/get-person.ts'
import { makePerson } from '../testing.ts'
import { setPicture } from './set-picture.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-pictures-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const drawing = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="${colour}"/></svg>`,
  )

describe('a picture of one’s own', () => {
  const db = openTestDatabase()
  const somebody = async () => {
    const { personId } = await makePerson(db)
    const self = testCtx({ database: db.database, scope: { role: 'person', personId } })
    const pictureOf = async () => (await getPerson(self)).picture
    return { personId, self, pictureOf, storage: await openStorage(folder) }
  }

  it('is shown until another one takes its place, whose file stays alone', async () => {
    const { self, pictureOf, storage } = await somebody()
    await setPicture(self, drawing('red'), storage)
    const first = await pictureOf()
    await setPicture(self, drawing('blue'), storage)
    const second = await pictureOf()
    expect(second).not.toBe(first)
    expect(await storage.readFile(first)).toBeNull()
    expect(await storage.readFile(second)).toMatchObject({ contentType: 'image/webp' })
  })

  it('is for a signed-in person', async () => {
    const { storage } = await somebody()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(setPicture(visitor, drawing('red'), storage)).rejects.toMatchObject({
      code: 'identity.not_your_account',
    })
  })

  it('is nobody else’s, and the company’s side cannot ask for it', async () => {
    const [one, other] = [await somebody(), await somebody()]
    await setPicture(one.self, drawing('red'), one.storage)
    expect(await other.pictureOf()).toBe('')
    const reading = db.witness.begin(async (sql) => {
      await sql`set local role kara_company`
      return sql`select picture from app.person`
    })
    await expect(reading).rejects.toMatchObject({ code: '42501' })
  })

  it('is refused when it is too large or no picture, and the one before stays', async () => {
    const { self, pictureOf, storage } = await somebody()
    await setPicture(self, drawing('red'), storage)
    const before = await pictureOf()
    const tooLarge = Buffer.alloc(limits.pictureBytesMax + 1)
    await expect(setPicture(self, tooLarge, storage)).rejects.toMatchObject({
      code: 'storage.image_too_large',
      details: { values: { megabytesMax: 8 } },
    })
    await expect(setPicture(self, Buffer.from('%PDF-1.7'), storage)).rejects.toMatchObject({
      code: 'storage.image_unreadable',
    })
    expect(await pictureOf()).toBe(before)
    expect(await storage.readFile(before)).not.toBeNull()
  })

  it('is announced and audited once for one picture, without naming its file', async () => {
    const { personId, self, storage } = await somebody()
    await setPicture(self, drawing('red'), storage)
    await setPicture(self, drawing('red'), storage)
    const events = (await announced(db, 'person.updated')).filter((event) => event.personId === personId)
    expect(events).toHaveLength(1)
    const entries = (await audited(db, 'person.updated')).filter((entry) => entry.personId === personId)
    expect(entries.map(({ detail }) => detail)).toEqual([{ hasPicture: true }])
  })
})
