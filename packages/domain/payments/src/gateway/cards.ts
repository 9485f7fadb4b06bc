import type { DisputeState, FailureReason, MoneySubject } from '../contracts.ts'
import type { Payees } from './payees.ts'

export interface CheckoutRequest {
  /** Also the idempotency key: asking twice opens one payment. */
  readonly checkoutId: string
  readonly companyId: string
  readonly amountMinor: number
  readonly currency: string
  /** Neutral words: they stand on statements. */
  readonly description: string
  readonly successUrl: string
  readonly cancelUrl: string
}

export interface CardSetupRequest {
  /** Also the idempotency key. */
  readonly setupId: string
  readonly personId: string
  readonly customerId: string
  readonly locale: 'en' | 'is'
  readonly successUrl: string
  readonly cancelUrl: string
}

/** What the processor says of a card; never its number. */
export interface SavedCard {
  readonly processorId: string
  readonly brand: string
  readonly lastFour: string
  readonly expiresYear: number
  readonly expiresMonth: number
}

/** How a visit to save a card stands. */
export type CardSetupState =
  | { readonly state: 'open'; readonly url: string }
  | { readonly state: 'done'; readonly card: SavedCard }
  | { readonly state: 'abandoned' }

export interface ChargeRequest {
  /** Also the idempotency key: asking twice charges once. */
  readonly chargeId: string
  readonly personId: string
  readonly customerId: string
  readonly cardId: string
  readonly amountMinor: number
  readonly currency: string
  /** Stands on the bank's statement behind our name: letters and figures that say nothing. */
  readonly reference: string
  /** Where the bank sends the person back to; absent when the person is not there. */
  readonly returnUrl?: string
}

/** How a charge stands at the processor. */
export interface ChargeResult {
  readonly processorId: string
  readonly state: 'started' | 'needs_authentication' | 'succeeded' | 'failed' | 'abandoned'
  readonly failure: FailureReason | null
  /** The bank's page, while it wants to see the person. */
  readonly url: string | null
}

export interface RefundRequest {
  /** Also the idempotency key. */
  readonly refundId: string
  readonly personId: string
  readonly chargeProcessorId: string
  readonly amountMinor: number
  readonly currency: string
}

export interface RefundResult {
  readonly processorId: string
  readonly state: 'started' | 'succeeded' | 'failed'
}

/** A payment that its client's bank questions, as it stands at the processor now. */
export interface DisputeNews {
  readonly processorId: string
  /** The ids that we gave the payment; null when somebody else began it. */
  readonly chargeId: string | null
  readonly personId: string | null
  readonly state: DisputeState
  readonly reason: string
  readonly amountMinor: number
  readonly currency: string
  readonly evidenceDueSeconds: number | null
  readonly createdSeconds: number
}

/** A signed message, read as far as it is about something of ours. */
export interface CardsMessage {
  readonly id: string
  readonly type: string
  readonly companyId: string | null
  readonly personId: string | null
  readonly professionalId: string | null
  readonly about:
    | { readonly kind: 'account'; readonly accountId: string }
    | { readonly kind: 'transfer'; readonly id: string }
    | {
        readonly kind: 'checkout'
        readonly id: string | null
        readonly outcome: 'paid' | 'failed' | 'abandoned' | null
      }
    | { readonly kind: 'card_setup'; readonly id: string | null }
    | { readonly kind: 'charge'; readonly id: string | null; readonly result: ChargeResult }
    | { readonly kind: 'refund'; readonly id: string | null; readonly result: RefundResult }
    /** Says nothing of ours: the processor is asked whose it is. */
    | { readonly kind: 'dispute'; readonly processorId: string }
    | null
}

/** A payment, a refund, a company's visit or money to somebody who is paid, as the processor has it, for comparing. */
export interface ListedMoney {
  readonly subject: MoneySubject
  readonly processorId: string
  readonly state:
    | ChargeResult['state']
    | RefundResult['state']
    | DisputeState
    | 'open'
    | 'paid'
    | 'sent'
    | 'reversed'
    | 'on_the_way'
  readonly failure: FailureReason | null
  /** The id that we gave it; null when somebody else began it. */
  readonly ourId: string | null
  readonly personId: string | null
  readonly companyId: string | null
  readonly amountMinor: number
  readonly currency: string
  readonly createdSeconds: number
}

/** The card processor. Nothing outside of this folder talks to it. */
export interface Cards {
  /** Those whom we pay. */
  readonly payees: Payees
  openCheckout(request: CheckoutRequest): Promise<{ processorId: string; url: string }>
  /** Where an unfinished payment of a company goes on; null: it is over there. */
  readCheckout(processorId: string): Promise<string | null>
  /** The number under which the processor knows a person; it learns nothing else about them. */
  openCustomer(personId: string): Promise<string>
  openCardSetup(request: CardSetupRequest): Promise<{ processorId: string; url: string }>
  readCardSetup(processorId: string): Promise<CardSetupState>
  detachCard(processorId: string): Promise<void>
  /** @throws `payments.processor_silent`; the charge may or may not have happened, and asking again tells */
  charge(request: ChargeRequest): Promise<ChargeResult>
  readCharge(processorId: string): Promise<ChargeResult>
  cancelCharge(processorId: string): Promise<ChargeResult>
  refund(request: RefundRequest): Promise<RefundResult>
  readDispute(processorId: string): Promise<DisputeNews>
  /** What moved since two instants in epoch seconds, at most `max` of each kind. */
  listMoney(
    since: { readonly chargesSeconds: number; readonly refundsSeconds: number },
    max: number,
  ): Promise<{ readonly money: readonly ListedMoney[]; readonly isPartial: boolean }>
  /** Null: the processor knows nothing of it. */
  findMoney(subject: MoneySubject, processorId: string): Promise<ListedMoney | null>
  /** @throws `payments.signature_invalid` */
  readMessage(body: string, signature: string): CardsMessage
}
