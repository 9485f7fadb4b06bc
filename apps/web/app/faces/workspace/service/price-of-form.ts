/** Currencies in which professionals are paid, with the places that their smallest coin needs. */
export const currencies = { ISK: 0, NOK: 2, DKK: 2, SEK: 2, EUR: 2, GBP: 2 } as const
export type Currency = keyof typeof currencies

export function isCurrency(text: string): text is Currency {
  return Object.hasOwn(currencies, text)
}

/** An amount as people write it, in the smallest coins. */
export function toMinor(amount: number, currency: Currency): number {
  return Math.round(amount * 10 ** currencies[currency])
}

/** The smallest coins, as a field shows them. */
export function toAmount(minor: number, currency: string): string {
  const places = isCurrency(currency) ? currencies[currency] : 2
  return (minor / 10 ** places).toFixed(places)
}
