/** What a session costs where nobody has decided otherwise: an hour is one credit, half an hour a half. */
const usual = [
  { minutes: 30, costHalves: 1 },
  { minutes: 60, costHalves: 2 },
] as const

export interface ServiceCost {
  readonly minutes: number
  readonly costHalves: number
}

/** A length of session, and each cost that professionals ask for it, the smallest first. */
export interface LengthCosts {
  readonly minutes: number
  readonly costsHalves: readonly number[]
}

/** Each length of session once, shortest first; the usual ones until professionals offer some. */
export function costTable(services: readonly ServiceCost[]): LengthCosts[] {
  const costs = new Map<number, Set<number>>()
  for (const { minutes, costHalves } of services.length > 0 ? services : usual)
    costs.set(minutes, (costs.get(minutes) ?? new Set()).add(costHalves))
  return [...costs]
    .map(([minutes, halves]) => ({ minutes, costsHalves: [...halves].sort((a, b) => a - b) }))
    .sort((a, b) => a.minutes - b.minutes)
}
