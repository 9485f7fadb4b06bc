import type { FailureReason } from '../contracts.ts'
import type { ChargeResult, RefundResult, SavedCard } from './cards.ts'
import type { Stripe } from './stripe.ts'

// The króna has no minor unit, but the processor counts it in hundredths all the same, whole krónur only
// (its documentation of zero-decimal currencies, "special cases").
export function toProcessorAmount(amountMinor: number, currency: string): number {
  return currency.toUpperCase() === 'ISK' ? amountMinor * 100 : amountMinor
}

export function fromProcessorAmount(amount: number, currency: string): number {
  return currency.toUpperCase() === 'ISK' ? Math.round(amount / 100) : amount
}

const reasons: Readonly<Record<string, FailureReason>> = {
  insufficient_funds: 'not_enough_money',
  withdrawal_count_limit_exceeded: 'not_enough_money',
  card_velocity_exceeded: 'not_enough_money',
  expired_card: 'expired',
  authentication_required: 'authentication',
  payment_intent_authentication_failure: 'authentication',
  incorrect_cvc: 'wrong_details',
  incorrect_number: 'wrong_details',
  invalid_expiry_year: 'wrong_details',
  lost_card: 'card_blocked',
  stolen_card: 'card_blocked',
  pickup_card: 'card_blocked',
  fraudulent: 'card_blocked',
  processing_error: 'try_again',
  issuer_not_available: 'try_again',
  try_again_later: 'try_again',
}

/** The processor's dozens of codes, as the few that a person can do something about. */
export function failureOf(code: string | null | undefined, declineCode?: string | null): FailureReason {
  return reasons[declineCode ?? ''] ?? reasons[code ?? ''] ?? 'declined'
}

// A state that is not among these is one more way of not being over.
const states: Readonly<Record<string, ChargeResult['state']>> = {
  succeeded: 'succeeded',
  requires_action: 'needs_authentication',
  requires_payment_method: 'failed',
  canceled: 'abandoned',
}

export function toChargeResult(intent: Stripe.PaymentIntent): ChargeResult {
  const state = states[intent.status] ?? 'started'
  const error = intent.last_payment_error
  return {
    processorId: intent.id,
    state,
    failure: state === 'failed' ? failureOf(error?.code, error?.decline_code) : null,
    url: state === 'needs_authentication' ? (intent.next_action?.redirect_to_url?.url ?? null) : null,
  }
}

export function toRefundResult(refund: Pick<Stripe.Refund, 'id' | 'status'>): RefundResult {
  const { id, status } = refund
  const hasFailed = status === 'failed' || status === 'canceled'
  return { processorId: id, state: status === 'succeeded' ? 'succeeded' : hasFailed ? 'failed' : 'started' }
}

export function toSavedCard({ id, card }: Stripe.PaymentMethod): SavedCard | null {
  if (!card) return null
  const { brand, last4, exp_year: expiresYear, exp_month: expiresMonth } = card
  return { processorId: id, brand, lastFour: last4, expiresYear, expiresMonth }
}
