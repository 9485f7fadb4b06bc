export { findHubByHost, type HubAtHost } from './reads/find-hub-by-host.ts'
export { findListing, listListings } from './reads/find-listing.ts'
export { getHub, type HubFront } from './reads/get-hub.ts'
