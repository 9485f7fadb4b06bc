import { findBalance, findPolicy, findWaitingClaim } from '@kara/credits'
import type { CreditBalance } from '@kara/credits/contracts'
import type { Service } from '@kara/directory/contracts'
import { type Ctx, companyOf } from '@kara/kernel'
import { shortfallMinor } from '@kara/scheduling'
import type { Funding } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { findCardToPay } from './card-to-pay.server.ts'
import type { HeldTime } from './held-time.server.ts'
import type { CardToPay } from './payment-card.ts'

/** One way to pay for a session, with all that it comes to. */
export interface FundingOption {
  readonly funding: Funding
  /** Credits that it takes, in halves. */
  readonly creditHalves: number
  /** What the client then pays themself. */
  readonly dueMinor: number
  readonly leftAfterHalves: number
}

export interface Payment extends CardToPay {
  /** The first one is what happens unless the client wishes otherwise. */
  readonly options: readonly FundingOption[]
  /** Why credits do not pay all of it: no policy, not enough of them, or an empty pool. */
  readonly why: 'no_policy' | 'not_enough' | 'pool_empty' | null
  readonly availableHalves: number
  /** The last day on which the first of the credits are good: what ends first is taken first. */
  readonly lastDay: string | null
  /** Whether the company lets new credits wait for it to buy more, rather than have people pay. */
  readonly waits: boolean
}

/**
 * How a session can be paid: credits of the period in which it takes place first, a card for what they do
 * not cover, or all of it by the client on purpose.
 */
export async function planPayment(
  ctx: Ctx,
  { hold, service, professional }: HeldTime,
  options: { readonly isPoolEmpty: boolean },
): Promise<Payment> {
  const [policy, card] = await Promise.all([
    findPolicy(ctx),
    findCardToPay(ctx, { professionalId: professional.id, companyId: companyOf(ctx) }),
  ])
  const balance = policy && (await findBalance(ctx, Temporal.Instant.from(hold.startsAt)))
  const availableHalves = balance?.availableHalves ?? 0
  const isCovered = availableHalves >= service.costHalves
  const isPoolEmpty = options.isPoolEmpty || (await isWaiting(ctx, balance, service))
  const why = balance ? (isPoolEmpty ? 'pool_empty' : isCovered ? null : 'not_enough') : 'no_policy'
  return {
    options: fundingOptions(service, why === 'pool_empty' ? 0 : availableHalves),
    why,
    availableHalves,
    lastDay: policy && balance ? lastDayOf(balance, policy.timeZone) : null,
    waits: policy?.poolEmpty === 'wait',
    ...card,
  }
}

/** Whether the credits that would pay were claimed already, of a pool that had none left. */
async function isWaiting(
  ctx: Ctx,
  balance: CreditBalance | null,
  { costHalves }: Pick<Service, 'costHalves'>,
) {
  if (!balance || balance.isClaimed) return false
  const inHand = balance.lots.reduce((sum, { availableHalves }) => sum + availableHalves, 0)
  return inHand < costHalves && (await findWaitingClaim(ctx)) !== null
}

function lastDayOf({ lots, periodEnd }: CreditBalance, timeZone: string): string {
  const first = lots.find(({ availableHalves }) => availableHalves > 0)
  const end = first
    ? Temporal.Instant.from(first.usableUntil).toZonedDateTimeISO(timeZone).toPlainDate()
    : Temporal.PlainDate.from(periodEnd)
  return end.subtract({ days: 1 }).toString()
}

/** The ways in which something can be paid with so many credits: credits first, and by the client on purpose. */
export function fundingOptions(
  service: Pick<Service, 'costHalves' | 'priceMinor'>,
  availableHalves: number,
): FundingOption[] {
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
