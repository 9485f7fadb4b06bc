import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import { deleteOldDocuments } from '../store/documents.ts'

/** Deletes the answers of a company whose days are over. A second time there is nothing to delete. */
export async function forgetDocuments(ctx: Ctx): Promise<void> {
  mustBeJob(ctx)
  await inTransaction(ctx, async (ctx) => {
    const deleted = await deleteOldDocuments(ctx)
    if (deleted === 0) return
    const companyId = companyOf(ctx)
    await recordAudit(ctx, 'sso_document.forgotten', {
      kind: 'company',
      id: companyId,
      detail: { deleted },
    })
  })
}
