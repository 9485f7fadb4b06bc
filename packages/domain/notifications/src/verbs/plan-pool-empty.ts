import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, companyOf } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'
import { listResponsibleAdmins } from '../reads/list-responsible-admins.ts'
import { nextMorning } from '../rules/moments.ts'

/**
 * Plans the letter that the pool is empty, for the next morning: the moment at which a claim found it so
 * could point at the person. One letter a day, however many claims.
 */
export async function planPoolEmpty(
  ctx: Ctx,
  { companyId }: { readonly companyId: CompanyId },
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const dueAt = nextMorning(ctx.clock.now(), timeZone)
    const day = dueAt.toZonedDateTimeISO(timeZone).toPlainDate().toString()
    for (const adminId of await listResponsibleAdmins(ctx, 'credits')) {
      await planWork(ctx, {
        kind: 'notice.pool_empty',
        key: keyOf(companyId, adminId),
        queue: 'notices',
        dueAt,
        scope: { companyId },
        payload: { companyId, adminId, day },
      })
    }
  })
}

/** New credits are in the pool: nobody is told any more that there were none. */
export async function cancelPoolEmpty(ctx: Ctx): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    for (const adminId of await listResponsibleAdmins(ctx, 'credits')) {
      await cancelWork(ctx, 'notice.pool_empty', keyOf(companyOf(ctx), adminId))
    }
  })
}

function keyOf(companyId: CompanyId, adminId: string): string {
  return `${companyId}|${adminId}`
}
