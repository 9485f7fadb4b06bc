import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import {
  type HubFront,
  type HubListing,
  type HubOfProfessional,
  ListingPrices,
  ListingTerms,
  type OwnHub,
  type Publication,
  PublicationStep,
} from '../contracts.ts'
import type { HostRow, HubRow } from '../store/hubs.ts'
import type { ListingRow } from '../store/listings.ts'
import type { PublicationRow } from '../store/publications.ts'
import { expiryOf, isExpired } from './invitations.ts'
import { checkAccent } from './look.ts'
import { changedSince, toSessionRules } from './session-rules.ts'

const Welcome = z.object({ en: z.string().optional(), is: z.string().optional() }).catch({})

export function toHubFront(row: HubRow): HubFront {
  const { id, slug, name, state, accent, logo, country, locale, timeZone, access, version } = row
  const { protection, electronicId, eidNameReview } = row
  const welcome = Welcome.parse(row.welcome)
  const place = { country, locale, timeZone, access, protection, electronicId, eidNameReview }
  return { id, slug, name, state, accent, logo, welcome, version, ...place, rules: toSessionRules(row) }
}

export function toOwnHub(row: HubRow, hosts: readonly HostRow[]): OwnHub {
  return {
    ...toHubFront(row),
    canonicalHost: hosts.find((host) => host.kind === 'canonical')?.host ?? null,
    retiredHosts: hosts.filter((host) => host.kind === 'retired').map((host) => host.host),
    look: checkAccent(row.accent),
    createdAt: row.createdAt.toString(),
    publishedAt: row.publishedAt?.toString() ?? null,
  }
}

export function toListing(row: ListingRow): HubListing {
  const { id, companyId, hubId, professionalId, state, bookingMode, serviceIds } = row
  const prices = toPrices(row.prices)
  return { id, companyId, hubId, professionalId, state, bookingMode, serviceIds, prices }
}

function toPrices(prices: unknown): Record<string, number> {
  return ListingPrices.parse(prices)
}

/** The terms as they were agreed; null for a listing that was made without any. */
export function toTerms(terms: unknown): ListingTerms | null {
  return ListingTerms.safeParse(terms).data ?? null
}

export function toHubOfProfessional(
  { listing, hub }: { listing: ListingRow; hub: HubRow },
  now: Temporal.Instant,
): HubOfProfessional {
  return {
    listingId: listing.id,
    companyId: hub.companyId,
    hubId: hub.id,
    hubName: hub.name,
    hubSlug: hub.slug,
    hubState: hub.state,
    rules: toSessionRules(hub),
    changedRules: listing.state === 'accepted' ? changedSince(listing.knownRules, toSessionRules(hub)) : [],
    accent: hub.accent,
    logo: hub.logo,
    state: listing.state,
    bookingMode: listing.bookingMode,
    serviceIds: listing.serviceIds,
    prices: toPrices(listing.prices),
    terms: toTerms(listing.terms),
    invitedAt: listing.invitedAt.toString(),
    expiresAt: expiryOf(listing.invitedAt).toString(),
    isExpired: isExpired(listing, now),
    decidedAt: listing.decidedAt?.toString() ?? null,
  }
}

export function toPublication(row: PublicationRow): Publication {
  return {
    id: row.id,
    state: row.state,
    steps: PublicationStep.array().parse(row.steps),
    cause: row.cause,
    startedAt: row.startedAt.toString(),
    finishedAt: row.finishedAt?.toString() ?? null,
  }
}
