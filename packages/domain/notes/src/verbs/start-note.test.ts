import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listNotes } from '../reads/list-notes.ts'
import { makeCare, makeNote } from '../testing.ts'
import { lockNote } from './lock-note.ts'
import { startNote } from './start-note.ts'

describe('a note', () => {
  const db = openTestDatabase()

  it('is begun for a client, and a second click finds the empty draft', async () => {
    const { professional, personId, session } = await makeCare(db)
    const input = { personId, sessionId: session.id }
    const first = await startNote(professional, input)
    expect(await startNote(professional, input)).toBe(first)
    const atOnce = await Promise.all([1, 2, 3].map(() => startNote(professional, { personId })))
    expect(new Set(atOnce).size).toBe(1)
    expect(await listNotes(professional, personId)).toMatchObject([
      { id: first, sessionId: session.id, state: 'draft', revision: 0 },
      { id: atOnce[0], sessionId: null },
    ])
    const entries = (await audited(db, 'note.started')).filter(({ objectId }) => objectId === first)
    expect(entries).toHaveLength(1)
  })

  it('is nothing for the company side or for the client', async () => {
    const { hub, ctx, personId } = await makeCare(db)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    for (const other of [admin, ctx]) {
      await expect(startNote(other, { personId })).rejects.toMatchObject({ code: 'notes.not_allowed' })
    }
  })

  it('is about clients only: neither a stranger nor a colleague’s client', async () => {
    const { professional } = await makeCare(db)
    const other = await makeCare(db)
    for (const personId of [(await makePerson(db)).personId, other.personId]) {
      await expect(startNote(professional, { personId })).rejects.toMatchObject({
        code: 'scheduling.client_unknown',
      })
    }
  })

  it('is amended once it is locked, and not before', async () => {
    const { professional, personId, noteId } = await makeNote(db)
    const amendment = { personId, amendsId: noteId }
    await expect(startNote(professional, amendment)).rejects.toMatchObject({ code: 'notes.note_still_draft' })
    await lockNote(professional, noteId, 1)
    const id = await startNote(professional, amendment)
    expect(await listNotes(professional, personId)).toMatchObject([
      { id: noteId, state: 'locked' },
      { id, amendsId: noteId, state: 'draft' },
    ])
  })
})
