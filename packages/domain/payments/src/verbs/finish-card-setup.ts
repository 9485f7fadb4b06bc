import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { maySettleMoney } from '../access.ts'
import type { CardSetup } from '../contracts.ts'
import { setupMissing } from '../errors.ts'
import type { Cards } from '../gateway/cards.ts'
import * as store from '../store/cards.ts'

/**
 * What became of a visit to the processor's page: the card is kept, once, whether the browser or the
 * processor's message comes first. Whatever either says, the processor is asked. A person's first card is
 * their primary one.
 *
 * @throws `payments.setup_missing`, `payments.processor_silent`
 */
export async function finishCardSetup(ctx: Ctx, cards: Cards, setupId: Id<'card_setup'>): Promise<CardSetup> {
  maySettleMoney(ctx)
  const setup = await inTransaction(ctx, (ctx) => store.findSetup(ctx, setupId))
  if (!setup?.processorId) throw setupMissing()
  const { id, returnTo } = setup
  if (setup.state !== 'open') return { id, returnTo, state: setup.state }
  const standing = await cards.readCardSetup(setup.processorId)
  if (standing.state === 'open') return { id, returnTo, state: 'open' }
  return inTransaction(ctx, async (ctx) => {
    const others = await store.lockCards(ctx)
    if (!(await store.endSetup(ctx, id, standing.state))) return { id, returnTo, state: standing.state }
    if (standing.state === 'done') {
      const card = await store.insertCard(ctx, standing.card, others.length === 0)
      if (card) await recordAudit(ctx, 'card.added', { kind: 'card', id: card.id })
    }
    return { id, returnTo, state: standing.state }
  })
}
