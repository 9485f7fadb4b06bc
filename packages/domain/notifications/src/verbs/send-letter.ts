import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope, type PersonId, type Scope } from '@kara/kernel'
import { keepNotice } from '@kara/notices'
import type { KeepNoticeInput } from '@kara/notices/contracts'
import { mayNotify } from '../access.ts'
import { type DeliveryState, type LetterName, optionalLetters } from '../contracts.ts'
import { type Desk, type Draft, domainOf, type Write } from '../rules/draft.ts'
import { placeOf, subjectOf } from '../rules/told-notices.ts'
import { listTurnedOff } from '../store/choices.ts'
import * as store from '../store/deliveries.ts'

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
  const { personId } = to
  const reader = personId ? inScope(ctx, scopeOf(order, personId)) : ctx
  const notice = personId ? noticeOf(desk, order, draft) : undefined
  if (personId && (await isTurnedOff(reader, order.letter)))
    return settle(reader, delivery.id, { state: 'skipped', reason: 'turned_off' }, notice)
  const outcome = await desk.mailer.send({
    to: to.email,
    ...letter,
    attachments,
    idempotencyKey: delivery.id,
  })
  const told = { personId, emailDomain: domainOf(to.email) }
  return outcome.kind === 'sent'
    ? settle(reader, delivery.id, { state: 'sent', providerId: outcome.providerId, ...told }, notice)
    : settle(reader, delivery.id, { state: 'bounced', reason: outcome.reason, ...told }, notice)
}

type Written = Exclude<Draft, { skip: unknown }>
type Kept = Omit<KeepNoticeInput, 'deliveryId'>

/** What stays in the list of whoever it goes to, also when no mail came through, or none was wanted. */
function noticeOf(desk: Desk, order: store.LetterOrder, { letter, onward }: Written): Kept | undefined {
  const about = subjectOf(order.letter, order.recipientKind)
  if (!about) return undefined
  const { subject: title, locale, actionUrl } = letter
  const place = placeOf(onward ?? actionUrl, desk.links.home)
  return { about, letter: order.letter, title, locale, place }
}

async function isTurnedOff(reader: Ctx, letter: LetterName): Promise<boolean> {
  if (!optionalLetters.some((optional) => optional === letter)) return false
  const turnedOff = await inTransaction(reader, listTurnedOff)
  return turnedOff.some((notice) => notice === letter)
}

/** The scope of the letter's own reader, of the company's side with that company. */
function scopeOf({ companyId, recipientKind }: store.LetterOrder, personId: PersonId): Scope {
  const isOfCompany = recipientKind === 'admin' && companyId
  return { role: 'worker', personId, ...(isOfCompany ? { companyId } : {}) }
}

/** In the scope of the reader, if there is one: what they were told is kept with the letter, or neither is. */
async function settle(
  ctx: Ctx,
  id: store.DeliveryId,
  as: Parameters<typeof store.settleDelivery>[2],
  notice?: Kept,
): Promise<DeliveryState> {
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.settleDelivery(ctx, id, as))) return
    if (notice) await keepNotice(ctx, { ...notice, deliveryId: id })
    await recordAudit(ctx, 'letter.settled', { kind: 'delivery', id, detail: { state: as.state } })
  })
  return as.state
}
