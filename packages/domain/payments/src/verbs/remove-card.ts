import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import { cardMissing } from '../errors.ts'
import type { Cards } from '../gateway/cards.ts'
import * as store from '../store/cards.ts'

/**
 * Removes a card here and at the processor. From the commit on nothing of ours charges it, even should the
 * processor be silent just then. The newest other card becomes primary.
 *
 * @throws `payments.card_missing`
 */
export async function removeCard(ctx: Ctx, cards: Cards, cardId: Id<'card'>): Promise<void> {
  mayUseOwnMoney(ctx)
  const removed = await inTransaction(ctx, async (ctx) => {
    const all = await store.lockCards(ctx)
    const card = all.find((one) => one.id === cardId)
    if (!card) throw cardMissing()
    await store.markRemoved(ctx, cardId)
    const next = all.find((one) => one.id !== cardId)
    if (card.isPrimary && next) await store.setPrimary(ctx, next.id)
    await recordAudit(ctx, 'card.removed', { kind: 'card', id: cardId })
    return card
  })
  try {
    await cards.detachCard(removed.processorId)
  } catch (error) {
    ctx.log.warn('A removed card is still kept by the processor', { cardId, error })
    return
  }
  await inTransaction(ctx, (ctx) => store.markDetached(ctx, cardId))
}
