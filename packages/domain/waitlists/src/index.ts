export { findWaitlistEntry, listWaitlist } from './reads/list-waitlist.ts'
export { dueHandlers, subscriptions } from './subscriptions.ts'
export { joinWaitlist } from './verbs/join-waitlist.ts'
export { leaveWaitlist } from './verbs/leave-waitlist.ts'
