import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id, PersonId, ProfessionalId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { SaveNoteInput } from '../contracts.ts'
import { noteChanged, noteLocked, noteMissing } from '../errors.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { isSameSitting, openNote, sealNote } from '../rules/notes.ts'
import * as store from '../store/notes.ts'
import { keyById, keyOf } from './key-of.ts'

/** What a page keeps to save again. `savedAt` is an ISO 8601 instant. */
export interface SavedNote {
  readonly revision: number
  readonly savedAt: string
}

/**
 * Seals the text of a draft. Within one sitting the version is written over, a later one becomes the next.
 * A save that is repeated because its answer was lost is answered as the first was.
 *
 * @throws `notes.note_missing`, `notes.note_locked`, `notes.note_changed` when another window saved meanwhile
 */
export async function saveNote(ctx: Ctx, keys: NotesKeys, raw: SaveNoteInput): Promise<SavedNote> {
  mayWrite(ctx)
  const { noteId, revision, text, isApart } = SaveNoteInput.parse(raw)
  const id = noteId as Id<'note'>
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findNote(ctx, id, true)
    if (!row) throw noteMissing()
    const newest = await store.findNewestVersion(ctx, id)
    if (newest && (await isSaid(ctx, keys, newest, text))) return savedAs(row)
    if (row.state === 'locked') throw noteLocked()
    if (row.revision !== revision) throw noteChanged(row.revision)
    await sealText(ctx, keys, row, newest, { text, isApart })
    if (!(await store.raiseRevision(ctx, id, revision))) throw noteChanged(row.revision)
    return { revision: revision + 1, savedAt: ctx.clock.now().toString() }
  })
}

async function sealText(
  ctx: TxCtx,
  keys: NotesKeys,
  note: store.NoteRow,
  newest: store.NoteVersionRow | null,
  { text, isApart }: { readonly text: string; readonly isApart: boolean },
): Promise<void> {
  const now = ctx.clock.now()
  const { id: careKeyId, key } = await keyOf(
    ctx,
    keys,
    note.personId as PersonId,
    note.professionalId as ProfessionalId,
  )
  if (newest && !isApart && isSameSitting(newest.savedAt, now)) {
    const sealed = sealNote(key, note.id, newest.number, text)
    return store.replaceVersion(ctx, newest, { sealed, careKeyId })
  }
  const number = (newest?.number ?? 0) + 1
  await store.insertVersion(ctx, {
    noteId: note.id,
    number,
    personId: note.personId,
    professionalId: note.professionalId,
    careKeyId,
    sealed: sealNote(key, note.id, number, text),
    startedAt: now,
    savedAt: now,
  })
  await recordAudit(ctx, 'note.saved', { kind: 'note', id: note.id, detail: { version: number } })
}

async function isSaid(
  ctx: TxCtx,
  keys: NotesKeys,
  { careKeyId, noteId, number, sealed }: store.NoteVersionRow,
  text: string,
): Promise<boolean> {
  const key = await keyById(ctx, keys, careKeyId as Id<'care_key'>)
  return key !== null && openNote(key, noteId, number, sealed) === text
}

function savedAs({ revision, savedAt }: store.NoteRow): SavedNote {
  return { revision, savedAt: savedAt.toString() }
}
