import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNote } from '../reads/get-note.ts'
import { notesKeys } from '../rules/keys.ts'
import { makeNote, testKeys } from '../testing.ts'
import { saveNote } from './save-note.ts'
import { startNote } from './start-note.ts'

const newSecret = 'the-secret-that-follows-0123456789abcdef'
const oldSecret = 'a-secret-for-tests-only-0123456789abcdef'

describe('the keys of a care relationship', () => {
  const db = openTestDatabase()

  it('follow one another while everything written before still opens', async () => {
    const { professional, personId, noteId } = await makeNote(db, 'Under the first key')
    professional.clock.travelTo('2027-03-01T09:00:00Z')
    const later = await startNote(professional, { personId })
    await saveNote(professional, testKeys, { noteId: later, revision: 0, text: 'Under the second key' })
    const keys = await db.witness`select retired_at is null as current from app.care_key
      where person_id = ${personId} order by created_at`
    expect(keys).toEqual([{ current: false }, { current: true }])
    expect(await getNote(professional, testKeys, noteId)).toMatchObject({ text: 'Under the first key' })
    expect(await getNote(professional, testKeys, later)).toMatchObject({ text: 'Under the second key' })
  })

  it('of two first writers at the end of a key, both seal under the one that follows', async () => {
    const { professional, personId } = await makeNote(db)
    professional.clock.travelTo('2027-03-01T09:00:00Z')
    const notes = await Promise.all(
      ['one', 'two'].map(async (text) => {
        const noteId = await startNote(professional, { personId })
        return { noteId, text }
      }),
    )
    const ids = new Set(notes.map(({ noteId }) => noteId))
    await Promise.allSettled(
      notes.map(({ noteId, text }) => saveNote(professional, testKeys, { noteId, revision: 0, text })),
    )
    const current = await db.witness`select id from app.care_key
      where person_id = ${personId} and retired_at is null`
    expect(current).toHaveLength(1)
    for (const id of ids) {
      expect((await getNote(professional, testKeys, id)).text).toMatch(/one|two/)
    }
  })

  it('move under a new secret of the installation when they are met', async () => {
    const { professional, noteId } = await makeNote(db, 'Wrapped twice')
    await expect(getNote(professional, notesKeys(newSecret), noteId)).rejects.toThrow('No secret')
    const both = notesKeys(newSecret, [oldSecret])
    expect(await getNote(professional, both, noteId)).toMatchObject({ text: 'Wrapped twice' })
    expect(await getNote(professional, notesKeys(newSecret), noteId)).toMatchObject({ text: 'Wrapped twice' })
  })
})
