import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { makeCare, makeNote, testKeys } from '../testing.ts'
import { lockNote } from './lock-note.ts'
import { saveNote } from './save-note.ts'

describe('the text of a note', () => {
  const db = openTestDatabase()

  it('is sealed, and only its author opens it', async () => {
    const { professional, noteId } = await makeNote(db, 'A canary in the notes')
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({
      text: 'A canary in the notes',
      revision: 1,
      versions: [{ number: 1 }],
    })
    const [row] = await db.witness`select sealed from app.note_version where note_id = ${noteId}`
    expect(Buffer.from(row?.sealed).toString('latin1')).not.toContain('canary')
    const colleague = (await makeCare(db)).professional
    await expect(getNote(colleague, testKeys, noteId)).rejects.toMatchObject({ code: 'notes.note_missing' })
    await expect(
      saveNote(colleague, testKeys, { noteId, revision: 1, text: 'Mine now' }),
    ).rejects.toMatchObject({ code: 'notes.note_missing' })
  })

  it('is refused to the company side', async () => {
    const { hub, noteId } = await makeNote(db)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(saveNote(admin, testKeys, { noteId, revision: 1, text: 'x' })).rejects.toMatchObject({
      code: 'notes.not_allowed',
    })
  })

  it('grows within one sitting and gets a new version after a pause', async () => {
    const { professional, noteId } = await makeNote(db, 'One')
    await saveNote(professional, testKeys, { noteId, revision: 1, text: 'One, two' })
    professional.clock.travelTo('2026-11-20T11:00:00Z')
    await saveNote(professional, testKeys, { noteId, revision: 2, text: 'One, two, three' })
    const newest = await getNote(professional, testKeys, noteId)
    expect(newest).toMatchObject({ text: 'One, two, three', versions: [{ number: 2 }, { number: 1 }] })
    expect(await getNote(professional, testKeys, noteId, 1)).toMatchObject({ text: 'One, two' })
    const saves = (await audited(db, 'note.saved')).filter(({ objectId }) => objectId === noteId)
    expect(saves).toHaveLength(2)
    expect(JSON.stringify(saves)).not.toContain('three')
  })

  it('of two windows that save at once, one wins and the other is told', async () => {
    const { professional, noteId } = await makeNote(db)
    const tries = await Promise.allSettled(
      ['left', 'right'].map((text) => saveNote(professional, testKeys, { noteId, revision: 1, text })),
    )
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'notes.note_changed' },
    })
  })

  it('keeps what the other window saved when this one insists', async () => {
    const { professional, noteId } = await makeNote(db, 'Left')
    await saveNote(professional, testKeys, { noteId, revision: 1, text: 'Right', isApart: true })
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: 'Right' })
    expect(await getNote(professional, testKeys, noteId, 1)).toMatchObject({ text: 'Left' })
  })

  it('answers a repeated save whose first answer was lost', async () => {
    const { professional, noteId } = await makeNote(db)
    const save = { noteId, revision: 1, text: 'Sent twice' }
    const first = await saveNote(professional, testKeys, save)
    expect(await saveNote(professional, testKeys, save)).toEqual(first)
  })

  it('stays as it is once locked, in the verb and in the database', async () => {
    const { professional, noteId } = await makeNote(db)
    await lockNote(professional, noteId, 1)
    await expect(
      saveNote(professional, testKeys, { noteId, revision: 1, text: 'Later thought' }),
    ).rejects.toMatchObject({ code: 'notes.note_locked' })
    await expect(
      db.witness`update app.note_version set saved_at = now() where note_id = ${noteId}`,
    ).rejects.toThrow('a locked note does not change')
  })
})
