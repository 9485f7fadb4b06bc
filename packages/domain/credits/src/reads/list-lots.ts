import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import type { CreditLot, LotName } from '../contracts.ts'
import { listAccounts } from '../store/ledger.ts'
import * as store from '../store/lots.ts'

/** The person's lots at the company of this call, each with what is left of it; newest first. */
export function listLots(ctx: Ctx): Promise<CreditLot[]> {
  mayUseCredits(ctx)
  return inTransaction(ctx, async (ctx) => {
    const [lots, accounts] = await Promise.all([store.listLots(ctx), listAccounts(ctx)])
    const left = new Map(
      accounts
        .filter(({ kind }) => kind === 'allowance')
        .map(({ lot, periodStart, balanceHalves }) => [`${lot}|${periodStart}`, balanceHalves]),
    )
    return lots.map(({ lot, periodStart, amountHalves, usableFrom, usableUntil }) => ({
      name: lot as LotName,
      periodStart: periodStart.toString(),
      amountHalves,
      availableHalves: left.get(`${lot}|${periodStart}`) ?? 0,
      usableFrom: usableFrom.toString(),
      usableUntil: usableUntil.toString(),
    }))
  })
}
