import type { ListingTerms } from '@kara/hubs/contracts'

const minutesOfRate = 60

/** What a professional is paid for a session that was cancelled too late: their part of the agreed rate. */
export function compensationOf(terms: ListingTerms, minutes: number) {
  const part = (minutes / minutesOfRate) * (terms.lateCancellationPercent / 100)
  return part > 0 ? { amountMinor: Math.round(terms.rateMinor * part), currency: terms.currency } : undefined
}
