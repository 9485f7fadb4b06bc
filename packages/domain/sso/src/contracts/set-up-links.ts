import type { CompanyId, SetUpLinkId } from '@kara/kernel'
import { z } from 'zod'

export const setUpLimits = {
  /** From a Friday to the Monday after it. */
  setUpLinkDays: 3,
  /** Each goes by letter to any address somebody types. */
  setUpLinksPerDayMax: 10,
} as const

export const MakeSetUpLinkInput = z.object({
  /** Whom a letter brings it to; without one it is copied. */
  email: z.email('sso.set_up_email_invalid').max(254).optional(),
  locale: z.enum(['en', 'is']),
})
export type MakeSetUpLinkInput = z.input<typeof MakeSetUpLinkInput>

export const SetUpTokenInput = z.object({ token: z.string().max(100) })
export type SetUpTokenInput = z.input<typeof SetUpTokenInput>

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
