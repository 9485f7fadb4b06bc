import { dbOf, type TxCtx } from '@kara/db'
import { careKey, noteVersion } from '@kara/db/schema/notes'
import { type Id, professionalOf } from '@kara/kernel'
import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { ownKeyLimits } from '../contracts.ts'
import type { NoteVersionRow } from './notes.ts'

/** The key that the browser sealed under; null: the house alone. */
type Under = Id<'own_key'> | null

const isUnder = (ownKeyId: Under) =>
  ownKeyId ? eq(noteVersion.ownKeyId, ownKeyId) : isNull(noteVersion.ownKeyId)

/** Key → how many texts are under it. What was erased opens under none, and is not counted. */
export async function countTexts(ctx: TxCtx): Promise<ReadonlyMap<string | null, number>> {
  const rows = await dbOf(ctx)
    .select({ ownKeyId: noteVersion.ownKeyId, texts: count() })
    .from(noteVersion)
    .innerJoin(careKey, eq(careKey.id, noteVersion.careKeyId))
    .where(and(eq(noteVersion.professionalId, professionalOf(ctx)), isNull(careKey.destroyedAt)))
    .groupBy(noteVersion.ownKeyId)
  return new Map(rows.map(({ ownKeyId, texts }) => [ownKeyId, texts]))
}

/** The next texts under a key, in an order that stays. */
export async function listTextsUnder(ctx: TxCtx, ownKeyId: Under): Promise<NoteVersionRow[]> {
  const rows = await dbOf(ctx)
    .select({ version: noteVersion })
    .from(noteVersion)
    .innerJoin(careKey, eq(careKey.id, noteVersion.careKeyId))
    .where(
      and(
        eq(noteVersion.professionalId, professionalOf(ctx)),
        isNull(careKey.destroyedAt),
        isUnder(ownKeyId),
      ),
    )
    .orderBy(asc(noteVersion.noteId), asc(noteVersion.number))
    .limit(ownKeyLimits.resealedAtOnce)
  return rows.map(({ version }) => version)
}

export async function lockVersion(
  ctx: TxCtx,
  noteId: Id<'note'>,
  number: number,
): Promise<NoteVersionRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(noteVersion)
    .where(and(eq(noteVersion.noteId, noteId), eq(noteVersion.number, number)))
    .for('update')
  return row ?? null
}

/** The same text under another key; when it was written stays. */
export async function resealVersion(
  ctx: TxCtx,
  { noteId, number }: Pick<NoteVersionRow, 'noteId' | 'number'>,
  text: Pick<NoteVersionRow, 'sealed' | 'careKeyId' | 'ownKeyId' | 'mark'>,
): Promise<void> {
  await dbOf(ctx)
    .update(noteVersion)
    .set(text)
    .where(and(eq(noteVersion.noteId, noteId), eq(noteVersion.number, number)))
}
