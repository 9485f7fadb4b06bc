/** The króna has no smaller unit; a euro has a hundred. */
const unitsOf = { ISK: 1, EUR: 100 } as const

/** An amount as people write it, in the smallest unit of its currency. */
export function minorUnits(amount: number, currency: keyof typeof unitsOf): number {
  return Math.round(amount * unitsOf[currency])
}

/** The other way, for a form that shows what is kept. */
export function wholeUnits(amountMinor: number, currency: string): number {
  return amountMinor / (currency === 'EUR' ? unitsOf.EUR : unitsOf.ISK)
}
