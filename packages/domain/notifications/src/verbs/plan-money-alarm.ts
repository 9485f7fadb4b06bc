import type { CompanyId, Ctx } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import type { MoneyAlarm } from '../contracts.ts'
import { planForStaff } from '../steps/plan-for-staff.ts'

/** Plans the letters to the operator's support about money that needs them, one for each of them and each cause. */
export async function planMoneyAlarm(
  ctx: Ctx,
  alarm: MoneyAlarm,
  about: { readonly cause: string; readonly companyId?: CompanyId },
): Promise<void> {
  mayNotify(ctx)
  await planForStaff(ctx, {
    kind: 'notice.money_alarm',
    key: `${alarm}|${about.cause}`,
    scope: {},
    payload: { ...about, alarm },
  })
}
