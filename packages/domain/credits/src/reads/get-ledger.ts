import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx } from '@kara/kernel'
import { mayCorrectLedger } from '../access.ts'
import type { CompanyLedger } from '../contracts.ts'
import * as store from '../store/checks.ts'

/** A company's ledger for support: people by names that lead nowhere, alarms, closed months, corrections. */
export function getLedger(
  ctx: Ctx,
  companyId: CompanyId,
  options: { readonly pseudonym?: string } = {},
): Promise<CompanyLedger> {
  mayCorrectLedger(ctx)
  return inTransaction(ctx, async (ctx) => {
    await store.namePeople(ctx, companyId)
    const [poolHalves, balances, lines, adjustments, alarms, seals, brokenSeals, check] = await Promise.all([
      store.poolBalance(ctx, companyId),
      store.listBalances(ctx, companyId),
      store.listLines(ctx, companyId, options.pseudonym ?? null),
      store.listAdjustments(ctx, companyId),
      store.listAlarms(ctx, companyId),
      store.listSeals(ctx, companyId),
      store.listBrokenSeals(ctx, companyId),
      store.findCheck(ctx, companyId),
    ])
    return {
      poolHalves,
      balances,
      lines,
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
      brokenSeals,
      checkedAt: check?.checkedAt.toString() ?? null,
    }
  })
}
