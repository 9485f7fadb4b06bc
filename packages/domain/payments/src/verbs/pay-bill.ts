import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, type Id, invariant } from '@kara/kernel'
import { mayUseOwnMoney, mayWork } from '../access.ts'
import { type FailureReason, PayBillInput, type PaymentStep } from '../contracts.ts'
import { billMissing, cardMissing, cardNeeded, cardsNotTaken } from '../errors.ts'
import type { Cards } from '../gateway/cards.ts'
import { referenceOf } from '../rules/money.ts'
import * as bills from '../store/bills.ts'
import * as store from '../store/cards.ts'
import { settleCharge } from './settle-charge.ts'

/**
 * The client pays a bill, with a card of theirs. A second click finds the attempt of the first one; an
 * attempt that was left at the bank is gone on with, or given up when another card is chosen. What the
 * processor did not answer is asked again under the same key, so that nothing is ever charged twice.
 *
 * @throws `payments.bill_missing`, `payments.card_needed`, `payments.cards_not_taken`, `payments.processor_silent`
 */
export async function payBill(ctx: Ctx, cards: Cards, raw: PayBillInput): Promise<PaymentStep> {
  mayUseOwnMoney(ctx)
  const input = PayBillInput.parse(raw)
  const wish = { startedBy: 'client', cardId: input.cardId as Id<'card'> | undefined } as const
  const billId = input.billId as Id<'bill'>
  const begun = await begin(ctx, billId, wish)
  if (!begun) return { state: 'nothing_due' }
  const isLeftAtBank = begun.charge.state === 'needs_authentication'
  if (isLeftAtBank && input.cardId && input.cardId !== begun.charge.cardId) {
    const { processorId } = begun.charge
    invariant(processorId, 'a charge that the bank asks about is known at the processor')
    await settleCharge(ctx, begun.charge.id, await cards.cancelCharge(processorId))
    const anew = await begin(ctx, billId, wish)
    return anew ? carryOut(ctx, cards, anew, input.returnUrl) : { state: 'nothing_due' }
  }
  return carryOut(ctx, cards, begun, input.returnUrl)
}

/** Its time has come and nobody paid: the primary card is asked. Without a card the bill stays open. */
export async function chargeWhenDue(ctx: Ctx, cards: Cards, billId: Id<'bill'>): Promise<PaymentStep> {
  mayWork(ctx)
  const begun = await begin(ctx, billId, { startedBy: 'house', cardId: undefined })
  return begun ? carryOut(ctx, cards, begun) : { state: 'nothing_due' }
}

interface Attempt {
  readonly charge: bills.ChargeRow
  readonly card: store.CardRow
  readonly customerId: string
}

async function begin(
  ctx: Ctx,
  billId: Id<'bill'>,
  wish: { readonly startedBy: 'client' | 'house'; readonly cardId: Id<'card'> | undefined },
): Promise<Attempt | null> {
  return inTransaction(ctx, async (ctx) => {
    const bill = await bills.findBill(ctx, billId, true)
    if (!bill) throw billMissing()
    if (bill.state !== 'open') return null
    if (bill.charging === 'outside') {
      if (wish.startedBy === 'house') return null
      throw cardsNotTaken()
    }
    const customerId = await store.findCustomer(ctx)
    const live = await bills.findLiveCharge(ctx, billId)
    if (live) {
      const card = await store.findCard(ctx, live.cardId)
      invariant(card && customerId, 'a charge has its card and its customer')
      return { charge: live, card, customerId }
    }
    const all = await store.listCards(ctx)
    const card = wish.cardId ? all.find((one) => one.id === wish.cardId) : all[0]
    if (!card && wish.cardId) throw cardMissing()
    if (!card || !customerId) {
      if (wish.startedBy === 'client') throw cardNeeded()
      // Nobody is told any more that a card will be charged, once there was none to charge.
      await bills.setChargeAt(ctx, billId, null)
      return null
    }
    const charge = await bills.insertCharge(ctx, {
      id: ctx.ids.next<'charge'>(),
      billId,
      personId: bill.personId,
      professionalId: bill.professionalId,
      cardId: card.id,
      amountMinor: bill.amountMinor,
      currency: bill.currency,
      startedBy: wish.startedBy,
      state: 'started',
      createdAt: ctx.clock.now(),
    })
    await recordAudit(ctx, 'charge.started', { kind: 'charge', id: charge.id })
    return { charge, card, customerId }
  })
}

async function carryOut(ctx: Ctx, cards: Cards, attempt: Attempt, returnUrl?: string): Promise<PaymentStep> {
  const { charge, card, customerId } = attempt
  const asked = charge.state === 'needs_authentication' ? charge.processorId : null
  const result = asked
    ? await cards.readCharge(asked)
    : await cards.charge({
        chargeId: charge.id,
        personId: charge.personId,
        customerId,
        cardId: card.processorId,
        amountMinor: charge.amountMinor,
        currency: charge.currency,
        reference: referenceOf(charge.billId),
        ...(charge.startedBy === 'client' && returnUrl
          ? { returnUrl: returnUrl.replaceAll('{CHARGE_ID}', charge.id) }
          : {}),
      })
  const settled = (await settleCharge(ctx, charge.id, result)) ?? charge
  return toStep(settled, result.url)
}

/** How an attempt stands, for whoever made it. */
export function toStep(charge: bills.ChargeRow, url: string | null): PaymentStep {
  const chargeId = charge.id
  if (charge.state === 'succeeded') return { state: 'paid' }
  if (charge.state === 'needs_authentication' && url) return { state: 'needs_authentication', url, chargeId }
  if (charge.state === 'failed' || charge.state === 'abandoned') {
    const reason = (charge.failure as FailureReason | null) ?? 'authentication'
    return { state: 'failed', reason, chargeId }
  }
  return { state: 'waiting', chargeId }
}
