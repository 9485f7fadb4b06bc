import type { Service } from '@kara/directory/contracts'

type Kind = Pick<Service, 'minutes' | 'modality'>

/** What a colleague offers of the same kind: as long, and met in the same way; the cheapest where there are several. */
export function serviceLike<Offered extends Kind & Pick<Service, 'costHalves' | 'priceMinor'>>(
  session: Kind,
  services: readonly Offered[],
): Offered | null {
  const [service] = services
    .filter(({ minutes, modality }) => minutes === session.minutes && modality === session.modality)
    .sort((one, other) => one.costHalves - other.costHalves || one.priceMinor - other.priceMinor)
  return service ?? null
}
