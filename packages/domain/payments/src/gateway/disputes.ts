import type { DisputeState } from '../contracts.ts'
import type { DisputeNews } from './cards.ts'
import type { Stripe } from './stripe.ts'
import { fromProcessorAmount } from './translations.ts'

// A state that is not among these is one more way in which no money moved.
const states: Readonly<Record<string, DisputeState>> = {
  needs_response: 'needs_response',
  under_review: 'under_review',
  won: 'won',
  lost: 'lost',
  warning_closed: 'withdrawn',
  prevented: 'withdrawn',
}

/** Whose payment it is stands on the payment, which is asked for with it. */
export const withPayment = { expand: ['payment_intent'] }

export function toDispute(dispute: Stripe.Dispute): DisputeNews {
  const { payment_intent: intent, currency } = dispute
  const { chargeId, personId } = (typeof intent === 'object' && intent?.metadata) || {}
  return {
    processorId: dispute.id,
    chargeId: chargeId ?? null,
    personId: personId ?? null,
    state: states[dispute.status] ?? 'asked',
    reason: dispute.reason,
    amountMinor: fromProcessorAmount(dispute.amount, currency),
    currency: currency.toUpperCase(),
    evidenceDueSeconds: dispute.evidence_details.due_by,
    createdSeconds: dispute.created,
  }
}
