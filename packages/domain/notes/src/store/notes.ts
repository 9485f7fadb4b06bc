import { dbOf, type TxCtx } from '@kara/db'
import { note, noteVersion } from '@kara/db/schema/notes'
import { type Id, type PersonId, professionalOf, type SessionId } from '@kara/kernel'
import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type NoteRow = typeof note.$inferSelect
export type NoteVersionRow = typeof noteVersion.$inferSelect

/** Every note about a client, oldest first. */
export function listNotes(ctx: TxCtx, personId: PersonId): Promise<NoteRow[]> {
  return dbOf(ctx)
    .select()
    .from(note)
    .where(and(eq(note.personId, personId), eq(note.professionalId, professionalOf(ctx))))
    .orderBy(asc(note.createdAt))
    .limit(limits.notesRead)
}

export async function findNote(ctx: TxCtx, id: Id<'note'>, lock = false): Promise<NoteRow | null> {
  const query = dbOf(ctx).select().from(note).where(eq(note.id, id))
  const [row] = await (lock ? query.for('update') : query)
  return row ?? null
}

/** A note about the same that was begun and has no word yet. */
export async function findEmptyDraft(
  ctx: TxCtx,
  of: { personId: PersonId; sessionId: SessionId | null; amendsId: Id<'note'> | null },
): Promise<NoteRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(note)
    .where(
      and(
        eq(note.personId, of.personId),
        eq(note.professionalId, professionalOf(ctx)),
        eq(note.revision, 0),
        of.sessionId ? eq(note.sessionId, of.sessionId) : isNull(note.sessionId),
        of.amendsId ? eq(note.amendsId, of.amendsId) : isNull(note.amendsId),
      ),
    )
    .limit(1)
  return row ?? null
}

/** Begins a note; false when somebody began the same at the same moment. */
export async function insertNote(ctx: TxCtx, row: NoteRow): Promise<boolean> {
  const rows = await dbOf(ctx).insert(note).values(row).onConflictDoNothing().returning({ id: note.id })
  return rows.length === 1
}

/** Counts one more save of a draft; false when it was saved or locked meanwhile. */
export async function raiseRevision(ctx: TxCtx, id: Id<'note'>, from: number): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(note)
    .set({ revision: from + 1, savedAt: ctx.clock.now() })
    .where(and(eq(note.id, id), eq(note.revision, from), eq(note.state, 'draft')))
    .returning({ id: note.id })
  return rows.length === 1
}

/** Locks a draft as it was read; false when it was saved or locked meanwhile. */
export async function lockDraft(ctx: TxCtx, id: Id<'note'>, revision: number): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(note)
    .set({ state: 'locked', lockedAt: ctx.clock.now() })
    .where(and(eq(note.id, id), eq(note.revision, revision), eq(note.state, 'draft')))
    .returning({ id: note.id })
  return rows.length === 1
}

/** The texts of a note, newest sitting first. */
export function listVersions(ctx: TxCtx, noteId: Id<'note'>): Promise<NoteVersionRow[]> {
  return dbOf(ctx)
    .select()
    .from(noteVersion)
    .where(eq(noteVersion.noteId, noteId))
    .orderBy(desc(noteVersion.number))
    .limit(limits.notesRead)
}

export async function findNewestVersion(ctx: TxCtx, noteId: Id<'note'>): Promise<NoteVersionRow | null> {
  const [row] = await dbOf(ctx)
    .select()
    .from(noteVersion)
    .where(eq(noteVersion.noteId, noteId))
    .orderBy(desc(noteVersion.number))
    .limit(1)
  return row ?? null
}

export async function insertVersion(ctx: TxCtx, row: NoteVersionRow): Promise<void> {
  await dbOf(ctx).insert(noteVersion).values(row)
}

/** The sitting goes on: its text is the new one. */
export async function replaceVersion(
  ctx: TxCtx,
  { noteId, number }: Pick<NoteVersionRow, 'noteId' | 'number'>,
  text: Pick<NoteVersionRow, 'sealed' | 'careKeyId' | 'ownKeyId' | 'mark'>,
): Promise<void> {
  await dbOf(ctx)
    .update(noteVersion)
    .set({ ...text, savedAt: ctx.clock.now() })
    .where(and(eq(noteVersion.noteId, noteId), eq(noteVersion.number, number)))
}
