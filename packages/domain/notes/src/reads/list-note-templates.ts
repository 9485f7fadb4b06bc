import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import type { NoteTemplate } from '../contracts.ts'
import * as store from '../store/templates.ts'

/** What the professional begins notes with, by name. */
export function listNoteTemplates(ctx: Ctx): Promise<NoteTemplate[]> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await store.listTemplates(ctx)).map(({ id, name, body }) => ({ id, name, body })),
  )
}
