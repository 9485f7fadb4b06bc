import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mayCorrectLedger } from '../access.ts'
import { type CompanyLedger, limits } from '../contracts.ts'
import { monthsOfAlarms } from '../rules.ts'
import * as store from '../store/checks.ts'

/** A company's ledger for support: people by names that lead nowhere, alarms, closed months, corrections;
 * the lines a page at a time. */
export function getLedger(
  ctx: Ctx,
  companyId: CompanyId,
  {
    pseudonym = null,
    before = null,
  }: { readonly pseudonym?: string | null; readonly before?: string | null } = {},
): Promise<CompanyLedger> {
  mayCorrectLedger(ctx)
  return inTransaction(ctx, async (ctx) => {
    await store.namePeople(ctx, companyId)
    const [poolHalves, balances, lines, adjustments, alarms, seals, check] = await Promise.all([
      store.poolBalance(ctx, companyId),
      store.listBalances(ctx, companyId),
      store.listLines(ctx, companyId, { pseudonym, before }),
      store.listAdjustments(ctx, companyId),
      store.listAlarms(ctx, companyId),
      store.listSeals(ctx, companyId),
      store.findCheck(ctx, companyId),
    ])
    return {
      poolHalves,
      balances,
      lines: lines.slice(0, limits.ledgerRowsPerPage),
      next:
        lines.length > limits.ledgerRowsPerPage ? (lines[limits.ledgerRowsPerPage - 1]?.id ?? null) : null,
      adjustments: adjustments.map(
        ({ id, pseudonym, amountHalves, reason, requestedBy, requestedAt, decision }) => ({
          id,
          pseudonym,
          amountHalves,
          reason,
          requestedBy,
          requestedAt: requestedAt.toString(),
          decision,
        }),
      ),
      alarms: alarms.map((alarm) => ({ ...alarm, raisedAt: alarm.raisedAt.toString() })),
      seals: seals.map((seal) => ({ ...seal, month: seal.month.toString() })),
      brokenSeals: monthsOfAlarms(alarms),
      checkedAt: check?.checkedAt.toString() ?? null,
    }
  })
}
