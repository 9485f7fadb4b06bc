/** What one hub is offered of a professional's services. */
export interface Offered {
  /** Null: all of them. */
  readonly serviceIds: readonly string[] | null
  /** In the smallest coins, by the service's id; absent: as everywhere. */
  readonly prices: Readonly<Record<string, number>>
}

/** The services that a hub offers, of all that the professional has, at what they cost there. */
export function offeredHere<Service extends { readonly id: string; readonly priceMinor: number }>(
  services: readonly Service[],
  { serviceIds, prices }: Offered,
): Service[] {
  return services
    .filter(({ id }) => serviceIds === null || serviceIds.includes(id))
    .map((service) => ({ ...service, priceMinor: prices[service.id] ?? service.priceMinor }))
}
