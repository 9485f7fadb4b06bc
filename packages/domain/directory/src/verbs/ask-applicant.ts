import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayApprove } from '../access.ts'
import { WriteToApplicantInput } from '../contracts.ts'
import { professionalMissing } from '../errors.ts'
import { standingChanged } from '../events.ts'
import * as store from '../store/credentials.ts'
import { findProfessional } from '../store/professionals.ts'

/** Support asks a professional for something; they answer in the product. @throws `directory.professional_missing` */
export async function askApplicant(ctx: Ctx, raw: WriteToApplicantInput): Promise<void> {
  mayApprove(ctx)
  const { professionalId: text, message } = WriteToApplicantInput.parse(raw)
  const professionalId = text as ProfessionalId
  await inTransaction(ctx, async (ctx) => {
    if (!(await findProfessional(ctx, { id: professionalId }))) throw professionalMissing()
    const stepId = await store.insertStep(ctx, {
      professionalId,
      kind: 'asked',
      message,
      createdBy: personOf(ctx),
    })
    await recordAudit(ctx, 'application.asked', { kind: 'professional', id: professionalId })
    await publish(ctx, standingChanged(professionalId, stepId, 'asked'))
  })
}
