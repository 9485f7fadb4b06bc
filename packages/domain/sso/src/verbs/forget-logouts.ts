import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf } from '@kara/kernel'
import { mustBeJob } from '../access.ts'
import { deleteOverLogouts } from '../store/logouts.ts'
import { deleteOldRefusals } from '../store/refused-logouts.ts'

/** Deletes what a company's providers would have been told, of sign-ins that are over, and what they said in vain. A second time there is nothing. */
export async function forgetLogouts(ctx: Ctx): Promise<void> {
  mustBeJob(ctx)
  await inTransaction(ctx, async (ctx) => {
    const deleted = (await deleteOverLogouts(ctx)) + (await deleteOldRefusals(ctx))
    if (deleted === 0) return
    const companyId = companyOf(ctx)
    await recordAudit(ctx, 'sso_logout.forgotten', { kind: 'company', id: companyId, detail: { deleted } })
  })
}
