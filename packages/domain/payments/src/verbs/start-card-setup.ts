import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { mayUseOwnMoney } from '../access.ts'
import { limits, StartCardSetupInput } from '../contracts.ts'
import { setupMissing, tooManyCards } from '../errors.ts'
import type { Cards } from '../gateway/cards.ts'
import * as store from '../store/cards.ts'
import { finishCardSetup } from './finish-card-setup.ts'

/**
 * Begins to save a card: the number is typed on the processor's own page. Returns the address of that page.
 *
 * @throws `payments.processor_silent`, `payments.too_many_cards`
 */
export async function startCardSetup(
  ctx: Ctx,
  cards: Cards,
  raw: StartCardSetupInput,
): Promise<{ setupId: string; url: string }> {
  const personId = mayUseOwnMoney(ctx)
  const input = StartCardSetupInput.parse(raw)
  const setupId = ctx.ids.next<'card_setup'>()
  const known = await inTransaction(ctx, async (ctx) => {
    if ((await store.listCards(ctx)).length >= limits.cardsMax) throw tooManyCards()
    await store.insertSetup(ctx, setupId, input.returnTo)
    await recordAudit(ctx, 'card_setup.started', { kind: 'card_setup', id: setupId })
    return store.findCustomer(ctx)
  })
  const customerId = known ?? (await cards.openCustomer(personId))
  const address = (url: string) => url.replaceAll('{SETUP_ID}', setupId)
  const { processorId, url } = await cards.openCardSetup({
    setupId,
    personId,
    customerId,
    locale: input.locale,
    successUrl: address(input.successUrl),
    cancelUrl: address(input.cancelUrl),
  })
  await inTransaction(ctx, async (ctx) => {
    if (!known) await store.insertCustomer(ctx, customerId)
    await store.nameSetup(ctx, setupId, processorId)
  })
  return { setupId, url }
}

/** Goes on with a visit that was left: the processor's page as it was, or the path after it when it is done. */
export async function resumeCardSetup(ctx: Ctx, cards: Cards, setupId: Id<'card_setup'>): Promise<string> {
  mayUseOwnMoney(ctx)
  const setup = await inTransaction(ctx, (ctx) => store.findSetup(ctx, setupId))
  if (!setup?.processorId) throw setupMissing()
  const standing = await cards.readCardSetup(setup.processorId)
  if (standing.state === 'open') return standing.url
  return (await finishCardSetup(ctx, cards, setupId)).returnTo
}
