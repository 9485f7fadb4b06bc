import type { CreditBalance } from '@kara/credits/contracts'
import { Temporal } from 'temporal-polyfill'

/** Credits as a page shows them: the last day on which they are good, not the first on which they are not. */
export function toBalanceView(balance: CreditBalance) {
  const {
    allowanceHalves,
    shareOfHalves,
    availableHalves,
    heldHalves,
    spentHalves,
    expiredHalves,
    isClaimed,
    periodEnd,
  } = balance
  return {
    allowanceHalves,
    shareOfHalves,
    /** The allowance with what was carried over or given beside it: of this much something is left. */
    allHalves: availableHalves + heldHalves + spentHalves,
    availableHalves,
    heldHalves,
    spentHalves,
    expiredHalves,
    isClaimed,
    lastDay: Temporal.PlainDate.from(periodEnd).subtract({ days: 1 }).toString(),
    renewsOn: periodEnd,
  }
}

/**
 * What can still be used, each part with its own last day in the company's zone, what ends first standing first.
 * The allowance of the period alone says no more than the balance does.
 */
export function toLotViews(
  { lots }: CreditBalance,
  timeZone: string,
  notes: ReadonlyMap<string, string> = new Map(),
) {
  const shown = lots.filter(({ availableHalves }) => availableHalves > 0)
  if (shown.every(({ name }) => name === 'period')) return []
  return shown.map(({ name, periodStart, availableHalves, usableUntil }) => ({
    key: `${name} ${periodStart}`,
    from: name.startsWith('grant:') ? ('grant' as const) : (name as 'period' | 'carried' | 'returned'),
    /** What the company wrote beside it. */
    note: notes.get(name) ?? null,
    availableHalves,
    lastDay: Temporal.Instant.from(usableUntil)
      .toZonedDateTimeISO(timeZone)
      .toPlainDate()
      .subtract({ days: 1 })
      .toString(),
  }))
}

export type LotView = ReturnType<typeof toLotViews>[number]
export type BalanceView = ReturnType<typeof toBalanceView>
