import type { Cards, ListedMoney } from './cards.ts'
import { toDispute, withPayment } from './disputes.ts'
import { Stripe } from './stripe.ts'
import { fromProcessorAmount, toChargeResult, toRefundResult } from './translations.ts'

const perPage = 100

/** What the processor has of some days, for comparing: payments, what went back, and companies' visits. */
export async function listMoney(
  stripe: Stripe,
  ...[since, max]: Parameters<Cards['listMoney']>
): ReturnType<Cards['listMoney']> {
  const page = (gte: number) => ({ created: { gte }, limit: perPage })
  const all = { limit: max }
  const intents = await stripe.paymentIntents.list(page(since.chargesSeconds)).autoPagingToArray(all)
  const refunds = await stripe.refunds.list(page(since.refundsSeconds)).autoPagingToArray(all)
  const transfers = await stripe.transfers.list(page(since.refundsSeconds)).autoPagingToArray(all)
  const sessions = await stripe.checkout.sessions.list(page(since.chargesSeconds)).autoPagingToArray(all)
  const disputes = await stripe.disputes
    .list({ ...page(since.refundsSeconds), expand: ['data.payment_intent'] })
    .autoPagingToArray(all)
  const ofSessions = new Set(sessions.map(({ payment_intent: intent }) => idOf(intent)))
  return {
    money: [
      // The payment of a company's visit is compared as that visit.
      ...intents.filter(({ id }) => !ofSessions.has(id)).map(listedCharge),
      ...refunds.map(listedRefund),
      ...transfers.map(listedTransfer),
      ...sessions.filter(({ mode }) => mode === 'payment').map(listedCheckout),
      ...disputes.map(listedDispute),
    ],
    isPartial: [intents, refunds, transfers, sessions, disputes].some(({ length }) => length >= max),
  }
}

/** One of them; null when the processor knows nothing of it. */
export async function findMoney(
  stripe: Stripe,
  ...[subject, processorId]: Parameters<Cards['findMoney']>
): Promise<ListedMoney | null> {
  try {
    if (subject === 'charge') return listedCharge(await stripe.paymentIntents.retrieve(processorId))
    if (subject === 'refund') return listedRefund(await stripe.refunds.retrieve(processorId))
    if (subject === 'transfer') return listedTransfer(await stripe.transfers.retrieve(processorId))
    if (subject === 'dispute') return listedDispute(await stripe.disputes.retrieve(processorId, withPayment))
    return listedCheckout(await stripe.checkout.sessions.retrieve(processorId))
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing')
      return null
    throw error
  }
}

function listedCharge(intent: Stripe.PaymentIntent): ListedMoney {
  const { processorId, state, failure } = toChargeResult(intent)
  const { chargeId, personId } = intent.metadata
  return {
    ...amountOf(intent.amount, intent.currency),
    subject: 'charge',
    processorId,
    state,
    failure,
    ourId: chargeId ?? null,
    personId: personId ?? null,
    companyId: null,
    createdSeconds: intent.created,
  }
}

function listedRefund(refund: Stripe.Refund): ListedMoney {
  const { refundId, personId } = refund.metadata ?? {}
  return {
    ...amountOf(refund.amount, refund.currency),
    ...toRefundResult(refund),
    subject: 'refund',
    failure: null,
    ourId: refundId ?? null,
    personId: personId ?? null,
    companyId: null,
    createdSeconds: refund.created,
  }
}

function listedTransfer(transfer: Stripe.Transfer): ListedMoney {
  return {
    ...amountOf(transfer.amount, transfer.currency),
    subject: 'transfer',
    processorId: transfer.id,
    state: transfer.reversed ? 'reversed' : 'sent',
    failure: null,
    ourId: transfer.metadata.transferId ?? null,
    personId: null,
    companyId: null,
    createdSeconds: transfer.created,
  }
}

function listedDispute(dispute: Stripe.Dispute): ListedMoney {
  const { processorId, personId, state, amountMinor, currency, createdSeconds } = toDispute(dispute)
  return {
    amountMinor,
    currency,
    subject: 'dispute',
    processorId,
    state,
    failure: null,
    ourId: null,
    personId,
    companyId: null,
    createdSeconds,
  }
}

function listedCheckout(session: Stripe.Checkout.Session): ListedMoney {
  const { checkoutId, companyId } = session.metadata ?? {}
  const isOver = session.status === 'expired'
  return {
    ...amountOf(session.amount_total ?? 0, session.currency ?? ''),
    subject: 'checkout',
    processorId: session.id,
    state: session.payment_status === 'paid' ? 'paid' : isOver ? 'abandoned' : 'open',
    failure: null,
    ourId: checkoutId ?? null,
    personId: null,
    companyId: companyId ?? null,
    createdSeconds: session.created,
  }
}

function amountOf(amount: number, currency: string) {
  return { amountMinor: fromProcessorAmount(amount, currency), currency: currency.toUpperCase() }
}

function idOf(intent: string | Stripe.PaymentIntent | null): string | undefined {
  return typeof intent === 'string' ? intent : intent?.id
}
