import { findBalance, findPolicy } from '@kara/credits'
import type { Ctx } from '@kara/kernel'
import type { SessionRequest } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'

export interface RequestPayment {
  readonly by: 'credits' | 'self_pay'
  /** Credits of the period of the soonest proposed time; null where nobody gives any. */
  readonly availableHalves: number | null
}

/** How a proposed time would be paid: by credits when they reach, else by the client, who says so. */
export async function paymentOf(
  atCompany: Ctx | null,
  { times, costHalves }: Pick<SessionRequest, 'times' | 'costHalves'>,
): Promise<RequestPayment> {
  const [soonest] = times
  const policy = atCompany && (await findPolicy(atCompany))
  const balance =
    policy && soonest ? await findBalance(atCompany, Temporal.Instant.from(soonest.startsAt)) : null
  if (!balance) return { by: 'self_pay', availableHalves: null }
  const isCovered = balance.availableHalves >= costHalves
  return { by: isCovered ? 'credits' : 'self_pay', availableHalves: balance.availableHalves }
}
