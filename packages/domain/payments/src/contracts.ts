import type { Currency } from '@kara/kernel'
import { z } from 'zod'

export const limits = {
  /** The processor takes at most eight digits, and counts krónur in hundredths; more is paid on invoice. */
  cardPurchaseCreditsMax: 50,
} as const

/** What one credit costs a company, in minor units, before tax. One price list for everybody. */
export const creditPriceMinor: Partial<Record<Currency, number>> = { ISK: 19_500, EUR: 13_000 }

export const StartCheckoutInput = z.object({
  amountCredits: z.coerce.number().int().positive().max(limits.cardPurchaseCreditsMax),
  currency: z.enum(['ISK', 'EUR']),
  poNumber: z.string().trim().max(60).default(''),
  /**
   * Where the browser goes afterwards; built from the host table, never from a request. `{CHECKOUT_ID}` in
   * them becomes the id of the checkout.
   */
  successUrl: z.url(),
  cancelUrl: z.url(),
})
export type StartCheckoutInput = z.input<typeof StartCheckoutInput>

export interface Checkout {
  readonly id: string
  readonly purchaseId: string
  readonly amountMinor: number
  readonly currency: string
  readonly state: 'open' | 'paid' | 'failed' | 'abandoned'
  readonly failure: string | null
  /** ISO 8601 instant. */
  readonly createdAt: string
}
