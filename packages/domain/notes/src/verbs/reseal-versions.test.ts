import { openText, type SealedText, sealText } from '@kara/own-key'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { getOwnKeys } from '../reads/get-own-keys.ts'
import { listVersionsToReseal } from '../reads/list-versions-to-reseal.ts'
import { drawOwnKey, makeCare, makeOwnKey, resealed, testKeys } from '../testing.ts'
import { endOwnKey } from './end-own-key.ts'
import { eraseRecord } from './erase-record.ts'
import { lockNote } from './lock-note.ts'
import { resealVersions } from './reseal-versions.ts'
import { saveNote } from './save-note.ts'
import { startNote } from './start-note.ts'
import { turnOnOwnKey } from './turn-on-own-key.ts'

describe('notes that move to another key', () => {
  const db = openTestDatabase()

  it('go under the own key some at a time, and the house opens them no more', async () => {
    const { professional, noteId, personId, key } = await makeOwnKey(db, 'A canary under the house')
    const [left] = await listVersionsToReseal(professional, testKeys, null)
    expect(left).toMatchObject({ noteId, number: 1, personId, text: 'A canary under the house' })
    const moved = await resealed(key, { noteId, personId }, 'A canary under the house')
    expect(await resealVersions(professional, testKeys, [moved])).toBe(1)
    expect(await resealVersions(professional, testKeys, [moved])).toBe(0)
    expect(await listVersionsToReseal(professional, testKeys, null)).toEqual([])
    const note = await getNote(professional, testKeys, noteId)
    expect(JSON.stringify(note)).not.toContain('canary')
    const opened = await openText(key, { noteId, personId }, note.sealed as SealedText)
    expect(opened?.text).toBe('A canary under the house')
    const entries = (await audited(db, 'note.resealed')).filter(({ objectId }) => objectId === key.id)
    expect(entries).toMatchObject([{ detail: { texts: 1, to: 'own_key' } }])
  })

  it('are told to the client as a record that moved, once an hour', async () => {
    const { professional, personId } = await makeOwnKey(db)
    await listVersionsToReseal(professional, testKeys, null)
    await listVersionsToReseal(professional, testKeys, null)
    const rows = await db.witness`select kind from app.record_opening where person_id = ${personId}`
    expect(rows).toEqual([{ kind: 'resealing' }])
  })

  it('keep what was locked: it moves as what it was, and as nothing else', async () => {
    const { professional, noteId, personId, key } = await makeOwnKey(db, 'What was locked')
    await lockNote(professional, noteId, 1)
    const other = await resealed(key, { noteId, personId }, 'What somebody would rather have written')
    expect(await resealVersions(professional, testKeys, [other])).toBe(0)
    const same = await resealed(key, { noteId, personId }, 'What was locked')
    expect(await resealVersions(professional, testKeys, [same])).toBe(1)
    await expect(
      db.witness`update app.note_version set mark = sha256('other'), own_key_id = own_key_id
        where note_id = ${noteId}`,
    ).rejects.toThrow('a locked note does not change')
  })

  it('move on to the next key with the mark they have', async () => {
    const { professional, noteId, personId, key, proof } = await makeOwnKey(db, 'From key to key')
    const salt = new Uint8Array(32).fill(4)
    const of = { noteId, personId }
    await resealVersions(professional, testKeys, [await resealed(key, of, 'From key to key', salt)])
    await lockNote(professional, noteId, 1)
    await endOwnKey(professional, { id: key.id, proof })
    const next = await drawOwnKey()
    await turnOnOwnKey(professional, testKeys, next.input)
    const changed = await resealed(next.key, of, 'From key to lie', salt)
    expect(await resealVersions(professional, testKeys, [changed])).toBe(0)
    const same = { noteId, number: 1, sealed: await sealText(next.key, of, 'From key to key', salt) }
    expect(await resealVersions(professional, testKeys, [same])).toBe(1)
    expect((await getOwnKeys(professional, testKeys)).ended).toEqual([])
  })

  it('come back to the house when the key is turned off, as the texts of their marks', async () => {
    const { professional, noteId, personId, key, proof } = await makeOwnKey(db, 'There and back')
    const moved = await resealed(key, { noteId, personId }, 'There and back')
    await resealVersions(professional, testKeys, [moved])
    await endOwnKey(professional, { id: key.id, proof })
    const back = { noteId, number: 1, salt: moved.salt ?? '' }
    expect(await resealVersions(professional, testKeys, [{ ...back, text: 'Not what it was' }])).toBe(0)
    expect(await resealVersions(professional, testKeys, [{ ...back, text: 'There and back' }])).toBe(1)
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: 'There and back' })
  })

  it('take no text that was written meanwhile, and none of a colleague’s', async () => {
    const { professional, noteId, personId, key } = await makeOwnKey(db, 'Before')
    const moved = await resealed(key, { noteId, personId }, 'Before')
    const sealed = await sealText(key, { noteId, personId }, 'After')
    await saveNote(professional, testKeys, { noteId, revision: 1, sealed })
    expect(await resealVersions(professional, testKeys, [moved])).toBe(0)
    const colleague = await makeOwnKey(db)
    const theirs = await resealed(colleague.key, { noteId, personId }, 'Before')
    expect(await resealVersions(colleague.professional, testKeys, [theirs])).toBe(0)
    expect(await listVersionsToReseal((await makeCare(db)).professional, testKeys, null)).toEqual([])
  })

  it('leave out what was erased, which stays erased under every key', async () => {
    const { professional, noteId, personId, key } = await makeOwnKey(db, 'Gone')
    const moved = await resealed(key, { noteId, personId }, 'Gone')
    await resealVersions(professional, testKeys, [moved])
    professional.clock.travelTo('2027-06-01T09:00:00Z')
    await eraseRecord(professional, personId)
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: null, sealed: null })
    expect((await getOwnKeys(professional, testKeys)).current).toMatchObject({ texts: 0 })
  })
})

