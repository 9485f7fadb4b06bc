import {
  type DirectoryFacets,
  type DirectoryFilters,
  type DirectoryPage,
  type Professional,
  priceCeilings,
  type Service,
} from '../contracts.ts'

type Kind = keyof DirectoryFilters
const kinds: readonly Kind[] = ['fields', 'topics', 'languages', 'genders', 'formats', 'credits', 'prices']

/** The professionals that pass every kind of filter, with what each further choice would show. */
export function narrow<Entry extends Professional>(
  professionals: readonly Entry[],
  filters: DirectoryFilters,
): DirectoryPage<Entry> {
  return {
    professionals: professionals.filter((one) => kinds.every((kind) => passes(one, kind, filters))),
    facets: countFacets(professionals, filters),
    total: professionals.length,
  }
}

function countFacets(professionals: readonly Professional[], filters: DirectoryFilters): DirectoryFacets {
  const counts = kinds.map((kind) => {
    const others = kinds.filter((other) => other !== kind)
    const counted: Record<string, number> = {}
    for (const one of professionals) {
      if (!others.every((other) => passes(one, other, filters))) continue
      for (const value of valuesOf(one, kind)) counted[value] = (counted[value] ?? 0) + 1
    }
    return [kind, counted] as const
  })
  return Object.fromEntries(counts) as DirectoryFacets
}

function passes(one: Professional, kind: Kind, filters: DirectoryFilters): boolean {
  const wanted: readonly string[] = filters[kind]
  return wanted.length === 0 || [...valuesOf(one, kind)].some((value) => wanted.includes(value))
}

function valuesOf(one: Professional, kind: Kind): ReadonlySet<string> {
  switch (kind) {
    case 'fields':
      return new Set([one.field])
    case 'topics':
      return new Set(one.topics)
    case 'languages':
      return new Set(one.languages)
    case 'genders':
      return new Set([one.gender])
    case 'formats':
      return new Set(one.services.map((service) => service.modality))
    case 'credits':
      return new Set(one.services.map((service) => String(service.costHalves)))
    case 'prices':
      return new Set(one.services.flatMap(pricesOf))
  }
}

/** The ceilings that a service stays under, as the filter names them. */
function pricesOf({ priceMinor, currency }: Service): string[] {
  const whole = currency === 'ISK' ? priceMinor : priceMinor / 100
  return (priceCeilings[currency] ?? [])
    .filter((ceiling) => whole <= ceiling)
    .map((ceiling) => `${currency}-${ceiling}`)
}

/** The services of a professional that a filter by format, credits or price is about. */
export function fittingServices(services: readonly Service[], filters: DirectoryFilters): Service[] {
  const isWanted = (wanted: readonly string[], values: readonly string[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value))
  return services.filter(
    (service) =>
      isWanted(filters.formats, [service.modality]) &&
      isWanted(filters.credits, [String(service.costHalves)]) &&
      isWanted(filters.prices, pricesOf(service)),
  )
}
