import type { CompanyId, Id, PersonId } from '@kara/kernel'
import { z } from 'zod'

export type ConversationId = Id<'support_conversation'>

/** Limits of conversations, each with its reason. */
export const conversationLimits = {
  /** A page of text; what is longer is a document, and those may hold what support must not see. */
  wordsCharsMax: 2000,
  /** Longer ones are not codes of ours. */
  referenceCharsMax: 60,
  /** RFC 5321. */
  replyToCharsMax: 254,
  /** More than anybody writes who waits for an answer; what comes faster is slowed, not locked out. */
  messagesPerMinuteMax: 12,
  /** Both sides together; past it a new conversation is shorter to read. */
  messagesMax: 400,
  /** A person finds what was said for as long as support keeps the detail of an attempt (rules of the product). */
  keptDays: 30,
  /** Two misses of the sign that an open page of support gives every half minute. */
  presentSeconds: 75,
  /** Who reads along sees the answer by then, and needs no letter. */
  letterWaitsMinutes: 2,
  /** Whoever of support is there has answered by then; if nobody is, they hear that somebody waits. */
  staffHearsMinutes: 5,
  /** Of which answers it is told how long one takes. */
  reachDays: 30,
  conversationsPerPage: 50,
} as const

/** Where a person was when they asked. */
export const faces = ['sign_in', 'hub', 'home', 'workspace', 'control', 'elsewhere'] as const
export type Face = (typeof faces)[number]

/** How a conversation ended. */
export const outcomes = ['solved', 'passed_on', 'no_answer', 'not_ours'] as const
export type Outcome = (typeof outcomes)[number]

const words = z.string().trim().min(1).max(conversationLimits.wordsCharsMax)
/** Of an attempt (`river-candle-otter-284`) or of an error page (`E-2345-6789`); anything else is left out. */
const reference = z
  .string()
  .trim()
  .max(conversationLimits.referenceCharsMax)
  .regex(/^[\w-]*$/)
  .transform((text) => text || undefined)
  .optional()
const replyTo = z
  .union([z.literal(''), z.email().max(conversationLimits.replyToCharsMax)])
  .transform((text) => text || undefined)
  .optional()
const conversationId = z.uuid().transform((id) => id as ConversationId)
/** Made where the form is drawn, so that what is sent twice is said once. */
const messageId = z.uuid().transform((id) => id as Id<'support_message'>)

export const OpenConversationInput = z.object({
  conversationId,
  messageId,
  words,
  reference,
  replyTo,
  face: z.enum(faces).catch('elsewhere'),
  host: z.string().max(259),
  locale: z.enum(['en', 'is']),
})
export type OpenConversationInput = z.input<typeof OpenConversationInput>

export const WriteToSupportInput = z.object({ messageId, words, reference })
export type WriteToSupportInput = z.input<typeof WriteToSupportInput>

export const LeaveReplyAddressInput = z.object({
  replyTo: z.union([z.literal(''), z.email().max(conversationLimits.replyToCharsMax)]),
})
export type LeaveReplyAddressInput = z.input<typeof LeaveReplyAddressInput>

export const ConversationInput = z.object({ conversationId })
export type ConversationInput = z.input<typeof ConversationInput>

export const AnswerConversationInput = z.object({ conversationId, messageId, words })
export type AnswerConversationInput = z.input<typeof AnswerConversationInput>

export const HandOverConversationInput = z.object({
  conversationId,
  to: z.uuid().transform((id) => id as PersonId),
})
export type HandOverConversationInput = z.input<typeof HandOverConversationInput>

export const CloseConversationInput = z.object({ conversationId, outcome: z.enum(outcomes) })
export type CloseConversationInput = z.input<typeof CloseConversationInput>

export const ListConversationsInput = z.object({
  /** Open ones: who waits first; ended ones: the newest first. */
  state: z.enum(['open', 'ended']).catch('open'),
})
export type ListConversationsInput = z.input<typeof ListConversationsInput>

/** One thing that was said. */
export interface Message {
  readonly number: number
  readonly writtenBy: 'person' | 'support'
  readonly words: string
  /** ISO 8601 instant. */
  readonly at: string
  /** Whether the other side has had it in front of them. */
  readonly isSeen: boolean
}

/** What support sees besides: which of them said it. */
export interface MessageForSupport extends Message {
  readonly staffId: PersonId | null
}

/** A conversation as the person sees it: nobody of support has a name here. */
export interface OwnConversation {
  readonly id: ConversationId
  readonly reference: string | null
  readonly openedAt: string
  readonly closedAt: string | null
  readonly isTaken: boolean
  readonly hasReplyAddress: boolean
  readonly messages: readonly Message[]
}

/** A row of support's list. */
export interface ConversationOnList {
  readonly id: ConversationId
  readonly companyId: CompanyId | null
  readonly face: Face
  readonly reference: string | null
  readonly isSignedIn: boolean
  readonly lastAt: string
  readonly waitingSince: string | null
  readonly heldBy: PersonId | null
  readonly outcome: Outcome | null
  readonly closedAt: string | null
}

/** A conversation as support sees it: what was said and where, and not by whom. */
export interface ConversationForSupport extends ConversationOnList {
  readonly host: string
  readonly locale: 'en' | 'is'
  readonly openedAt: string
  readonly hasReplyAddress: boolean
  readonly messages: readonly MessageForSupport[]
}

/** Whether anybody of support is there, and how long an answer takes. */
export interface SupportReach {
  readonly isThere: boolean
  /** Of half of all answers of the last month; null where there were too few to say. */
  readonly typicalMinutes: number | null
}
