import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, personOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustBeSupport } from '../access.ts'
import { AnswerConversationInput } from '../contracts.ts'
import { conversationMissing } from '../errors.ts'
import { answerGiven } from '../events.ts'
import type { SupportKeys } from '../rules/keys.ts'
import { holdForMe } from '../steps/hold-for-me.ts'
import { say } from '../steps/say.ts'
import { findById, noteAnswered } from '../store/conversations.ts'
import { isSaid } from '../store/messages.ts'

/** Support answers: whoever does has the conversation, and a colleague who wrote at the same time is told so. */
export async function answerConversation(
  ctx: Ctx,
  raw: AnswerConversationInput,
  keys: SupportKeys,
): Promise<void> {
  mustBeSupport(ctx)
  const { conversationId, messageId, words } = AnswerConversationInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const conversation = await findById(ctx, conversationId, { lock: true })
    if (!conversation) throw conversationMissing()
    const { id, personId, locale, replySealed, seenByPerson, waitingSince } = conversation
    if (await isSaid(ctx, id, messageId)) return
    await holdForMe(ctx, id)
    const said = {
      id: messageId,
      writtenBy: 'support',
      staffId: personOf(ctx),
      waitedSince: waitingSince,
    } as const
    const number = await say(ctx, conversation, { ...said, words }, keys)
    await noteAnswered(ctx, id, number)
    await recordAudit(ctx, 'support_conversation.answered', {
      kind: 'support_conversation',
      id,
      detail: { number },
    })
    const sealed = replySealed && Buffer.from(replySealed).toString('base64')
    await publish(ctx, answerGiven(personId, { conversationId: id, seenUpTo: seenByPerson, locale, sealed }))
  })
}
