export { findListing, listListings } from './reads/find-listing.ts'
