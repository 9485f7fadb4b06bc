import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayApprove } from '../access.ts'
import { ApproveProfessionalInput } from '../contracts.ts'
import { credentialsMissing, professionalMissing } from '../errors.ts'
import { professionalApproved, standingChanged } from '../events.ts'
import { dayAt, isCovered, mayPractise } from '../rules/coverage.ts'
import { insertStep, listCredentials } from '../store/credentials.ts'
import * as store from '../store/professionals.ts'

/**
 * Support lets a professional be found by companies, once a licence or certificate is confirmed. False when
 * somebody approved them before.
 *
 * @throws `directory.professional_missing`, `directory.credentials_missing`
 */
export async function approveProfessional(ctx: Ctx, raw: ApproveProfessionalInput): Promise<boolean> {
  mayApprove(ctx)
  const id = ApproveProfessionalInput.parse(raw).professionalId as ProfessionalId
  return inTransaction(ctx, async (ctx) => {
    const before = await store.lockProfessional(ctx, id)
    if (!before) throw professionalMissing()
    if (before.state !== 'draft' && before.state !== 'declined') return false
    const papers = await listCredentials(ctx, [id])
    const today = dayAt(ctx.clock.now(), before.timeZone)
    if (!mayPractise(papers, today) || !isCovered(papers, today)) throw credentialsMissing()
    await store.approveApplicant(ctx, id)
    const stepId = await insertStep(ctx, { professionalId: id, kind: 'approved', createdBy: personOf(ctx) })
    await recordAudit(ctx, 'professional.approved', { kind: 'professional', id })
    await publish(ctx, professionalApproved(id, before.personId))
    await publish(ctx, standingChanged(id, stepId, 'approved'))
    return true
  })
}
