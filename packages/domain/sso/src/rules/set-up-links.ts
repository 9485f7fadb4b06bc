import { Temporal } from 'temporal-polyfill'
import type { SetUpLinkState } from '../contracts.ts'

type Facts = { endedWhy: 'replaced' | 'withdrawn' | null; expiresAt: Temporal.Instant }

/** The moment of its end no longer belongs to it. */
export function setUpLinkState({ endedWhy, expiresAt }: Facts, now: Temporal.Instant): SetUpLinkState {
  if (endedWhy) return endedWhy
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'works' : 'expired'
}
