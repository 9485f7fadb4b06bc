/** The contracts by noun: what is asked of this module, and what it answers with. */
export * from './contracts/availability.ts'
export * from './contracts/feeds.ts'
export * from './contracts/limits.ts'
export * from './contracts/private-clients.ts'
export * from './contracts/request-links.ts'
export * from './contracts/requests.ts'
export * from './contracts/sessions.ts'
export * from './contracts/waitlist.ts'
