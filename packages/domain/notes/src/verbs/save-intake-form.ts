import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { SaveIntakeFormInput } from '../contracts.ts'
import * as store from '../store/intake.ts'

/** The professional decides what clients are asked. Tasks that were given earlier keep their version. */
export async function saveIntakeForm(ctx: Ctx, raw: SaveIntakeFormInput): Promise<void> {
  mayWrite(ctx)
  const { questions, requiredHours } = SaveIntakeFormInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const before = await store.findCurrentForm(ctx, professionalOf(ctx))
    const id = ctx.ids.next<'intake_form'>()
    const version = (before?.version ?? 0) + 1
    await store.replaceForm(ctx, {
      id,
      professionalId: professionalOf(ctx),
      version,
      questions,
      requiredHours,
      createdAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'intake_form.saved', { kind: 'intake_form', id, detail: { version } })
  })
}
