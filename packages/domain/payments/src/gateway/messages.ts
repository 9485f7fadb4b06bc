import type { CardsMessage } from './cards.ts'
import type { Stripe } from './stripe.ts'
import { toChargeResult, toRefundResult } from './translations.ts'

const checkoutOutcomes: Readonly<Record<string, 'paid' | 'failed' | 'abandoned'>> = {
  'checkout.session.completed': 'paid',
  'checkout.session.async_payment_failed': 'failed',
  'checkout.session.expired': 'abandoned',
}

/** What a verified event of the processor says about something of ours; null: it is about nothing that is. */
export function toMessage(event: Stripe.Event): CardsMessage {
  const { metadata } = event.data.object as { metadata?: Readonly<Record<string, string>> | null }
  return {
    id: event.id,
    type: event.type,
    companyId: metadata?.companyId ?? null,
    personId: metadata?.personId ?? null,
    professionalId: metadata?.professionalId ?? null,
    about: subjectOf(event, metadata ?? {}),
  }
}

function subjectOf(event: Stripe.Event, metadata: Readonly<Record<string, string>>): CardsMessage['about'] {
  if (event.type.startsWith('checkout.session.')) {
    const session = event.data.object as Stripe.Checkout.Session
    if (session.mode === 'setup') return { kind: 'card_setup', id: metadata.setupId ?? null }
    const outcome = checkoutOutcomes[event.type] ?? null
    const isPaid = outcome !== 'paid' || session.payment_status === 'paid'
    return { kind: 'checkout', id: metadata.checkoutId ?? null, outcome: isPaid ? outcome : null }
  }
  if (event.type.startsWith('account.'))
    return event.account ? { kind: 'account', accountId: event.account } : null
  if (/^(transfer|payout)\./.test(event.type) && metadata.transferId)
    return { kind: 'transfer', id: metadata.transferId }
  // That a payment was begun says nothing of what became of it, and often comes after what does.
  if (event.type === 'payment_intent.created') return null
  if (event.type.startsWith('payment_intent.') && metadata.chargeId) {
    const result = toChargeResult(event.data.object as Stripe.PaymentIntent)
    return { kind: 'charge', id: metadata.chargeId, result }
  }
  if (event.type.startsWith('charge.dispute.'))
    return { kind: 'dispute', processorId: (event.data.object as Stripe.Dispute).id }
  if (event.type.startsWith('refund.') && metadata.refundId) {
    return {
      kind: 'refund',
      id: metadata.refundId,
      result: toRefundResult(event.data.object as Stripe.Refund),
    }
  }
  return null
}
