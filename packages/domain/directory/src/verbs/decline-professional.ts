import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayApprove } from '../access.ts'
import { WriteToApplicantInput } from '../contracts.ts'
import { notWaiting, professionalMissing } from '../errors.ts'
import { standingChanged } from '../events.ts'
import * as store from '../store/credentials.ts'
import { declineDraft, findProfessional } from '../store/professionals.ts'

/**
 * Support turns an application down and says why. It can still be approved later.
 *
 * @throws `directory.professional_missing`, `directory.not_waiting`
 */
export async function declineProfessional(ctx: Ctx, raw: WriteToApplicantInput): Promise<void> {
  mayApprove(ctx)
  const { professionalId: text, message } = WriteToApplicantInput.parse(raw)
  const professionalId = text as ProfessionalId
  await inTransaction(ctx, async (ctx) => {
    if (!(await declineDraft(ctx, professionalId))) {
      throw (await findProfessional(ctx, { id: professionalId })) ? notWaiting() : professionalMissing()
    }
    const stepId = await store.insertStep(ctx, {
      professionalId,
      kind: 'declined',
      message,
      createdBy: personOf(ctx),
    })
    await recordAudit(ctx, 'professional.declined', { kind: 'professional', id: professionalId })
    await publish(ctx, standingChanged(professionalId, stepId, 'declined'))
  })
}
