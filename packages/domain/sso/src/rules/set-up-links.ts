import type { CompanyId, SetUpLinkId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'

/** A link that was just made, to be copied or sent. */
export interface MadeSetUpLink {
  readonly linkId: SetUpLinkId
  readonly token: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
}

/** The company's newest link, for who made it. */
export interface SetUpLinkView {
  readonly linkId: SetUpLinkId
  /** While it works. */
  readonly token: string | null
  readonly state: SetUpLinkState
  readonly openedTimes: number
  /** ISO 8601 instants. */
  readonly createdAt: string
  readonly expiresAt: string
  readonly openedAt: string | null
}

/** Whose set-up somebody with a link does, and how long yet. */
export interface SetUpVisit {
  readonly linkId: SetUpLinkId
  readonly companyId: CompanyId
  readonly companyName: string
  /** ISO 8601 instant. */
  readonly expiresAt: string
}

export type SetUpLinkState = 'works' | 'expired' | 'replaced' | 'withdrawn'

type Facts = { endedWhy: 'replaced' | 'withdrawn' | null; expiresAt: Temporal.Instant }

/** The moment of its end no longer belongs to it. */
export function setUpLinkState({ endedWhy, expiresAt }: Facts, now: Temporal.Instant): SetUpLinkState {
  if (endedWhy) return endedWhy
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'works' : 'expired'
}
