import { invariant } from './errors.ts'

declare const unit: unique symbol

/** Credits are counted in halves, the unit of the ledger: two halves are one credit. */
export type Halves = number & { readonly [unit]: 'halves' }

/** @throws when the amount is not a whole number of halves. */
export function halves(amount: number): Halves {
  invariant(Number.isSafeInteger(amount), `credits are whole halves, not ${amount}`)
  return amount as Halves
}

/** @param amountCredits 1, 0.5, 12: whole or half credits. */
export function credits(amountCredits: number): Halves {
  return halves(amountCredits * 2)
}

export type Currency = 'ISK' | 'EUR' | 'USD' | 'GBP' | 'DKK' | 'SEK' | 'NOK'

/** An amount in the smallest unit of its currency (ISO 4217): cents for EUR, whole krónur for ISK. */
export interface Money {
  readonly amountMinor: number
  readonly currency: Currency
}

export function money(amountMinor: number, currency: Currency): Money {
  invariant(Number.isSafeInteger(amountMinor), `money is whole minor units, not ${amountMinor}`)
  return { amountMinor, currency }
}
