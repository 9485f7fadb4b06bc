import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, professionalOf } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { limits, SaveTemplateInput } from '../contracts.ts'
import { templateMissing, tooManyTemplates } from '../errors.ts'
import * as store from '../store/templates.ts'

/**
 * Keeps a template of the professional's own, new or changed. It holds headings and never a client's words;
 * notes that were begun with it stay as they are.
 *
 * @throws `notes.template_missing`, `notes.too_many_templates`
 */
export async function saveTemplate(ctx: Ctx, raw: SaveTemplateInput): Promise<Id<'note_template'>> {
  mayWrite(ctx)
  const { id: given, name, body } = SaveTemplateInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const id = (given ?? ctx.ids.next<'note_template'>()) as Id<'note_template'>
    const savedAt = ctx.clock.now()
    if (given) {
      if (!(await store.changeTemplate(ctx, id, { name, body, savedAt }))) throw templateMissing()
    } else {
      if ((await store.listTemplates(ctx)).length >= limits.templatesMax) throw tooManyTemplates()
      const row = { id, professionalId: professionalOf(ctx), name, body, savedAt, removedAt: null }
      await store.insertTemplate(ctx, row)
    }
    await recordAudit(ctx, 'note_template.saved', { kind: 'note_template', id })
    return id
  })
}

/** Takes a template off the list. @throws `notes.template_missing` */
export async function removeTemplate(ctx: Ctx, id: Id<'note_template'>): Promise<void> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    if (!(await store.changeTemplate(ctx, id, { removedAt: ctx.clock.now() }))) throw templateMissing()
    await recordAudit(ctx, 'note_template.removed', { kind: 'note_template', id })
  })
}
