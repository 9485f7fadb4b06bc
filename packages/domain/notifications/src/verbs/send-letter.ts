import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import type { Ctx, PersonId } from '@kara/kernel'
import { mayNotify } from '../access.ts'
import type { DeliveryState } from '../contracts.ts'
import { type Desk, domainOf, type Write } from '../rules/draft.ts'
import * as store from '../store.ts'

/**
 * Sends one letter, once, whatever crashes or repeats: it is claimed, written from how things are now,
 * given to the mail provider under the delivery's own key, and settled. A second run finds it settled; a
 * run that died between sending and settling sends again under the same key, and the provider takes it
 * once. Runs outside of any transaction and opens short ones.
 *
 * @throws what is worth another try: an outage of the mail provider, a database that does not answer
 */
export async function sendLetter(
  ctx: Ctx,
  desk: Desk,
  order: store.LetterOrder,
  write: Write,
): Promise<DeliveryState> {
  mayNotify(ctx)
  const delivery = await inTransaction(ctx, (ctx) => store.claimDelivery(ctx, order))
  if (delivery.state !== 'claimed') return delivery.state
  const draft = await write(ctx, desk, delivery.claimedAt)
  if ('skip' in draft) return settle(ctx, delivery.id, { state: 'skipped', reason: draft.skip })
  const { to, letter, attachments = [] } = draft
  const outcome = await desk.mailer.send({
    to: to.email,
    ...letter,
    attachments,
    idempotencyKey: delivery.id,
  })
  const told = { personId: to.personId, emailDomain: domainOf(to.email) }
  return outcome.kind === 'sent'
    ? settle(ctx, delivery.id, { state: 'sent', providerId: outcome.providerId, ...told })
    : settle(ctx, delivery.id, { state: 'bounced', reason: outcome.reason, ...told })
}

async function settle(
  ctx: Ctx,
  id: store.DeliveryId,
  as: Parameters<typeof store.settleDelivery>[2] & { readonly personId?: PersonId },
): Promise<DeliveryState> {
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.settleDelivery(ctx, id, as))) return
    await recordAudit(ctx, 'letter.settled', { kind: 'delivery', id, detail: { state: as.state } })
  })
  return as.state
}
