import { type ApiObject, type Ledger, newId, nowSeconds } from './ledger.ts'
import type { Payments } from './payments.ts'
import { invalidRequest, notFound } from './refusal.ts'

/** A bank first asks, or takes the money back at once. */
export const DISPUTE_KINDS = ['chargeback', 'inquiry'] as const
export type DisputeKind = (typeof DISPUTE_KINDS)[number]

export const DISPUTE_OUTCOMES = ['won', 'lost', 'withdrawn'] as const
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number]

const EVIDENCE_DAYS = 20
const openStatuses = ['needs_response', 'warning_needs_response']
const statusOf = { won: 'won', lost: 'lost', withdrawn: 'warning_closed' } as const

/** What a client's bank does when its client does not know a payment. */
export class Disputes {
  readonly #ledger: Ledger
  readonly #payments: Payments

  constructor(ledger: Ledger, payments: Payments) {
    this.#ledger = ledger
    this.#payments = payments
  }

  open(intentId: string, kind: DisputeKind): ApiObject {
    const intent = this.#ledger.find(intentId, 'payment_intent')
    if (intent?.status !== 'succeeded') throw invalidRequest('Only a payment that succeeded is disputed.')
    const charge = this.#ledger.find(String(intent.latest_charge), 'charge')
    if (!charge) throw notFound('charge', String(intent.latest_charge))
    const dispute = this.#ledger.put({
      id: newId('dp'),
      object: 'dispute',
      amount: charge.amount,
      balance_transactions: [],
      charge: charge.id,
      created: nowSeconds(),
      currency: charge.currency,
      enhanced_eligibility_types: [],
      evidence: { enhanced_evidence: {} },
      evidence_details: {
        due_by: nowSeconds() + EVIDENCE_DAYS * 86_400,
        enhanced_eligibility: {},
        has_evidence: false,
        past_due: false,
        submission_count: 0,
      },
      is_charge_refundable: kind === 'inquiry',
      livemode: false,
      metadata: {},
      payment_intent: intent.id,
      reason: 'unrecognized',
      status: kind === 'inquiry' ? 'warning_needs_response' : 'needs_response',
    })
    this.#ledger.put(Object.assign(charge, { disputed: true }))
    this.#payments.announce('charge.dispute.created', dispute)
    return dispute
  }

  close(disputeId: string, outcome: DisputeOutcome): ApiObject {
    const dispute = this.#ledger.find(disputeId, 'dispute')
    if (!dispute) throw notFound('dispute', disputeId)
    if (!openStatuses.includes(String(dispute.status))) throw invalidRequest('This dispute is closed.')
    const closed = this.#ledger.put(Object.assign(dispute, { status: statusOf[outcome] }))
    this.#payments.announce('charge.dispute.closed', closed)
    return closed
  }
}
