import { type SealingKey, seal, unseal } from '@kara/crypto'
import type { Id } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { limits, type NoteEntry, type SealedText } from '../contracts.ts'
import type { NoteRow, NoteVersionRow } from '../store/notes.ts'

const place = (noteId: string, number: number) => `note_version|sealed|${noteId}|${number}`

/** What is sealed of a note: its text, or what the author's browser made of it under their own key. */
export type NoteBody = { readonly text: string } | { readonly sealed: SealedText }

/** The columns that hold a body, for exactly one version of one note; elsewhere it does not open. */
export function sealNote(key: SealingKey, noteId: string, number: number, body: NoteBody) {
  const sealed = (bytes: Buffer) => seal(key, bytes, place(noteId, number))
  if ('text' in body) return { sealed: sealed(Buffer.from(body.text)), ownKeyId: null, mark: null }
  return {
    sealed: sealed(Buffer.from(body.sealed.cipher, 'base64')),
    ownKeyId: body.sealed.ownKeyId as Id<'own_key'>,
    mark: Buffer.from(body.sealed.mark, 'base64'),
  }
}

export function openNote(
  key: SealingKey,
  row: Pick<NoteVersionRow, 'noteId' | 'number' | 'sealed' | 'ownKeyId' | 'mark'>,
): NoteBody {
  const bytes = unseal(key, row.sealed, place(row.noteId, row.number))
  if (!row.ownKeyId || !row.mark) return { text: bytes.toString('utf8') }
  const mark = Buffer.from(row.mark).toString('base64')
  return { sealed: { ownKeyId: row.ownKeyId, cipher: bytes.toString('base64'), mark } }
}

export function isSameBody(one: NoteBody, other: NoteBody): boolean {
  if ('text' in one) return 'text' in other && one.text === other.text
  return 'sealed' in other && one.sealed.cipher === other.sealed.cipher
}

/** Whether somebody who saves now is still at the same sitting as the last save. */
export function isSameSitting(savedAt: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(now, savedAt.add({ minutes: limits.sittingMinutes })) < 0
}

export function toEntry(row: NoteRow): NoteEntry {
  return {
    id: row.id,
    personId: row.personId,
    sessionId: row.sessionId,
    amendsId: row.amendsId,
    state: row.state as NoteEntry['state'],
    revision: row.revision,
    createdAt: row.createdAt.toString(),
    savedAt: row.savedAt.toString(),
    lockedAt: row.lockedAt?.toString() ?? null,
  }
}
