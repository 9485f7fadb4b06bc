import {
  type CompanyId,
  type HubId,
  type Id,
  type PersonId,
  type ProfessionalId,
  timeOrderedIds,
} from '@kara/kernel'
import { type TestDatabase, testCtx } from '@kara/testing'
import type { DraftHubInput } from './contracts.ts'

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

/** The owner of a company, or its set-up job, at work on the hub. */
export function companyCtx(db: TestDatabase, companyId: CompanyId) {
  return testCtx({ database: db.database, scope: { role: 'company', companyId } })
}

/** A professional who answers invitations. */
export function professionalCtx(
  db: TestDatabase,
  professional: { readonly professionalId: ProfessionalId; readonly personId: PersonId },
) {
  const { professionalId, personId } = professional
  return testCtx({ database: db.database, scope: { role: 'professional', professionalId, personId } })
}

let hubs = 0

/** What a company fills in for a hub of its own. */
export function hubInput(changes: Partial<DraftHubInput> = {}): DraftHubInput {
  hubs += 1
  return {
    slug: `test-hub-${hubs}`,
    name: 'Test hub',
    accent: '#2f6b5e',
    welcome: { en: 'Welcome', is: 'Velkomin' },
    country: 'IS',
    locale: 'is',
    timeZone: 'Atlantic/Reykjavik',
    ...changes,
  }
}

/** Terms as a company offers them. */
export const testTerms = {
  rateMinor: 18_000,
  currency: 'ISK',
  lateCancellationPercent: 50,
  payer: 'company',
  expectedSessionsPerMonth: 8,
} as const
