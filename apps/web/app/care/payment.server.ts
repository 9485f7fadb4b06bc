import { findBalance, findPolicy } from '@kara/credits'
import type { Service } from '@kara/directory/contracts'
import type { Ctx } from '@kara/kernel'
import { listCards } from '@kara/payments'
import { shortfallMinor } from '@kara/scheduling'
import type { Funding } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import type { HeldTime } from './held-time.server.ts'

/** One way to pay for a session, with all that it comes to. */
export interface FundingOption {
  readonly funding: Funding
  /** Credits that it takes, in halves. */
  readonly creditHalves: number
  /** What the client then pays themself. */
  readonly dueMinor: number
  readonly leftAfterHalves: number
}

export interface Payment {
  /** The first one is what happens unless the client wishes otherwise. */
  readonly options: readonly FundingOption[]
  /** Why credits do not pay all of it: no policy, not enough of them, or an empty pool. */
  readonly why: 'no_policy' | 'not_enough' | 'pool_empty' | null
  readonly availableHalves: number
  /** The last day on which the credits are good. */
  readonly lastDay: string | null
  /** The card that would be charged. */
  readonly card: { readonly brand: string; readonly lastFour: string; readonly isExpired: boolean } | null
}

/**
 * How a session can be paid: credits of the period in which it takes place first, a card for what they do
 * not cover, or all of it by the client on purpose.
 */
export async function planPayment(
  ctx: Ctx,
  { hold, service }: HeldTime,
  options: { readonly isPoolEmpty: boolean },
): Promise<Payment> {
  const [policy, [card]] = await Promise.all([findPolicy(ctx), listCards(ctx)])
  const balance = policy && (await findBalance(ctx, Temporal.Instant.from(hold.startsAt)))
  const shown = card ? { brand: card.brand, lastFour: card.lastFour, isExpired: card.isExpired } : null
  const availableHalves = balance?.availableHalves ?? 0
  const isCovered = availableHalves >= service.costHalves
  const why = balance ? (options.isPoolEmpty ? 'pool_empty' : isCovered ? null : 'not_enough') : 'no_policy'
  return {
    options: optionsOf(service, why === 'pool_empty' ? 0 : availableHalves),
    why,
    availableHalves,
    lastDay: balance ? Temporal.PlainDate.from(balance.periodEnd).subtract({ days: 1 }).toString() : null,
    card: shown,
  }
}

function optionsOf(service: Service, availableHalves: number): FundingOption[] {
  const { costHalves, priceMinor } = service
  const self = {
    funding: 'self_pay',
    creditHalves: 0,
    dueMinor: priceMinor,
    leftAfterHalves: availableHalves,
  } as const
  if (availableHalves >= costHalves) {
    const leftAfterHalves = availableHalves - costHalves
    return [{ funding: 'credits', creditHalves: costHalves, dueMinor: 0, leftAfterHalves }, self]
  }
  if (availableHalves < 1) return [self]
  const dueMinor = shortfallMinor(service, availableHalves)
  return [{ funding: 'split', creditHalves: availableHalves, dueMinor, leftAfterHalves: 0 }, self]
}
