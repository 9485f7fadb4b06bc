import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '@kara/storage'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { getProfessional } from '../reads/get-professional.ts'
import { makeProfessional, professionalCtx } from '../testing.ts'
import { setPortrait } from './set-portrait.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-portraits-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const drawing = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="50"><rect width="40" height="50" fill="${colour}"/></svg>`,
  )

describe('setting a portrait', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const made = await makeProfessional(db)
    return { ...made, self: professionalCtx(db, made), storage: await openStorage(folder) }
  }

  it('shows the new one everywhere and removes the one before', async () => {
    const { self, storage, professionalId } = await setting()
    const first = await setPortrait(self, drawing('red'), storage)
    const second = await setPortrait(self, drawing('blue'), storage)
    expect(await getProfessional(self, { id: professionalId })).toMatchObject({ portrait: second })
    expect(await storage.readFile(first)).toBeNull()
    expect(await storage.readFile(second)).toMatchObject({ contentType: 'image/webp' })
  })

  it('is the professional’s own act', async () => {
    const { storage } = await setting()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(setPortrait(visitor, drawing('red'), storage)).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('leaves the portraits of others alone', async () => {
    const [one, other] = [await setting(), await setting()]
    await setPortrait(one.self, drawing('red'), one.storage)
    expect(await getProfessional(other.self, { id: other.professionalId })).toMatchObject({ portrait: '' })
  })

  it('keeps the file when the same picture is sent again, and refuses what is none', async () => {
    const { self, storage } = await setting()
    const key = await setPortrait(self, drawing('green'), storage)
    expect(await setPortrait(self, drawing('green'), storage)).toBe(key)
    expect(await storage.readFile(key)).not.toBeNull()
    await expect(setPortrait(self, Buffer.from('me'), storage)).rejects.toMatchObject({
      code: 'storage.image_unreadable',
    })
  })

  it('announces and audits once for one picture', async () => {
    const { self, storage, professionalId } = await setting()
    await setPortrait(self, drawing('red'), storage)
    await setPortrait(self, drawing('red'), storage)
    const events = await announced(db, 'profile.changed')
    expect(events.filter((row) => row.professionalId === professionalId)).toHaveLength(1)
    const entries = (await audited(db, 'profile.changed')).filter((row) => row.objectId === professionalId)
    expect(entries).toHaveLength(1)
  })
})
