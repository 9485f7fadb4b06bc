import { inTransaction, type TxCtx } from '@kara/db'
import {
  type CompanyId,
  type Ctx,
  type Id,
  inScope,
  isCodedError,
  type ProfessionalId,
  readId,
} from '@kara/kernel'
import { publish } from '@kara/outbox'
import { mayHandleMessages } from '../access.ts'
import { payeeAccountTouched, payTransferTouched } from '../events.ts'
import type { Cards, CardsMessage } from '../gateway/cards.ts'
import { settleCheckout } from '../steps/settle-checkout.ts'
import * as store from '../store/checkouts.ts'
import { finishCardSetup } from './finish-card-setup.ts'
import { settleCharge } from './settle-charge.ts'
import { settleDispute } from './settle-dispute.ts'
import { settleRefund } from './settle-refund.ts'

/**
 * Takes a message of the card processor: verified by its signature, handled once, in whatever order and
 * however often it comes. What it is about is found in the rows of the owner that it names and nowhere
 * else. Returns whether it was news.
 *
 * @throws `payments.signature_invalid`
 */
export async function receiveMessage(
  ctx: Ctx,
  cards: Cards,
  body: string,
  signature: string,
): Promise<boolean> {
  mayHandleMessages(ctx)
  const message = cards.readMessage(body, signature)
  const dispute =
    message.about?.kind === 'dispute' ? await cards.readDispute(message.about.processorId) : null
  const companyId = readId<'company'>(message.companyId)
  const personId = readId<'person'>(dispute?.personId ?? message.personId)
  const professionalId = await payeeOf(cards, message)
  const owned = inScope(ctx, {
    role: 'worker',
    ...(companyId ? { companyId } : {}),
    ...(personId ? { personId } : {}),
    ...(professionalId ? { professionalId } : {}),
  })
  // The processor is asked before the transaction; a message that then turns out to be old news did no harm.
  if (message.about?.kind === 'card_setup' && personId) await takeCard(owned, cards, message.about.id)
  return inTransaction(owned, async (ctx) => {
    if (!(await store.insertMessage(ctx, message.id, message.type, companyId))) return false
    if (companyId) await settleOfCompany(ctx, companyId, message.about)
    if (personId) await settleOfPerson(ctx, message.about)
    if (personId && dispute) await settleDispute(ctx, dispute)
    if (professionalId) await announceToPayee(ctx, professionalId, message.about)
    return true
  })
}

/** Not every message about an account says whose it is; then the processor is asked. */
async function payeeOf(
  cards: Cards,
  { about, professionalId }: CardsMessage,
): Promise<ProfessionalId | null> {
  if (about?.kind !== 'account' || professionalId) return readId<'professional'>(professionalId)
  return readId<'professional'>((await cards.payees.readAccount(about.accountId)).professionalId)
}

/** Whoever looks after payouts asks the processor how it stands: of this message only the number is taken. */
async function announceToPayee(
  ctx: TxCtx,
  professionalId: ProfessionalId,
  about: CardsMessage['about'],
): Promise<void> {
  if (about?.kind === 'account') await publish(ctx, payeeAccountTouched({ professionalId }))
  const transferId = about?.kind === 'transfer' ? readId<'pay_transfer'>(about.id) : null
  if (transferId) await publish(ctx, payTransferTouched({ professionalId, transferId }))
}

async function takeCard(ctx: Ctx, cards: Cards, id: string | null): Promise<void> {
  const setupId = readId<'card_setup'>(id)
  if (!setupId) return
  try {
    await finishCardSetup(ctx, cards, setupId)
  } catch (error) {
    // A visit that we do not know is not ours; anything else is said again by the next try.
    if (!isCodedError(error) || error.code !== 'payments.setup_missing') throw error
  }
}

async function settleOfPerson(ctx: TxCtx, about: CardsMessage['about']): Promise<void> {
  const chargeId = about?.kind === 'charge' ? readId<'charge'>(about.id) : null
  if (about?.kind === 'charge' && chargeId) await settleCharge(ctx, chargeId, about.result)
  const refundId = about?.kind === 'refund' ? readId<'refund'>(about.id) : null
  if (about?.kind === 'refund' && refundId) await settleRefund(ctx, refundId, about.result)
}

async function settleOfCompany(
  ctx: TxCtx,
  companyId: CompanyId,
  about: CardsMessage['about'],
): Promise<void> {
  const checkoutId = about?.kind === 'checkout' ? readId<'checkout'>(about.id) : null
  if (about?.kind !== 'checkout' || !about.outcome || !checkoutId) return
  await settleCheckout(ctx, companyId, checkoutId as Id<'checkout'>, about.outcome)
}
