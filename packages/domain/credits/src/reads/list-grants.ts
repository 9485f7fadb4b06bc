import { getCompany } from '@kara/companies'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayManageCredits } from '../access.ts'
import type { CreditGrant } from '../contracts.ts'
import * as store from '../store/grants.ts'

/** What the company granted outside of its policy. Who has it stands nowhere on this side. */
export function listGrants(ctx: Ctx): Promise<CreditGrant[]> {
  mayManageCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { timeZone } = await getCompany(ctx)
    return (await store.listGrants(ctx)).map(
      ({ id, amountHalves, audience, note, usableUntil, createdAt }) => ({
        id,
        amountHalves,
        audience,
        note,
        lastDay: usableUntil.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days: 1 }).toString(),
        createdAt: createdAt.toString(),
      }),
    )
  })
}
