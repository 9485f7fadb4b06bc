import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id, PersonId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import type { Note } from '../contracts.ts'
import { noteMissing } from '../errors.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { type NoteBody, openNote, toEntry } from '../rules/notes.ts'
import * as store from '../store/notes.ts'
import { recordOpening } from '../store/openings.ts'
import { keyById } from '../verbs/key-of.ts'

/**
 * Opens a note for its author, in an earlier version when one is named. Every opening is recorded, and its
 * client is told that the record was opened, never what was read.
 *
 * @throws `notes.note_missing`
 */
export function getNote(ctx: Ctx, keys: NotesKeys, id: Id<'note'>, number?: number): Promise<Note> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [row, versions] = await Promise.all([store.findNote(ctx, id), store.listVersions(ctx, id)])
    const version = number ? versions.find((one) => one.number === number) : versions[0]
    if (!row || (number && !version)) throw noteMissing()
    if (version) {
      await recordAudit(ctx, 'note.read', { kind: 'note', id })
      await recordOpening(ctx, row.personId as PersonId, 'note')
    }
    return {
      ...toEntry(row),
      text: version ? null : '',
      sealed: null,
      ...(version ? await bodyOf(ctx, keys, version) : {}),
      versions: versions.map((one) => ({ number: one.number, savedAt: one.savedAt.toString() })),
    }
  })
}

async function bodyOf(ctx: TxCtx, keys: NotesKeys, version: store.NoteVersionRow): Promise<NoteBody | null> {
  const key = await keyById(ctx, keys, version.careKeyId as Id<'care_key'>)
  return key && openNote(key, version)
}
