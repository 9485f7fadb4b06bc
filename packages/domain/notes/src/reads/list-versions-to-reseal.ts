import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id, PersonId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import type { VersionToReseal } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { openNote } from '../rules/notes.ts'
import { recordOpening } from '../store/openings.ts'
import { listTextsUnder } from '../store/resealing.ts'
import { keyById } from '../verbs/key-of.ts'

/**
 * The next texts under a key that is not the present one, for the browser to move. They leave the server, so it is in
 * the audit, and their clients are told that the record moved.
 *
 * @param from the own key they are under; null: the house's
 */
export function listVersionsToReseal(
  ctx: Ctx,
  keys: NotesKeys,
  from: Id<'own_key'> | null,
): Promise<VersionToReseal[]> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await listTextsUnder(ctx, from)
    for (const personId of new Set(rows.map((row) => row.personId))) {
      await recordAudit(ctx, 'note.read', { kind: 'client_record', id: personId, detail: { to: 'reseal' } })
      await recordOpening(ctx, personId as PersonId, 'resealing')
    }
    return Promise.all(rows.map((row) => opened(ctx, keys, row)))
  })
}

async function opened(
  ctx: TxCtx,
  keys: NotesKeys,
  row: Awaited<ReturnType<typeof listTextsUnder>>[number],
): Promise<VersionToReseal> {
  const { noteId, number, personId } = row
  const key = await keyById(ctx, keys, row.careKeyId as Id<'care_key'>)
  return { noteId, number, personId, text: null, sealed: null, ...(key ? openNote(key, row) : {}) }
}
