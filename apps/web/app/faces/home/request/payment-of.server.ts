import { findBalance, findPolicy } from '@kara/credits'
import type { Ctx } from '@kara/kernel'
import type { SessionRequest } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { findCardToPay } from '../../../care/card-to-pay.server.ts'
import { type FundingOption, fundingOptions } from '../../../care/payment.server.ts'
import type { CardToPay } from '../../../care/payment-card.ts'

export interface RequestPayment extends CardToPay {
  /** The ways to pay, credits first; the first is what happens unless the client wishes otherwise. */
  readonly options: readonly FundingOption[]
  /** Credits that are good at every proposed time; null where nobody gives any. */
  readonly availableHalves: number | null
}

/** How a proposed time would be paid: by credits first, what is missing by the client, or all of it on purpose. */
export async function paymentOf(
  ctx: Ctx,
  atCompany: Ctx | null,
  request: Pick<SessionRequest, 'times' | 'costHalves' | 'priceMinor' | 'professionalId' | 'companyId'>,
): Promise<RequestPayment> {
  const [card, availableHalves] = await Promise.all([
    findCardToPay(ctx, request),
    atCompany ? creditsAtEveryTime(atCompany, request.times) : null,
  ])
  return { options: fundingOptions(request, availableHalves ?? 0), availableHalves, ...card }
}

// A time after the reset is paid by the next period: what counts is what every time allows.
async function creditsAtEveryTime(ctx: Ctx, times: SessionRequest['times']): Promise<number | null> {
  if (times.length === 0 || !(await findPolicy(ctx))) return null
  const balances = await Promise.all(
    times.map(({ startsAt }) => findBalance(ctx, Temporal.Instant.from(startsAt))),
  )
  return Math.min(...balances.map((balance) => balance?.availableHalves ?? 0))
}
