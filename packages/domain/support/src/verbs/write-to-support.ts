import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustHoldKey } from '../access.ts'
import { type ConversationId, conversationLimits as limits, WriteToSupportInput } from '../contracts.ts'
import { conversationMissing, tooFast } from '../errors.ts'
import { questionAsked } from '../events.ts'
import type { SupportKeys } from '../rules/keys.ts'
import { say } from '../steps/say.ts'
import { findByKey, noteWritten } from '../store/conversations.ts'
import { countWrittenSince, isSaid } from '../store/messages.ts'

/** The person goes on writing. A conversation that had ended is open again, and waits. */
export async function writeToSupport(ctx: Ctx, raw: WriteToSupportInput, keys: SupportKeys): Promise<void> {
  const browserHash = mustHoldKey(ctx)
  const { messageId, words, reference } = WriteToSupportInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const conversation = await findByKey(ctx, browserHash, { lock: true })
    if (!conversation) throw conversationMissing()
    const { id, closedAt, waitingSince } = conversation
    if (await isSaid(ctx, id, messageId)) return
    await slowDown(ctx, id)
    const number = await say(ctx, conversation, { id: messageId, writtenBy: 'person', words }, keys)
    const since = await noteWritten(ctx, id, { number, reference })
    if (since && !waitingSince)
      await publish(ctx, questionAsked({ conversationId: id, since: since.toString() }))
    await recordAudit(ctx, closedAt ? 'support_conversation.reopened' : 'support_conversation.written', {
      kind: 'support_conversation',
      id,
      detail: { number },
    })
  })
}

// Nobody is locked out: in a minute there is room again.
async function slowDown(ctx: TxCtx, id: ConversationId): Promise<void> {
  const written = await countWrittenSince(ctx, id, ctx.clock.now().subtract({ minutes: 1 }))
  if (written >= limits.messagesPerMinuteMax) throw tooFast(60)
}
