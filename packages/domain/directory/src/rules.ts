import type { professional, service } from '@kara/db/schema/directory'
import { LocalText, type Professional, type Service, type Topic } from './contracts.ts'

export function toService(row: typeof service.$inferSelect): Service {
  const { id, professionalId, minutes, modality, place, priceMinor, currency, costHalves } = row
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
  }
}

export function toProfessional(
  row: typeof professional.$inferSelect,
  services: readonly (typeof service.$inferSelect)[],
): Professional {
  const { id, slug, displayName, field, languages, gender, portrait, country, timeZone } = row
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
    portrait,
    country,
    timeZone,
    services: services.map(toService),
  }
}
