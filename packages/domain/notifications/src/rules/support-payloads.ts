import type { PersonId } from '@kara/kernel'
import type { ConversationId } from '@kara/support/contracts'
import { z } from 'zod'

/** What is read of an answer of support; what was said is not in it. */
export const SupportAnswer = z.object({
  conversationId: z.uuid().transform((id) => id as ConversationId),
  personId: z
    .uuid()
    .transform((id) => id as PersonId)
    .nullable(),
  seenUpTo: z.number().int(),
  locale: z.enum(['en', 'is']),
  sealed: z.string().nullable(),
})

/** Somebody waits for support. */
export const SupportQuestion = z.object({
  conversationId: SupportAnswer.shape.conversationId,
  since: z.string().max(40),
})

/** The same, for one of support. */
export const SupportWaitingDue = SupportQuestion.extend({
  staffId: z.uuid().transform((id) => id as PersonId),
})
