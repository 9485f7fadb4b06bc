import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { logoutLimits, type RefusedLogout } from '../contracts.ts'
import type { ReasonCode } from '../rules/catalogue/reasons.ts'
import * as store from '../store/refused-logouts.ts'

/** What providers said about signing out and was not believed, newest first; whom it named is not among it. */
export async function listRefusedLogouts(ctx: Ctx): Promise<RefusedLogout[]> {
  mustBeSupport(ctx)
  const rows = await inTransaction(ctx, (ctx) =>
    store.listRefusedLogouts(ctx, logoutLimits.refusedLogoutsShown),
  )
  return rows.map(toRefusedLogout)
}

export function toRefusedLogout(row: store.ListedRefusal): RefusedLogout {
  const { reference, companyId, connectionId, label, way, reason, field, expected, received } = row
  return {
    ...{ reference, companyId, connectionId, label, way, field, expected, received },
    reason: reason as ReasonCode,
    receivedAt: row.receivedAt.toString(),
    keptUntil: row.keptUntil.toString(),
  }
}
