import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listNotes } from '../reads/list-notes.ts'
import { makeCare, makeNote, testKeys } from '../testing.ts'
import { lockNote } from './lock-note.ts'
import { saveNote } from './save-note.ts'
import { startNote } from './start-note.ts'

describe('locking a note', () => {
  const db = openTestDatabase()

  it('happens once, is recorded, and says so again when asked again', async () => {
    const { professional, personId, noteId } = await makeNote(db)
    await lockNote(professional, noteId, 1)
    await lockNote(professional, noteId, 1)
    expect(await listNotes(professional, personId)).toMatchObject([{ state: 'locked' }])
    const entries = (await audited(db, 'note.locked')).filter(({ objectId }) => objectId === noteId)
    expect(entries).toHaveLength(1)
  })

  it('is for its author only', async () => {
    const { hub, noteId } = await makeNote(db)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(lockNote(admin, noteId, 1)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    const colleague = (await makeCare(db)).professional
    await expect(lockNote(colleague, noteId, 1)).rejects.toMatchObject({ code: 'notes.note_missing' })
  })

  it('needs a text, and the one that was seen', async () => {
    const { professional, personId, noteId } = await makeNote(db)
    await saveNote(professional, testKeys, { noteId, revision: 1, text: 'From another window' })
    await expect(lockNote(professional, noteId, 1)).rejects.toMatchObject({ code: 'notes.note_changed' })
    const empty = await startNote(professional, { personId })
    await expect(lockNote(professional, empty, 0)).rejects.toMatchObject({ code: 'notes.note_empty' })
  })

  it('and saving at the same moment: one of the two happens', async () => {
    const { professional, personId, noteId } = await makeNote(db)
    const tries = await Promise.allSettled([
      lockNote(professional, noteId, 1),
      saveNote(professional, testKeys, { noteId, revision: 1, text: 'At the same moment' }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listNotes(professional, personId)).toHaveLength(1)
  })
})
