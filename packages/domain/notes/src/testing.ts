import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import type { TestDatabase } from '@kara/testing'
import { notesKeys } from './rules/keys.ts'
import { saveNote } from './verbs/save-note.ts'
import { startNote } from './verbs/start-note.ts'

export const testKeys = notesKeys('a-secret-for-tests-only-0123456789abcdef')

/** A professional with a client who has booked, and what a note about them needs. */
export async function makeCare(db: TestDatabase) {
  const hub = await makeBookableHub(db)
  const booking = await makeBooking(db, hub)
  return { hub, ...booking, professional: professionalCtx(db, hub) }
}

/** The same with a note that was written once. */
export async function makeNote(db: TestDatabase, text = 'Sleeps better since the walks.') {
  const care = await makeCare(db)
  const noteId = await startNote(care.professional, { personId: care.personId })
  await saveNote(care.professional, testKeys, { noteId, revision: 0, text })
  return { ...care, noteId }
}
