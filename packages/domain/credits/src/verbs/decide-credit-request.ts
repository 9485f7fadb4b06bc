import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, companyOf, deciderOf, type Id } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayManageCredits } from '../access.ts'
import { DecideCreditRequestInput } from '../contracts.ts'
import { cardDecided, cardMissing } from '../errors.ts'
import { requestCardDecided } from '../events.ts'
import * as store from '../store/requests.ts'

/**
 * HR grants or declines what a card asks for, or asks one of a few questions back. The person is found, given the credits and told by a job; this
 * side never learns who.
 *
 * @throws `credits.card_decided` when somebody was faster
 */
export async function decideCreditRequest(ctx: Ctx, raw: DecideCreditRequestInput): Promise<void> {
  mayManageCredits(ctx)
  const input = DecideCreditRequestInput.parse(raw)
  const cardId = input.cardId as Id<'credit_request_card'>
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.findCard(ctx, cardId))) throw cardMissing()
    const by = deciderOf(ctx)
    const { decision, question } = input
    const answer = { answer: decision, question: decision === 'question' ? (question ?? null) : null }
    if (!(await store.decideCard(ctx, cardId, answer, by))) throw cardDecided()
    await recordAudit(ctx, 'credit_request_card.decided', {
      kind: 'credit_request_card',
      id: cardId,
      detail: { ...answer },
    })
    await publish(ctx, requestCardDecided(companyOf(ctx), cardId))
  })
}
