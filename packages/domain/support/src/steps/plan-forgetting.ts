import type { TxCtx } from '@kara/db'
import { planWork } from '@kara/outbox'
import { type ConversationId, conversationLimits as limits } from '../contracts.ts'

/** A conversation is forgotten when nobody has spoken for so long; whoever speaks moves that day. */
export function planForgetting(ctx: TxCtx, id: ConversationId): Promise<void> {
  return planWork(ctx, {
    kind: 'support_conversation.forget',
    key: id,
    queue: 'sessions',
    dueAt: ctx.clock.now().add({ hours: 24 * limits.keptDays }),
    scope: {},
    payload: { conversationId: id },
  })
}
