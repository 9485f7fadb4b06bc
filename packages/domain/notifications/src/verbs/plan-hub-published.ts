import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'
import { listResponsibleAdmins } from '../reads/list-responsible-admins.ts'

/** Plans the letter that the hub is open, for everybody who looks after it. */
export async function planHubPublished(
  ctx: Ctx,
  published: { readonly companyId: CompanyId; readonly hubId: string },
): Promise<void> {
  mayNotify(ctx)
  const { companyId, hubId } = published
  await inTransaction(ctx, async (ctx) => {
    const at = ctx.clock.now()
    for (const adminId of await listResponsibleAdmins(ctx, 'hub')) {
      await planWork(ctx, {
        kind: 'notice.hub_published',
        key: `${hubId}|${adminId}`,
        queue: 'notices',
        dueAt: at,
        scope: { companyId },
        payload: { companyId, hubId, adminId, at: at.toString() },
      })
    }
  })
}
