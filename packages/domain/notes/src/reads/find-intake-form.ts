import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf, type ServiceId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { type IntakeForm, IntakeQuestion } from '../contracts.ts'
import * as store from '../store/intake.ts'

/** The professional's present general form, or a service's own; null while there is none. */
export function findIntakeForm(ctx: Ctx, serviceId: ServiceId | null = null): Promise<IntakeForm | null> {
  mayWrite(ctx)
  return inTransaction(ctx, async (ctx) => {
    const form = await store.findPresentForm(ctx, professionalOf(ctx), serviceId)
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

/** Services of the professional that ask questions of their own. */
export function listServicesWithForm(ctx: Ctx): Promise<ServiceId[]> {
  mayWrite(ctx)
  return inTransaction(ctx, (ctx) => store.listServicesWithForm(ctx, professionalOf(ctx)))
}
