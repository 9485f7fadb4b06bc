import { z } from 'zod'
import { limits, wholeOrHalf } from './limits.ts'

export const requestReasons = ['more_time', 'crisis', 'new_matter', 'other'] as const
export type RequestReason = (typeof requestReasons)[number]

/** A person's ask for more: how much, and one of a few reasons. Nothing else of it ever reaches the company. */
export const RequestCreditsInput = z.object({
  amountCredits: wholeOrHalf(limits.requestCreditsMax),
  reason: z.enum(requestReasons),
})
export type RequestCreditsInput = z.input<typeof RequestCreditsInput>

/** The person's own view of what they asked for. */
export interface CreditRequest {
  readonly id: string
  readonly amountHalves: number
  readonly reason: RequestReason
  readonly askedAt: string
  readonly answer: 'granted' | 'declined' | 'withdrawn' | 'question' | null
  /** What the company asks back, where that is the answer. */
  readonly question: CardQuestion | null
  readonly answeredAt: string | null
}

/** What HR may ask back: prepared questions alone, so that none of them can ask who it is. */
export const cardQuestions = ['fewer', 'later', 'reason'] as const
export type CardQuestion = (typeof cardQuestions)[number]
export const cardDecisions = ['granted', 'declined', 'question'] as const
export type CardDecision = (typeof cardDecisions)[number]

export const DecideCreditRequestInput = z
  .object({
    cardId: z.uuid(),
    decision: z.enum(cardDecisions),
    question: z.enum(cardQuestions).optional(),
  })
  .refine(({ decision, question }) => decision !== 'question' || question, {
    path: ['question'],
    error: 'credits.question_missing',
  })
export type DecideCreditRequestInput = z.input<typeof DecideCreditRequestInput>

/** What HR decides about; it came with others, and says neither who asked nor when. */
export interface CreditRequestCard {
  readonly id: string
  readonly amountHalves: number
  readonly reason: RequestReason
  readonly shownAt: string
  readonly decision: CardDecision | null
  readonly question: CardQuestion | null
  readonly decidedAt: string | null
}
