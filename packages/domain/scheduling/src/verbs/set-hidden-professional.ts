import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { SetHiddenProfessionalInput } from '../contracts.ts'
import { professionalUnknown } from '../errors.ts'
import * as store from '../store/known-professionals.ts'

/**
 * Takes a professional out of the client's own list, or brings them back. Nothing is deleted and nobody is told; a
 * booking with them brings them back as well. @throws `scheduling.professional_unknown` when the two never met
 */
export async function setHiddenProfessional(ctx: Ctx, raw: SetHiddenProfessionalInput): Promise<void> {
  mayActAsClient(ctx)
  const { isHidden, ...input } = SetHiddenProfessionalInput.parse(raw)
  const professionalId = input.professionalId as ProfessionalId
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.isKnown(ctx, professionalId))) throw professionalUnknown()
    if (isHidden) await store.hide(ctx, professionalId)
    else if (!(await store.show(ctx, professionalId))) return
    await recordAudit(ctx, isHidden ? 'client_connection.hidden' : 'client_connection.shown', {
      kind: 'person',
      id: personOf(ctx),
    })
  })
}
