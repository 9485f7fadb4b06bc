import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayWatchMoney } from '../access.ts'
import { type Dispute, disputesShown } from '../contracts.ts'
import { referenceOf } from '../rules/money.ts'
import * as store from '../store/disputes.ts'

/** What clients' banks question, for support: open ones first, by when their evidence is due. */
export function listDisputes(ctx: Ctx): Promise<Dispute[]> {
  mayWatchMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listDisputes(ctx, disputesShown)
    return rows.map(({ id, billId, processorId, amountMinor, currency, reason, state, ...at }) => ({
      id,
      billId,
      reference: referenceOf(billId),
      processorId,
      amountMinor,
      currency,
      reason,
      state,
      evidenceDueAt: at.evidenceDueAt?.toString() ?? null,
      openedAt: at.openedAt.toString(),
    }))
  })
}
