import {
  type DirectoryFacets,
  type DirectoryFilters,
  type DirectoryPage,
  noFilters,
  type Professional,
  priceCeilings,
  type Service,
} from '../contracts.ts'
import { spokenIn } from './languages.ts'

type Kind = keyof DirectoryFilters
/** What a filter says of the professional, and what it says of one and the same service of theirs. */
const kindsOfPeople = ['fields', 'topics', 'genders'] as const
const kindsOfServices = ['languages', 'formats', 'credits', 'prices'] as const
type PersonKind = (typeof kindsOfPeople)[number]
type ServiceKind = (typeof kindsOfServices)[number]

/** The professionals that pass every kind of filter, with what each further choice would show. */
export function narrow<Entry extends Professional>(
  professionals: readonly Entry[],
  filters: DirectoryFilters,
): DirectoryPage<Entry> {
  return {
    professionals: professionals.filter((one) => passes(one, filters)),
    facets: countFacets(professionals, filters),
    total: professionals.length,
  }
}

function countFacets(professionals: readonly Professional[], filters: DirectoryFilters): DirectoryFacets {
  const counts = (Object.keys(noFilters) as Kind[]).map((kind) => {
    const others = { ...filters, [kind]: [] }
    const counted: Record<string, number> = {}
    for (const one of professionals) {
      if (!passes(one, others)) continue
      for (const value of valuesOf(one, kind, others)) counted[value] = (counted[value] ?? 0) + 1
    }
    return [kind, counted] as const
  })
  return Object.fromEntries(counts) as DirectoryFacets
}

function passes(one: Professional, filters: DirectoryFilters): boolean {
  const isPerson = kindsOfPeople.every((kind) => isWanted(filters[kind], personValues(one, kind)))
  if (!isPerson) return false
  const isAboutServices = kindsOfServices.some((kind) => filters[kind].length > 0)
  return !isAboutServices || offersOf(one).some((service) => fits(service, one, filters))
}

function isWanted(wanted: readonly string[], values: readonly string[]): boolean {
  return wanted.length === 0 || values.some((value) => wanted.includes(value))
}

function valuesOf(one: Professional, kind: Kind, others: DirectoryFilters): ReadonlySet<string> {
  if (isOfPeople(kind)) return new Set(personValues(one, kind))
  const fitting = offersOf(one).filter((service) => fits(service, one, others))
  return new Set(fitting.flatMap((service) => serviceValues(service, one, kind)))
}

function isOfPeople(kind: Kind): kind is PersonKind {
  return kindsOfPeople.some((known) => known === kind)
}

function personValues(one: Professional, kind: PersonKind): readonly string[] {
  switch (kind) {
    case 'fields':
      return [one.field]
    case 'topics':
      return one.topics
    case 'genders':
      return [one.gender]
  }
}

type Offer = Pick<Service, 'languages'> & Partial<Service>

// Somebody who offers nothing yet is still found by the languages they speak.
function offersOf({ services }: Professional): readonly Offer[] {
  return services.length > 0 ? services : [{ languages: [] }]
}

function fits(service: Offer, one: Professional, filters: DirectoryFilters): boolean {
  return kindsOfServices.every((kind) => isWanted(filters[kind], serviceValues(service, one, kind)))
}

function serviceValues(service: Offer, one: Professional, kind: ServiceKind): readonly string[] {
  switch (kind) {
    case 'languages':
      return spokenIn(service, one)
    case 'formats':
      return service.modality ? [service.modality] : []
    case 'credits':
      return service.costHalves === undefined ? [] : [String(service.costHalves)]
    case 'prices':
      return pricesOf(service)
  }
}

/** The ceilings that a service stays under, as the filter names them. */
function pricesOf({ priceMinor, currency }: Offer): string[] {
  if (priceMinor === undefined || currency === undefined) return []
  const whole = currency === 'ISK' ? priceMinor : priceMinor / 100
  return (priceCeilings[currency] ?? [])
    .filter((ceiling) => whole <= ceiling)
    .map((ceiling) => `${currency}-${ceiling}`)
}

/** The services of a professional that a filter by language, format, credits or price is about. */
export function fittingServices(one: Professional, filters: DirectoryFilters): Service[] {
  return one.services.filter((service) => fits(service, one, filters))
}
