import { dbOf, type TxCtx } from '@kara/db'
import { noteTemplate } from '@kara/db/schema/notes'
import { type Id, professionalOf } from '@kara/kernel'
import { and, asc, eq, isNull } from 'drizzle-orm'
import { limits } from '../contracts.ts'

export type TemplateRow = typeof noteTemplate.$inferSelect

/** The professional's own, by name. */
export function listTemplates(ctx: TxCtx): Promise<TemplateRow[]> {
  return dbOf(ctx)
    .select()
    .from(noteTemplate)
    .where(and(eq(noteTemplate.professionalId, professionalOf(ctx)), isNull(noteTemplate.removedAt)))
    .orderBy(asc(noteTemplate.name))
    .limit(limits.templatesMax)
}

export async function insertTemplate(ctx: TxCtx, row: TemplateRow): Promise<void> {
  await dbOf(ctx).insert(noteTemplate).values(row)
}

/** Changes or removes one; false when it is not there any more. */
export async function changeTemplate(
  ctx: TxCtx,
  id: Id<'note_template'>,
  change: Partial<Pick<TemplateRow, 'name' | 'body' | 'savedAt' | 'removedAt'>>,
): Promise<boolean> {
  const rows = await dbOf(ctx)
    .update(noteTemplate)
    .set(change)
    .where(and(eq(noteTemplate.id, id), isNull(noteTemplate.removedAt)))
    .returning({ id: noteTemplate.id })
  return rows.length === 1
}
