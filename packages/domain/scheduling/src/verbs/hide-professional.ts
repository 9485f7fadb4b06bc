import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { HideProfessionalInput } from '../contracts.ts'
import { professionalUnknown } from '../errors.ts'
import * as store from '../store/known-professionals.ts'

/**
 * Takes a professional out of the client's own list. Nothing is deleted and nobody is told; a booking with them brings
 * them back. @throws `scheduling.professional_unknown` when the two never met
 */
export async function hideProfessional(ctx: Ctx, raw: HideProfessionalInput): Promise<void> {
  mayActAsClient(ctx)
  const professionalId = HideProfessionalInput.parse(raw).professionalId as ProfessionalId
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.isKnown(ctx, professionalId))) throw professionalUnknown()
    await store.hide(ctx, professionalId)
    await recordAudit(ctx, 'client_connection.hidden', { kind: 'person', id: personOf(ctx) })
  })
}

/** Brings them back into the list; for somebody who is not hidden nothing changes. */
export async function showProfessional(ctx: Ctx, raw: HideProfessionalInput): Promise<void> {
  mayActAsClient(ctx)
  const professionalId = HideProfessionalInput.parse(raw).professionalId as ProfessionalId
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.show(ctx, professionalId))) return
    await recordAudit(ctx, 'client_connection.shown', { kind: 'person', id: personOf(ctx) })
  })
}
