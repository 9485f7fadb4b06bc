import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import { type CompanyId, type Ctx, companyOf } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'
import type { PoolMatter } from '../contracts.ts'
import { listResponsibleAdmins } from '../reads/list-responsible-admins.ts'
import { nextMorning } from '../rules/moments.ts'

/**
 * Plans the letter about the company's credits, for the next morning: the moment at which a claim found the
 * pool empty, or an ask became a card, could point at the person. One letter a day and matter, however much
 * happens.
 */
export async function planPoolNotice(
  ctx: Ctx,
  matter: PoolMatter,
  { companyId }: { readonly companyId: CompanyId },
): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    const dueAt = nextMorning(ctx.clock.now(), timeZone)
    const day = dueAt.toZonedDateTimeISO(timeZone).toPlainDate().toString()
    for (const adminId of await listResponsibleAdmins(ctx, 'credits')) {
      await planWork(ctx, {
        kind: 'notice.pool_matter',
        key: keyOf(companyId, adminId, matter),
        queue: 'notices',
        dueAt,
        scope: { companyId },
        payload: { companyId, adminId, day, matter },
      })
    }
  })
}

/** New credits are in the pool: nobody is told any more that there were none, or few, or fewer than promised. */
export async function cancelPoolNotice(ctx: Ctx): Promise<void> {
  mayNotify(ctx)
  await inTransaction(ctx, async (ctx) => {
    for (const adminId of await listResponsibleAdmins(ctx, 'credits')) {
      for (const matter of ['pool_empty', 'pool_low', 'promise_lapsed'] as const) {
        await cancelWork(ctx, 'notice.pool_matter', keyOf(companyOf(ctx), adminId, matter))
      }
    }
  })
}

function keyOf(companyId: CompanyId, adminId: string, matter: PoolMatter): string {
  return `${companyId}|${adminId}|${matter}`
}
