import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { type IntakeForm, IntakeQuestion } from '../contracts.ts'
import * as store from '../store/intake.ts'

/** The professional's present intake form; null while nothing is asked. */
export function findIntakeForm(ctx: Ctx): Promise<IntakeForm | null> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const form = await store.findCurrentForm(ctx, professionalOf(ctx))
    return (
      form && {
        version: form.version,
        questions: IntakeQuestion.array().parse(form.questions),
        requiredHours: form.requiredHours,
        savedAt: form.createdAt.toString(),
      }
    )
  })
}
