import { findBalance, findPolicy } from '@kara/credits'
import type { Ctx } from '@kara/kernel'
import type { SessionRequest } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { type FundingOption, fundingOptions } from '../../../care/payment.server.ts'

export interface RequestPayment {
  /** The ways to pay, credits first; the first is what happens unless the client wishes otherwise. */
  readonly options: readonly FundingOption[]
  /** Credits that are good at every proposed time; null where nobody gives any. */
  readonly availableHalves: number | null
}

/** How a proposed time would be paid: by credits first, what is missing by the client, or all of it on purpose. */
export async function paymentOf(
  atCompany: Ctx | null,
  request: Pick<SessionRequest, 'times' | 'costHalves' | 'priceMinor'>,
): Promise<RequestPayment> {
  const policy = atCompany && (await findPolicy(atCompany))
  const balances = policy
    ? await Promise.all(
        request.times.map(({ startsAt }) => findBalance(atCompany, Temporal.Instant.from(startsAt))),
      )
    : []
  // A time after the reset is paid by the next period: the ways shown are those that every time allows.
  const available = balances.map((balance) => balance?.availableHalves ?? 0)
  if (available.length === 0) return { options: fundingOptions(request, 0), availableHalves: null }
  const availableHalves = Math.min(...available)
  return { options: fundingOptions(request, availableHalves), availableHalves }
}
