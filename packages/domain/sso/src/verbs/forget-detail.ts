import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import { limits } from '../contracts.ts'
import { takeDetail } from '../store/attempt-detail.ts'
import { deleteOldHelpRequests } from '../store/diagnosis.ts'
import { deleteOldDocuments } from '../store/documents.ts'

/**
 * Deletes what is kept of a company's sign-ins once its days are over: the answers of its providers, what people wrote
 * to support, and what each attempt was compared by. A second time there is nothing to delete.
 */
export async function forgetDetail(ctx: Ctx): Promise<void> {
  mustBeJob(ctx)
  await inTransaction(ctx, async (ctx) => {
    const company = { kind: 'company', id: companyOf(ctx) }
    const documents = await deleteOldDocuments(ctx)
    if (documents > 0)
      await recordAudit(ctx, 'sso_document.forgotten', { ...company, detail: { deleted: documents } })
    const daysAgo = (days: number) => ctx.clock.now().subtract({ hours: 24 * days })
    const requests = await deleteOldHelpRequests(ctx, daysAgo(limits.helpRequestDays))
    if (requests > 0)
      await recordAudit(ctx, 'sso_help_request.forgotten', { ...company, detail: { deleted: requests } })
    const attempts = await takeDetail(ctx, daysAgo(limits.attemptDetailDays))
    if (attempts > 0)
      await recordAudit(ctx, 'sso_attempt.detail_forgotten', { ...company, detail: { taken: attempts } })
  })
}
