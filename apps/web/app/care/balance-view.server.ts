import type { CreditBalance } from '@kara/credits/contracts'
import { Temporal } from 'temporal-polyfill'

/** Credits as a page shows them: the last day on which they are good, not the first on which they are not. */
export function toBalanceView(balance: CreditBalance) {
  const { allowanceHalves, availableHalves, heldHalves, spentHalves, isClaimed, periodEnd } = balance
  return {
    allowanceHalves,
    availableHalves,
    heldHalves,
    spentHalves,
    isClaimed,
    lastDay: Temporal.PlainDate.from(periodEnd).subtract({ days: 1 }).toString(),
    renewsOn: periodEnd,
  }
}

export type BalanceView = ReturnType<typeof toBalanceView>
