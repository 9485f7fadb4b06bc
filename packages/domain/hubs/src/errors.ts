import { conflict, limitReached, notAllowed, notFound, precondition } from '@kara/kernel'
import { limits } from './contracts.ts'

export const notYourHub = () =>
  notAllowed(
    'hubs.not_allowed',
    'Only the company changes its hub, and only a professional answers for themself.',
  )
export const hubMissing = () => notFound('hubs.hub_missing', 'This company has no hub.')
export const hubExists = () =>
  conflict('hubs.hub_exists', 'The company has a hub already. Change that one instead.')
export const slugTaken = (slug: string) =>
  conflict('hubs.slug_taken', `The address ${slug} is taken. Choose another one.`, {
    fields: { slug: ['hubs.slug_taken'] },
    values: { slug },
  })
export const electronicIdElsewhere = () =>
  precondition('hubs.electronic_id_elsewhere', 'The electronic ID is for hubs in Iceland only.')
export const hubClosed = () => precondition('hubs.hub_closed', 'This hub is closed for good.')
export const hubNotPublished = () =>
  precondition('hubs.hub_not_published', 'Only a published hub can be paused.')

export const tooManyListings = () =>
  limitReached('hubs.listings_max', `A hub lists at most ${limits.listingsMax} professionals.`, {
    values: { max: limits.listingsMax },
  })
export const listingMissing = () => notFound('hubs.listing_missing', 'There is no such invitation.')
export const invitationAnswered = () =>
  conflict('hubs.invitation_answered', 'This invitation has been answered, or was withdrawn.')
export const invitationExpired = () =>
  precondition('hubs.invitation_expired', 'This invitation ran out. Ask the company for a new one.')
export const servicesMissing = () =>
  precondition('hubs.services_missing', 'Choose at least one service.', {
    fields: { serviceIds: ['hubs.services_missing'] },
  })
export const notListed = () => conflict('hubs.not_listed', 'This professional is not in the hub any more.')

export const publicationMissing = () => notFound('hubs.publication_missing', 'There is no such publication.')
