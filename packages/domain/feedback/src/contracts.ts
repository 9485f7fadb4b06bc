import { z } from 'zod'

/** Limits of this module, each with its reason. */
export const limits = {
  /** What is remembered of a session; later it is a different one. */
  feedbackDays: 14,
} as const

const answer = z.coerce.number().int().min(1, 'feedback.answer_missing').max(5, 'feedback.answer_missing')

/** 1 is not at all, 5 entirely. */
export const GiveFeedbackInput = z.object({
  sessionId: z.uuid(),
  understood: answer,
  useful: answer,
  suits: answer,
})
export type GiveFeedbackInput = z.input<typeof GiveFeedbackInput>

export const feedbackQuestions = ['understood', 'useful', 'suits'] as const

/** The averages of so many different clients, oldest block first; from 1 to 5. */
export interface FeedbackBlock {
  readonly block: number
  readonly people: number
  readonly understood: number
  readonly useful: number
  readonly suits: number
}
