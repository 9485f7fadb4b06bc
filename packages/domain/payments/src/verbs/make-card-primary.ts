import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import { cardMissing } from '../errors.ts'
import * as store from '../store/cards.ts'

/** The card that is charged when nobody chooses another. @throws `payments.card_missing` */
export async function makeCardPrimary(ctx: Ctx, cardId: Id<'card'>): Promise<void> {
  mayUseOwnMoney(ctx)
  await inTransaction(ctx, async (ctx) => {
    const card = (await store.lockCards(ctx)).find((one) => one.id === cardId)
    if (!card) throw cardMissing()
    if (card.isPrimary) return
    await store.setPrimary(ctx, cardId)
    await recordAudit(ctx, 'card.made_primary', { kind: 'card', id: cardId })
  })
}
