/** What a session costs where nobody has decided otherwise: an hour is one credit, half an hour a half. */
const usual = [
  { minutes: 30, costHalves: 1 },
  { minutes: 60, costHalves: 2 },
] as const

export interface ServiceCost {
  readonly minutes: number
  readonly costHalves: number
}

/** Lengths of session with their cost, shortest first; the usual ones until professionals offer some. */
export function costTable(services: readonly ServiceCost[]): ServiceCost[] {
  const rows = new Map<string, ServiceCost>()
  for (const { minutes, costHalves } of services.length > 0 ? services : usual) {
    rows.set(`${minutes}/${costHalves}`, { minutes, costHalves })
  }
  return [...rows.values()].sort((a, b) => a.minutes - b.minutes || a.costHalves - b.costHalves)
}
