import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayRecordPayments } from '../access.ts'
import { limits, type WaitingCredit } from '../contracts.ts'
import { toWaitingCredit } from '../rules/written.ts'
import { listWaiting } from '../store/credit-orders.ts'

/** The credit notes of all companies that wait for a second person of support, the oldest first. */
export function listWaitingCredits(ctx: Ctx): Promise<WaitingCredit[]> {
  const self = mayRecordPayments(ctx)
  return inTransaction(ctx, async (ctx) =>
    (await listWaiting(ctx, limits.openShown)).map((row) => toWaitingCredit(row, self)),
  )
}
