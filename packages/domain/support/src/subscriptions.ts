import type { DueHandler } from '@kara/outbox'
import { ConversationInput } from './contracts.ts'
import { forgetConversation } from './verbs/forget-conversation.ts'

/** Nothing is heard of other modules; what has its time runs in the worker of the queue `sessions`. */
export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'support_conversation.forget',
    queue: 'sessions',
    handle: (ctx, payload) => forgetConversation(ctx, ConversationInput.parse(payload)),
  },
]
