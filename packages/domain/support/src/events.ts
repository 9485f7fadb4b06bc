import type { DomainEvent, PersonId } from '@kara/kernel'
import type { ConversationId } from './contracts.ts'

export interface SupportAnswer {
  readonly conversationId: ConversationId
  /** Up to which message the person had read before. */
  readonly seenUpTo: number
  readonly locale: 'en' | 'is'
  /** Where to write to somebody without an account, sealed; null where an account says it. */
  readonly sealed: string | null
}

/** Support answered. Who reads along needs no letter; who left gets one for all that they have not seen. */
export const answerGiven = (personId: PersonId | null, answer: SupportAnswer): DomainEvent => ({
  type: 'support_answer.given',
  scope: personId ? { personId } : {},
  payload: { personId, ...answer },
})

export interface SupportQuestion {
  readonly conversationId: ConversationId
  /** ISO 8601 instant: since when they wait. */
  readonly since: string
}

/** Somebody waits for support from now on; who they are and what they wrote is not in it. */
export const questionAsked = (question: SupportQuestion): DomainEvent => ({
  type: 'support_question.asked',
  scope: {},
  payload: { ...question },
})
