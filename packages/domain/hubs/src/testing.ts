import { type CompanyId, type HubId, type Id, type ProfessionalId, timeOrderedIds } from '@kara/kernel'
import type { TestDatabase } from '@kara/testing'

const madeAt = '2026-11-01T09:00:00Z'

/** A published hub at `<slug>.localhost`. */
export async function makeHub(
  db: TestDatabase,
  companyId: CompanyId,
  options: { readonly slug?: string; readonly state?: 'draft' | 'published' | 'paused' | 'closed' } = {},
): Promise<{ readonly hubId: HubId; readonly slug: string; readonly host: string }> {
  const hubId = timeOrderedIds.next<'hub'>()
  const slug = options.slug ?? `hub-${hubId.slice(-12)}`
  const host = `${slug}.localhost`
  await db.witness`insert into app.hub (company_id, id, slug, name, state, accent, country, locale, time_zone, created_at,
      published_at)
    values (${companyId}, ${hubId}, ${slug}, 'Test hub', ${options.state ?? 'published'}, '#3b6e62', 'IS', 'en',
      'Atlantic/Reykjavik', ${madeAt}, ${madeAt})`
  await db.witness`insert into app.hub_host (host, company_id, hub_id, kind, created_at)
    values (${host}, ${companyId}, ${hubId}, 'canonical', ${madeAt})`
  return { hubId, slug, host }
}

/** A professional's presence in a hub, accepted unless said otherwise. */
export async function makeListing(
  db: TestDatabase,
  companyId: CompanyId,
  hubId: HubId,
  professionalId: ProfessionalId,
  state: 'invited' | 'accepted' | 'declined' | 'left' = 'accepted',
): Promise<{ readonly listingId: Id<'hub_listing'> }> {
  const listingId = timeOrderedIds.next<'hub_listing'>()
  await db.witness`insert into app.hub_listing (company_id, id, hub_id, professional_id, state, terms, invited_at,
      invited_by, decided_at)
    values (${companyId}, ${listingId}, ${hubId}, ${professionalId}, ${state}, '{}', ${madeAt},
      ${timeOrderedIds.next()}, ${state === 'invited' ? null : madeAt})`
  return { listingId }
}