describe('a note under an own key', () => {
  const db = openTestDatabase()

  it('is saved as the browser sealed it, in versions, and a repeated save is answered as the first', async () => {
    const { professional, personId, key } = await makeOwnKey(db)
    const noteId = await startNote(professional, { personId })
    const seal = (text: string) => sealText(key, { noteId, personId }, text)
    const first = { noteId, revision: 0, sealed: await seal('One') }
    const saved = await saveNote(professional, testKeys, first)
    expect(await saveNote(professional, testKeys, first)).toEqual(saved)
    professional.clock.travelTo('2026-11-20T11:00:00Z')
    await saveNote(professional, testKeys, { noteId, revision: 1, sealed: await seal('One, two') })
    const note = await getNote(professional, testKeys, noteId)
    expect(note.versions).toHaveLength(2)
    expect((await openText(key, { noteId, personId }, note.sealed as SealedText))?.text).toBe('One, two')
    await lockNote(professional, noteId, 2)
    await expect(
      saveNote(professional, testKeys, { noteId, revision: 2, sealed: await seal('Later') }),
    ).rejects.toMatchObject({ code: 'notes.note_locked' })
  })

  it('is refused bare, in the verb and in the database', async () => {
    const { professional, personId, key } = await makeOwnKey(db)
    const noteId = await startNote(professional, { personId })
    await expect(
      saveNote(professional, testKeys, { noteId, revision: 0, text: 'From an older window' }),
    ).rejects.toMatchObject({ code: 'notes.own_key_needed' })
    const sealed = await sealText(key, { noteId, personId }, 'Sealed')
    await saveNote(professional, testKeys, { noteId, revision: 0, sealed })
    await expect(
      db.witness`update app.note_version set own_key_id = null, mark = null where note_id = ${noteId}`,
    ).rejects.toThrow('present key')
  })

  it('is refused under a key that ended', async () => {
    const { professional, personId, key, proof } = await makeOwnKey(db)
    const noteId = await startNote(professional, { personId })
    await endOwnKey(professional, { id: key.id, proof })
    const sealed = await sealText(key, { noteId, personId }, 'Too late')
    await expect(saveNote(professional, testKeys, { noteId, revision: 0, sealed })).rejects.toMatchObject({
      code: 'notes.own_key_ended',
    })
  })
})
