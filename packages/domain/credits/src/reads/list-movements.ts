import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import { type CreditMovement, limits } from '../contracts.ts'
import * as store from '../store/ledger.ts'

/** The person's newest movements at the company of this call. */
export function listMovements(ctx: Ctx): Promise<CreditMovement[]> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listMovements(ctx, limits.movementsPerPage)
    return rows.map(({ id, kind, amountHalves, reason, occurredAt }) => ({
      id,
      kind,
      amountHalves,
      reason,
      occurredAt: occurredAt.toString(),
    }))
  })
}
