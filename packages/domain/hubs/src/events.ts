import type { CompanyId, DomainEvent, HubId } from '@kara/kernel'
import type { ListingFacts } from './contracts.ts'

function ofHub(type: string, companyId: CompanyId, hubId: HubId, more: object = {}): DomainEvent {
  return { type, scope: { companyId }, payload: { companyId, hubId, ...more } }
}

function ofListing(type: string, facts: ListingFacts): DomainEvent {
  const { companyId, professionalId } = facts
  return { type, scope: { companyId, professionalId }, payload: facts }
}

export const hubDrafted = (companyId: CompanyId, hubId: HubId) => ofHub('hub.drafted', companyId, hubId)
/** Name, colour, texts or logo look different. */
export const hubBranded = (companyId: CompanyId, hubId: HubId) => ofHub('hub.branded', companyId, hubId)
/** The company decided what is asked before a booking. */
export const hubProtected = (companyId: CompanyId, hubId: HubId) => ofHub('hub.protected', companyId, hubId)
/** Sessions are booked, cancelled and missed under other rules from now on. */
export const hubRulesSet = (companyId: CompanyId, hubId: HubId) => ofHub('hub.rules_set', companyId, hubId)
/** The hub has another address; the earlier one leads to it. */
export const hubRenamed = (companyId: CompanyId, hubId: HubId, slug: string) =>
  ofHub('hub.renamed', companyId, hubId, { slug })
/** The company asked for its hub to be published. */
export const publicationRequested = (companyId: CompanyId, hubId: HubId, publicationId: string) =>
  ofHub('hub.publication_requested', companyId, hubId, { publicationId })
/** The hub answers at its address. */
export const hubPublished = (companyId: CompanyId, hubId: HubId, host: string) =>
  ofHub('hub.published', companyId, hubId, { host })
/** Publishing stopped, and nothing of it is left. */
export const publicationFailed = (companyId: CompanyId, hubId: HubId, cause: string) =>
  ofHub('hub.publication_failed', companyId, hubId, { cause })
/** No new bookings; what is booked stays. */
export const hubPaused = (companyId: CompanyId, hubId: HubId) => ofHub('hub.paused', companyId, hubId)

export const listingInvited = (facts: ListingFacts) => ofListing('hub_listing.invited', facts)
export const listingWithdrawn = (facts: ListingFacts) => ofListing('hub_listing.withdrawn', facts)
/** The company took a listed professional out of its hub; sessions that are booked stay. */
export const listingRemoved = (facts: ListingFacts) => ofListing('hub_listing.removed', facts)
export const listingAccepted = (facts: ListingFacts) => ofListing('hub_listing.accepted', facts)
export const listingDeclined = (facts: ListingFacts) => ofListing('hub_listing.declined', facts)
/** The professional is booked in another way here, or for other services. */
export const listingChanged = (facts: ListingFacts) => ofListing('hub_listing.changed', facts)
/** The professional takes no new bookings in this hub; sessions that are booked stay. */
export const listingLeft = (facts: ListingFacts) => ofListing('hub_listing.left', facts)
