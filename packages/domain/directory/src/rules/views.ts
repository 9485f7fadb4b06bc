import type { professional, service } from '@kara/db/schema/directory'
import type { Topic } from '../contracts.ts'
import {
  type Application,
  LocalText,
  type OwnService,
  type Professional,
  type Service,
} from '../contracts.ts'

export function toService(row: typeof service.$inferSelect): Service {
  const { id, professionalId, minutes, modality, place, priceMinor, currency, costHalves, languages } = row
  return {
    id,
    professionalId,
    name: LocalText.parse(row.name),
    minutes,
    modality,
    place,
    priceMinor,
    currency,
    costHalves,
    languages,
  }
}

export function toOwnService(row: typeof service.$inferSelect): OwnService {
  return { ...toService(row), isActive: row.isActive }
}

export function toProfessional(
  row: typeof professional.$inferSelect,
  services: readonly (typeof service.$inferSelect)[],
): Professional {
  return { ...toPerson(row), portrait: row.portrait, services: services.map(toService) }
}

export function toApplication(row: typeof professional.$inferSelect): Application {
  return { ...toPerson(row), appliedAt: row.createdAt.toString() }
}

function toPerson(row: typeof professional.$inferSelect) {
  const { id, slug, displayName, field, languages, gender, country, timeZone } = row
  return {
    id,
    slug,
    displayName,
    title: LocalText.parse(row.title),
    about: LocalText.parse(row.about),
    education: LocalText.array().parse(row.education),
    field,
    topics: row.topics as Topic[],
    languages,
    gender,
    country,
    timeZone,
  }
}
