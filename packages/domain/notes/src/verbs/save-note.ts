import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id, PersonId, ProfessionalId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { SaveNoteInput } from '../contracts.ts'
import { noteChanged, noteLocked, noteMissing, ownKeyEnded, ownKeyNeeded } from '../errors.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { isSameBody, isSameSitting, type NoteBody, openNote, sealNote } from '../rules/notes.ts'
import * as store from '../store/notes.ts'
import { findCurrentOwnKey } from '../store/own-keys.ts'
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
 * While the professional has a key of their own, the text comes sealed under it, and not otherwise.
 *
 * @throws `notes.note_missing`, `notes.note_locked`, `notes.note_changed` when another window saved meanwhile,
 *   `notes.own_key_needed`, `notes.own_key_ended`
 */
export async function saveNote(ctx: Ctx, keys: NotesKeys, raw: SaveNoteInput): Promise<SavedNote> {
  mayWrite(ctx)
  const { noteId, revision, text, sealed, isApart } = SaveNoteInput.parse(raw)
  const body = sealed ? { sealed } : { text: text ?? '' }
  const id = noteId as Id<'note'>
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findNote(ctx, id, true)
    if (!row) throw noteMissing()
    const newest = await store.findNewestVersion(ctx, id)
    if (newest && (await isSaid(ctx, keys, newest, body))) return savedAs(row)
    if (row.state === 'locked') throw noteLocked()
    if (row.revision !== revision) throw noteChanged(row.revision)
    await assertUnderPresentKey(ctx, body)
    await sealBody(ctx, keys, row, newest, { body, isApart })
    if (!(await store.raiseRevision(ctx, id, revision))) throw noteChanged(row.revision)
    return { revision: revision + 1, savedAt: ctx.clock.now().toString() }
  })
}

async function assertUnderPresentKey(ctx: TxCtx, body: NoteBody): Promise<void> {
  const present = (await findCurrentOwnKey(ctx))?.id ?? null
  if (present === ('sealed' in body ? body.sealed.ownKeyId : null)) return
  throw 'sealed' in body ? ownKeyEnded() : ownKeyNeeded()
}

async function sealBody(
  ctx: TxCtx,
  keys: NotesKeys,
  note: store.NoteRow,
  newest: store.NoteVersionRow | null,
  { body, isApart }: { readonly body: NoteBody; readonly isApart: boolean },
): Promise<void> {
  const now = ctx.clock.now()
  const { id: careKeyId, key } = await keyOf(
    ctx,
    keys,
    note.personId as PersonId,
    note.professionalId as ProfessionalId,
  )
  if (newest && !isApart && isSameSitting(newest.savedAt, now)) {
    const sealed = sealNote(key, note.id, newest.number, body)
    return store.replaceVersion(ctx, newest, { ...sealed, careKeyId })
  }
  const number = (newest?.number ?? 0) + 1
  await store.insertVersion(ctx, {
    noteId: note.id,
    number,
    personId: note.personId,
    professionalId: note.professionalId,
    careKeyId,
    ...sealNote(key, note.id, number, body),
    startedAt: now,
    savedAt: now,
  })
  await recordAudit(ctx, 'note.saved', { kind: 'note', id: note.id, detail: { version: number } })
}

async function isSaid(
  ctx: TxCtx,
  keys: NotesKeys,
  newest: store.NoteVersionRow,
  body: NoteBody,
): Promise<boolean> {
  const key = await keyById(ctx, keys, newest.careKeyId as Id<'care_key'>)
  return key !== null && isSameBody(openNote(key, newest), body)
}

function savedAs({ revision, savedAt }: store.NoteRow): SavedNote {
  return { revision, savedAt: savedAt.toString() }
}
