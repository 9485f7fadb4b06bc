import type { SessionId } from '@kara/kernel'
import { cancelSession } from '@kara/scheduling'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { listNotes } from '../reads/list-notes.ts'
import { makeCare, makeNote, testKeys } from '../testing.ts'
import { eraseRecord } from './erase-record.ts'
import { saveNote } from './save-note.ts'
import { startNote } from './start-note.ts'

describe('erasing a record', () => {
  const db = openTestDatabase()

  async function makePastNote() {
    const made = await makeNote(db, 'To be forgotten')
    await cancelSession(made.ctx, made.session.id as SessionId)
    return made
  }

  it('empties the keys, so that nothing opens again, and says that it did', async () => {
    const { professional, personId, noteId } = await makePastNote()
    await eraseRecord(professional, personId)
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: null })
    const keys = await db.witness`select octet_length(wrapped) as bytes from app.care_key
      where person_id = ${personId}`
    expect(keys).toEqual([{ bytes: 0 }])
    const entries = (await audited(db, 'record.erased')).filter(({ objectId }) => objectId === personId)
    expect(entries).toHaveLength(1)
  })

  it('never brings a key back, not even by hand', async () => {
    const { professional, personId } = await makePastNote()
    await eraseRecord(professional, personId)
    await expect(
      db.witness`update app.care_key set destroyed_at = null, wrapped = '\\x01' where person_id = ${personId}`,
    ).rejects.toThrow('only retired')
  })

  it('lets the two begin anew under a fresh key', async () => {
    const { professional, personId } = await makePastNote()
    await eraseRecord(professional, personId)
    const noteId = await startNote(professional, { personId })
    await saveNote(professional, testKeys, { noteId, revision: 0, text: 'A new beginning' })
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: 'A new beginning' })
    expect(await listNotes(professional, personId)).toHaveLength(2)
  })

  it('waits for the sessions that lie ahead', async () => {
    const { professional, personId } = await makeNote(db)
    await expect(eraseRecord(professional, personId)).rejects.toMatchObject({ code: 'notes.record_in_use' })
  })

  it('is for the professional of that client only', async () => {
    const { hub, personId } = await makePastNote()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(eraseRecord(admin, personId)).rejects.toMatchObject({ code: 'notes.not_allowed' })
    const colleague = (await makeCare(db)).professional
    await expect(eraseRecord(colleague, personId)).rejects.toMatchObject({
      code: 'scheduling.client_unknown',
    })
  })
})
