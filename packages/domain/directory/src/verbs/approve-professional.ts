import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, ProfessionalId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayApprove } from '../access.ts'
import { ApproveProfessionalInput } from '../contracts.ts'
import { professionalMissing } from '../errors.ts'
import { professionalApproved } from '../events.ts'
import * as store from '../store.ts'

/**
 * Support lets a professional be found by companies. False when somebody approved them before.
 *
 * @throws `directory.professional_missing`
 */
export async function approveProfessional(ctx: Ctx, raw: ApproveProfessionalInput): Promise<boolean> {
  mayApprove(ctx)
  const id = ApproveProfessionalInput.parse(raw).professionalId as ProfessionalId
  return inTransaction(ctx, async (ctx) => {
    const approved = await store.approveDraft(ctx, id)
    if (!approved) {
      if (!(await store.findProfessional(ctx, { id }))) throw professionalMissing()
      return false
    }
    await recordAudit(ctx, 'professional.approved', { kind: 'professional', id })
    await publish(ctx, professionalApproved(id, approved.personId))
    return true
  })
}
