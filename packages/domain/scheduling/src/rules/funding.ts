import type { Service } from '@kara/directory/contracts'
import type { Funding } from '../contracts.ts'
import { creditsDoNotFit } from '../errors.ts'

/** Who pays for a session, and how much: credits in halves, and the client's part in minor units. */
export interface FundingParts {
  readonly costHalves: number | null
  readonly dueMinor: number
}

/** @throws `scheduling.credits_do_not_fit` when a split pays all of it, or more */
export function fundingOf(
  choice: { readonly funding: Funding; readonly creditHalves?: number | undefined },
  service: Pick<Service, 'costHalves' | 'priceMinor'>,
): FundingParts {
  if (choice.funding === 'credits') return { costHalves: service.costHalves, dueMinor: 0 }
  if (choice.funding === 'self_pay') return { costHalves: null, dueMinor: service.priceMinor }
  const halves = choice.creditHalves ?? 0
  if (halves < 1 || halves >= service.costHalves) throw creditsDoNotFit()
  return { costHalves: halves, dueMinor: shortfallMinor(service, halves) }
}

/** What is left to pay when some of the credits that a session costs are there; in favour of the client. */
export function shortfallMinor(
  { costHalves, priceMinor }: Pick<Service, 'costHalves' | 'priceMinor'>,
  halves: number,
): number {
  return Math.floor((priceMinor * (costHalves - halves)) / costHalves)
}
