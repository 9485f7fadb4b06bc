import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayWatchMoney } from '../access.ts'
import { type MoneyDifference, type Reconciliation, reconciliationLimits } from '../contracts.ts'
import * as store from '../store/reconciliation.ts'

/** Where the card processor and we differ, and when that was last looked at. */
export async function listDifferences(
  ctx: Ctx,
): Promise<{ differences: MoneyDifference[]; reconciliations: Reconciliation[] }> {
  mayWatchMoney(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await store.listDifferences(ctx, reconciliationLimits.differencesShown)
    const runs = await store.listReconciliations(ctx, reconciliationLimits.reconciliationsShown)
    return { differences: rows.map(toDifference), reconciliations: runs.map(toReconciliation) }
  })
}

/** How many differences wait for support; for support, and for a job that tells them. */
export function countOpenDifferences(ctx: Ctx): Promise<number> {
  if (ctx.scope.role !== 'worker') mayWatchMoney(ctx)
  return inTransaction(ctx, store.countOpen)
}

function toDifference(row: store.DifferenceRow): MoneyDifference {
  const { id, kind, subject, ourId, processorId, reference, ourState, theirState, state, words } = row
  return {
    id,
    kind,
    subject,
    ourId,
    processorId,
    reference,
    ourState,
    theirState,
    ourAmount: amountOf(row.ourMinor, row.ourCurrency),
    theirAmount: amountOf(row.theirMinor, row.theirCurrency),
    state,
    firstSeenAt: row.firstSeenAt.toString(),
    lastSeenAt: row.lastSeenAt.toString(),
    settledAt: row.settledAt?.toString() ?? null,
    words,
  }
}

function amountOf(amountMinor: number | null, currency: string | null) {
  return amountMinor === null || currency === null ? null : { amountMinor, currency }
}

function toReconciliation(row: store.ReconciliationRow): Reconciliation {
  const { id, askedBy, chargesSince, startedAt, endedAt, compared, repaired, open, isPartial } = row
  return {
    id,
    isByHand: askedBy !== null,
    chargesSince: chargesSince.toString(),
    startedAt: startedAt.toString(),
    endedAt: endedAt?.toString() ?? null,
    compared,
    repaired,
    open,
    isPartial,
  }
}
