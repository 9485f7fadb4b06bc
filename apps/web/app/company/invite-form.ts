import { ListingTerms } from '@kara/hubs/contracts'
import { z } from 'zod'
import { minorUnits } from './minor-units.ts'

/** People write whole units of money; the terms are kept in the smallest. */
export const InviteForm = ListingTerms.omit({ rateMinor: true, currency: true }).extend({
  rate: z.coerce.number().min(0).max(1_000_000),
  bookingMode: z.enum(['open', 'on_request']),
})

/** The terms that a form offers, in the company's currency. */
export function termsOf(form: z.output<typeof InviteForm>, currency: 'ISK' | 'EUR'): ListingTerms {
  const { rate, bookingMode: _, ...terms } = form
  return { ...terms, currency, rateMinor: minorUnits(rate, currency) }
}
