import { inTransaction } from '@kara/db'
import { listStaff } from '@kara/identity'
import { type CompanyId, type Ctx, inScope } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { mayNotify } from '../access.ts'
import type { MoneyAlarm } from '../contracts.ts'

/** Plans the letters to the operator's support about money that needs them, one for each of them and each cause. */
export async function planMoneyAlarm(
  ctx: Ctx,
  alarm: MoneyAlarm,
  about: { readonly cause: string; readonly companyId?: CompanyId },
): Promise<void> {
  mayNotify(ctx)
  const staff = await listStaff(inScope(ctx, { role: 'gate' }))
  await inTransaction(ctx, async (ctx) => {
    for (const staffId of staff) {
      await planWork(ctx, {
        kind: 'notice.money_alarm',
        key: `${alarm}|${about.cause}|${staffId}`,
        queue: 'notices',
        dueAt: ctx.clock.now(),
        scope: {},
        payload: { ...about, alarm, staffId },
      })
    }
  })
}
