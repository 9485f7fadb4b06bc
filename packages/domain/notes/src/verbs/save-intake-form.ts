import { recordAudit } from '@kara/audit'
import { inTransaction, isFailure } from '@kara/db'
import { getService } from '@kara/directory'
import { type Ctx, professionalOf, type ServiceId } from '@kara/kernel'
import { mayWrite } from '../access.ts'
import { SaveIntakeFormInput } from '../contracts.ts'
import { formSavedElsewhere } from '../errors.ts'
import * as store from '../store/intake.ts'

/**
 * The professional decides what clients are asked, for all services or for one of them. Tasks that were given earlier
 * keep their version.
 *
 * @throws `directory.service_missing`, `notes.form_saved_elsewhere` when two windows save at once
 */
export async function saveIntakeForm(ctx: Ctx, raw: SaveIntakeFormInput): Promise<void> {
  mayWrite(ctx)
  const input = SaveIntakeFormInput.parse(raw)
  const { questions, requiredHours } = input
  const serviceId = (input.serviceId ?? null) as ServiceId | null
  await inTransaction(ctx, async (ctx) => {
    const professionalId = professionalOf(ctx)
    if (serviceId) await getService(ctx, serviceId)
    const id = ctx.ids.next<'intake_form'>()
    const version = (await store.readVersion(ctx, professionalId, serviceId)) + 1
    const createdAt = ctx.clock.now()
    await store.replaceForm(ctx, {
      ...{ id, professionalId, serviceId, version, questions, requiredHours, createdAt },
    })
    await recordAudit(ctx, 'intake_form.saved', { kind: 'intake_form', id, detail: { version, serviceId } })
  }).catch((error: unknown) => {
    if (isFailure(error, 'unique_violation')) throw formSavedElsewhere()
    throw error
  })
}

/** A service asks what the general form asks again; what was given to clients stays with them. */
export async function dropServiceForm(ctx: Ctx, serviceId: ServiceId): Promise<void> {
  mayWrite(ctx)
  await inTransaction(ctx, async (ctx) => {
    await store.endForm(ctx, professionalOf(ctx), serviceId)
    await recordAudit(ctx, 'intake_form.dropped', { kind: 'service', id: serviceId })
  })
}
