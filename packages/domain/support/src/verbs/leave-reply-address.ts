import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mustHoldKey } from '../access.ts'
import { LeaveReplyAddressInput } from '../contracts.ts'
import { conversationMissing } from '../errors.ts'
import { type SupportKeys, sealReplyAddress } from '../rules/keys.ts'
import { findByKey, setReplyAddress } from '../store/conversations.ts'

/** Says where an answer is told when the person is gone, or takes that back. Support sees only that there is one. */
export async function leaveReplyAddress(
  ctx: Ctx,
  raw: LeaveReplyAddressInput,
  keys: SupportKeys,
): Promise<void> {
  const browserHash = mustHoldKey(ctx)
  const { replyTo } = LeaveReplyAddressInput.parse(raw)
  await inTransaction(ctx, async (ctx) => {
    const conversation = await findByKey(ctx, browserHash)
    if (!conversation) throw conversationMissing()
    const { id } = conversation
    await setReplyAddress(ctx, id, replyTo ? sealReplyAddress(keys, id, replyTo) : null)
    await recordAudit(ctx, 'support_conversation.address_left', {
      kind: 'support_conversation',
      id,
      detail: { isLeft: Boolean(replyTo) },
    })
  })
}
