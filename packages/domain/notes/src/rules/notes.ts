import { type SealingKey, seal, unseal } from '@kara/crypto'
import { Temporal } from 'temporal-polyfill'
import { limits, type NoteEntry } from '../contracts.ts'
import type { NoteRow } from '../store/notes.ts'

const place = (noteId: string, number: number) => `note_version|sealed|${noteId}|${number}`

/** Seals a text for exactly one version of one note; elsewhere it does not open. */
export function sealNote(key: SealingKey, noteId: string, number: number, text: string): Buffer {
  return seal(key, Buffer.from(text), place(noteId, number))
}

export function openNote(key: SealingKey, noteId: string, number: number, sealed: Uint8Array): string {
  return unseal(key, sealed, place(noteId, number)).toString('utf8')
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
