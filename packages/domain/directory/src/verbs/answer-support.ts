import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { mayEditProfile } from '../access.ts'
import { AnswerSupportInput } from '../contracts.ts'
import { planReview } from '../steps/plan-review.ts'
import * as store from '../store/credentials.ts'

/** A professional answers what support asked, or says something more. */
export async function answerSupport(ctx: Ctx, raw: AnswerSupportInput): Promise<void> {
  const professionalId = mayEditProfile(ctx)
  const { message } = AnswerSupportInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    await store.insertStep(ctx, { professionalId, kind: 'answered', message, createdBy: personOf(ctx) })
    await planReview(ctx, professionalId)
    await recordAudit(ctx, 'application.answered', { kind: 'professional', id: professionalId })
  })
}
