import type { Temporal } from 'temporal-polyfill'
import { limits } from '../contracts.ts'

/** Until when the terms of an invitation hold. */
export function expiryOf(invitedAt: Temporal.Instant): Temporal.Instant {
  return invitedAt.add({ hours: limits.invitationDays * 24 })
}

/** Whether an unanswered invitation has run out; the last moment still counts. */
export function isExpired(
  listing: { readonly state: string; readonly invitedAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  return listing.state === 'invited' && expiryOf(listing.invitedAt).epochMilliseconds < now.epochMilliseconds
}
