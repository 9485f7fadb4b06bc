import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayUseCredits } from '../access.ts'
import { requestAnswered } from '../errors.ts'
import * as store from '../store/requests.ts'

/**
 * A person takes back what they asked for while it has no answer. A card that HR has already stays as it is, so that
 * its going says nothing of who asked; whatever is decided about it then gives nobody anything.
 *
 * @throws `credits.request_answered`
 */
export async function withdrawCreditRequest(ctx: Ctx, requestId: Id<'credit_request'>): Promise<void> {
  mayUseCredits(ctx)
  await inTransaction(ctx, async (ctx) => {
    const taken = await store.answerRequest(ctx, requestId, { answer: 'withdrawn', question: null })
    if (!taken) throw requestAnswered()
    await recordAudit(ctx, 'credit_request.withdrawn', { kind: 'credit_request', id: requestId })
  })
}
