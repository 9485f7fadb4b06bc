import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx, Id, PersonId, ProfessionalId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { type ResealedText, ResealVersionsInput } from '../contracts.ts'
import type { NotesKeys } from '../rules/keys.ts'
import { openNote, sealNote } from '../rules/notes.ts'
import { isSameText } from '../rules/own-keys.ts'
import type { NoteVersionRow } from '../store/notes.ts'
import { findCurrentOwnKey } from '../store/own-keys.ts'
import * as store from '../store/resealing.ts'
import { keyById, keyOf } from './key-of.ts'

/**
 * Moves texts to the key that notes are sealed under now: the professional's own, or the house's when they have
 * none. A locked note moves as what it was. What was written meanwhile, moved already or is not the same text
 * stays where it is, and is handed out again by `listVersionsToReseal`.
 *
 * @returns how many moved
 */
export async function resealVersions(ctx: Ctx, keys: NotesKeys, raw: ResealVersionsInput): Promise<number> {
  mayWrite(ctx)
  const texts = ResealVersionsInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const target = (await findCurrentOwnKey(ctx))?.id ?? null
    let moved = 0
    for (const text of texts) {
      if (await moveText(ctx, keys, target, text)) moved++
    }
    if (moved > 0) {
      const detail = { texts: moved, to: target ? 'own_key' : 'house' }
      await recordAudit(ctx, 'note.resealed', { kind: 'own_key', id: target ?? 'house', detail })
    }
    return moved
  })
}

async function moveText(
  ctx: TxCtx,
  keys: NotesKeys,
  target: Id<'own_key'> | null,
  moved: ResealedText,
): Promise<boolean> {
  if ((moved.sealed?.ownKeyId ?? null) !== target) return false
  const row = await store.lockVersion(ctx, moved.noteId as Id<'note'>, moved.number)
  if (!row || row.ownKeyId === target || !(await isUnchanged(ctx, keys, row, moved))) return false
  const { id: careKeyId, key } = await keyOf(
    ctx,
    keys,
    row.personId as PersonId,
    row.professionalId as ProfessionalId,
  )
  const body = moved.sealed ? { sealed: moved.sealed } : { text: moved.text ?? '' }
  await store.resealVersion(ctx, row, { ...sealNote(key, row.noteId, row.number, body), careKeyId })
  return true
}

async function isUnchanged(
  ctx: TxCtx,
  keys: NotesKeys,
  row: NoteVersionRow,
  moved: ResealedText,
): Promise<boolean> {
  const key = await keyById(ctx, keys, row.careKeyId as Id<'care_key'>)
  return key !== null && isSameText(moved, openNote(key, row))
}
