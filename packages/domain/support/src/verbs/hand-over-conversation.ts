import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { isStaff } from '@kara/identity'
import { type Ctx, inScope, personOf } from '@kara/kernel'
import { mustBeSupport } from '../access.ts'
import { HandOverConversationInput } from '../contracts.ts'
import { conversationMissing, noColleague, notHeld } from '../errors.ts'
import { ringListeners } from '../steps/ring-listeners.ts'
import { findById, handOn } from '../store/conversations.ts'

/** Who has a conversation hands it to a colleague. Only from their own hands: not when it was taken meanwhile. */
export async function handOverConversation(ctx: Ctx, raw: HandOverConversationInput): Promise<void> {
  mustBeSupport(ctx)
  const { conversationId: id, to } = HandOverConversationInput.parse(raw)
  const from = personOf(ctx)
  if (to === from || !(await isStaff(inScope(ctx, { role: 'gate' }), to))) throw noColleague()
  await inTransaction(ctx, async (ctx) => {
    if (!(await findById(ctx, id))) throw conversationMissing()
    if (!(await handOn(ctx, id, { from, to }))) throw notHeld()
    ringListeners(ctx, id)
    await recordAudit(ctx, 'support_conversation.handed_over', {
      kind: 'support_conversation',
      id,
      detail: { from, to },
    })
  })
}
