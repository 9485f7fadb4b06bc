import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, invariant } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mustHoldKey } from '../access.ts'
import { OpenConversationInput } from '../contracts.ts'
import { conversationMissing } from '../errors.ts'
import { questionAsked } from '../events.ts'
import { conversationHash, type SupportKeys, sealReplyAddress } from '../rules/keys.ts'
import { say } from '../steps/say.ts'
import { findByKey, insertConversation } from '../store/conversations.ts'

/**
 * Somebody asks support, signed in or not. The conversation belongs to a key of its own, and to the account of whoever
 * is signed in; sent twice it is one.
 */
export async function openConversation(
  ctx: Ctx,
  raw: OpenConversationInput,
  keys: SupportKeys,
): Promise<void> {
  const browserHash = mustHoldKey(ctx)
  const input = OpenConversationInput.parse(raw)
  const { conversationId: id, messageId, words, replyTo, reference, face, host, locale } = input
  invariant(conversationHash(keys, id) === browserHash, 'a conversation is opened with its own key')
  const { scope } = ctx
  await inTransaction(ctx, async (ctx) => {
    const since = await insertConversation(ctx, {
      id,
      browserHash,
      personId: scope.role === 'person' ? scope.personId : null,
      companyId: 'companyId' in scope ? (scope.companyId ?? null) : null,
      host,
      face,
      locale,
      reference: reference ?? null,
      replySealed: replyTo ? sealReplyAddress(keys, id, replyTo) : null,
    })
    if (!since) {
      // Sent twice it is there; of somebody else it is not to be seen.
      if (!(await findByKey(ctx, browserHash))) throw conversationMissing()
      return
    }
    await say(ctx, { id, browserHash }, { id: messageId, writtenBy: 'person', words }, keys)
    await publish(ctx, questionAsked({ conversationId: id, since: since.toString() }))
    await recordAudit(ctx, 'support_conversation.opened', {
      kind: 'support_conversation',
      id,
      detail: { face, reference: reference ?? null },
    })
  })
}
