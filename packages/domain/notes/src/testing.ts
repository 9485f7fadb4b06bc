import type { Id } from '@kara/kernel'
import { newMaster, type OwnKey, proofOf, sealText, takeIn, toBase64, wrapMaster } from '@kara/own-key'
import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import type { TestDatabase } from '@kara/testing'
import type { ResealedText, TurnOnOwnKeyInput } from './contracts.ts'
import { notesKeys } from './rules/keys.ts'
import { saveNote } from './verbs/save-note.ts'
import { startNote } from './verbs/start-note.ts'
import { turnOnOwnKey } from './verbs/turn-on-own-key.ts'

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

export const testPassphrase = 'four quiet words here'
export const testCode = '00000-00000-00000-00000-00000'

/** An own key as a browser makes it, and what the browser hands over. */
export async function drawOwnKey(): Promise<{ readonly key: OwnKey; readonly input: TurnOnOwnKeyInput }> {
  const id = crypto.randomUUID()
  const master = newMaster()
  const key = await takeIn(id, master)
  const [proof, passphrase, code] = await Promise.all([
    proofOf(key),
    wrapMaster({ id, kind: 'passphrase' }, testPassphrase, master),
    wrapMaster({ id, kind: 'code' }, testCode, master),
  ])
  return {
    key,
    input: { id, proof, passphrase: { ...passphrase, kind: 'passphrase' }, code: { ...code, kind: 'code' } },
  }
}

/** A professional whose notes are under a key of their own, with one note that was there before. */
export async function makeOwnKey(db: TestDatabase, text?: string) {
  const care = await makeNote(db, text)
  const { key, input } = await drawOwnKey()
  await turnOnOwnKey(care.professional, testKeys, input)
  return { ...care, key, proof: input.proof }
}

/** A text as the browser hands it over when it moves under an own key. */
export async function resealed(
  key: OwnKey,
  of: { readonly noteId: Id<'note'>; readonly personId: string },
  text: string,
  salt = new Uint8Array(32).fill(1),
): Promise<ResealedText> {
  const sealed = await sealText(key, of, text, salt)
  return { noteId: of.noteId, number: 1, sealed, salt: toBase64(salt) }
}
