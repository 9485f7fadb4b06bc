import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { noteChanged, noteEmpty, noteMissing } from '../errors.ts'
import * as store from '../store/notes.ts'

/**
 * Locks a note as it was last seen: from here on the database refuses every change, and what is to be added
 * is an amendment. Locking again is the first time's answer.
 *
 * @throws `notes.note_missing`, `notes.note_empty`, `notes.note_changed` when another window saved meanwhile
 */
export async function lockNote(ctx: Ctx, id: Id<'note'>, revision: number): Promise<void> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findNote(ctx, id, true)
    if (!row) throw noteMissing()
    if (row.state === 'locked') return
    if (row.revision === 0) throw noteEmpty()
    if (!(await store.lockDraft(ctx, id, revision))) throw noteChanged(row.revision)
    await recordAudit(ctx, 'note.locked', { kind: 'note', id })
  })
}
