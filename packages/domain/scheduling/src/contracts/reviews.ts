import { z } from 'zod'
import { limits } from './limits.ts'
import { type ContactTried, contactsTried } from './sessions.ts'

/** The room contradicts the professional, who asks a person to look at how a session ended. */
export const AskReviewInput = z.object({
  sessionId: z.uuid(),
  contactTried: z.enum(contactsTried),
  words: z.string().trim().min(1, 'scheduling.appeal_empty').max(limits.appealCharsMax),
})
export type AskReviewInput = z.input<typeof AskReviewInput>

/** How support can find that a session ended. */
export const reviewDecisions = ['completed', 'client_no_show', 'failed'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]

export const DecideReviewInput = z.object({
  sessionId: z.uuid(),
  decision: z.enum(reviewDecisions),
  reason: z.string().trim().max(limits.appealCharsMax).default(''),
})
export type DecideReviewInput = z.input<typeof DecideReviewInput>

/** A review as support decides on it: nobody's name and no company. Instants in ISO 8601. */
export interface SessionReview {
  readonly sessionId: string
  readonly startsAt: string
  readonly contactTried: ContactTried
  /** When each of the two first entered the room; null: no record of it. */
  readonly clientJoinedAt: string | null
  readonly professionalJoinedAt: string | null
  /** The professional's. */
  readonly words: string
  readonly askedAt: string
  readonly decision: ReviewDecision | null
  readonly decidedAt: string | null
}

/** What the room holds against a professional who says that the client did not come. */
export type Contradiction = 'client_was_there' | 'professional_was_not_there'
