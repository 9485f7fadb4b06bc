import { checkAmount } from './amounts.ts'
import { type ApiObject, type Ledger, newId, nowSeconds } from './ledger.ts'
import { DECLINES, type Decline } from './outcomes.ts'
import { CardsRefusal, invalidRequest } from './refusal.ts'
import { refundsOf } from './saved-cards.ts'
import type { CardsEvent, Webhooks } from './webhooks.ts'

/** Long enough to see it wait, short enough for a person who tries it. */
const REFUND_WAIT_MS = 3_000

export interface Delivering {
  delayMs?: number
  copies?: number
  /** Whose news it is: an account that the platform pays. */
  account?: string
}

export interface NewIntent {
  amount: number
  currency: string
  customer?: string | undefined
  description?: string | undefined
  metadata?: Record<string, string> | undefined
  captureMethod?: string | undefined
  statementDescriptor?: string | undefined
}

/** Moves payment intents and refunds through their states and announces each step as an event. */
export class Payments {
  readonly #ledger: Ledger
  readonly #webhooks: Webhooks

  constructor(ledger: Ledger, webhooks: Webhooks) {
    this.#ledger = ledger
    this.#webhooks = webhooks
  }

  announce(type: string, subject: ApiObject, delivering: Delivering = {}): CardsEvent {
    const event: CardsEvent = {
      id: newId('evt'),
      object: 'event',
      ...(delivering.account ? { account: delivering.account } : {}),
      api_version: '2026-10-28.endive',
      created: nowSeconds(),
      data: { object: structuredClone(subject) },
      livemode: false,
      pending_webhooks: 1,
      request: { id: null, idempotency_key: null },
      type,
    }
    this.#ledger.put(event)
    this.#webhooks.send(event, delivering)
    return event
  }

  createIntent(input: NewIntent): ApiObject {
    checkAmount(input.amount, input.currency)
    const id = newId('pi')
    const intent = this.#ledger.put({
      id,
      object: 'payment_intent',
      amount: input.amount,
      amount_capturable: 0,
      amount_received: 0,
      canceled_at: null,
      cancellation_reason: null,
      capture_method: input.captureMethod ?? 'automatic_async',
      client_secret: `${id}_secret_${newId('s').slice(2)}`,
      confirmation_method: 'automatic',
      created: nowSeconds(),
      currency: input.currency,
      customer: input.customer ?? null,
      description: input.description ?? null,
      last_payment_error: null,
      latest_charge: null,
      livemode: false,
      metadata: input.metadata ?? {},
      next_action: null,
      payment_method: null,
      payment_method_types: ['card'],
      statement_descriptor_suffix: input.statementDescriptor ?? null,
      status: 'requires_payment_method',
    })
    this.announce('payment_intent.created', intent)
    return intent
  }

  succeed(intent: ApiObject, delivering: Delivering = {}): ApiObject {
    const isManual = intent.capture_method === 'manual'
    const charge = this.#charge(intent, { status: 'succeeded', captured: !isManual })
    const paid = this.#change(intent, {
      status: isManual ? 'requires_capture' : 'succeeded',
      amount_received: isManual ? 0 : intent.amount,
      amount_capturable: isManual ? intent.amount : 0,
      latest_charge: charge.id,
      last_payment_error: null,
      next_action: null,
    })
    this.announce('charge.succeeded', charge, delivering)
    this.announce(
      isManual ? 'payment_intent.amount_capturable_updated' : 'payment_intent.succeeded',
      paid,
      delivering,
    )
    return paid
  }

  /** The card says no: the intent waits for another card, and the caller hears a card error. */
  decline(intent: ApiObject, decline: Decline): CardsRefusal {
    const { code, message } = DECLINES[decline]
    const charge = this.#charge(intent, { status: 'failed', failure_code: code, failure_message: message })
    const error = { type: 'card_error', code, decline_code: decline, message, charge: charge.id }
    const failed = this.#change(intent, {
      status: 'requires_payment_method',
      latest_charge: charge.id,
      last_payment_error: error,
      next_action: null,
    })
    this.announce('charge.failed', charge)
    this.announce('payment_intent.payment_failed', failed)
    return new CardsRefusal(402, { ...error, payment_intent: failed })
  }

  /** The bank wants to see the person: nothing is charged until they have been to the given address. */
  askAuthentication(intent: ApiObject, url: string, returnUrl: string | undefined): ApiObject {
    const asking = this.#change(intent, {
      status: 'requires_action',
      next_action: { type: 'redirect_to_url', redirect_to_url: { url, return_url: returnUrl ?? null } },
    })
    this.announce('payment_intent.requires_action', asking)
    return asking
  }

  failAuthentication(intent: ApiObject): ApiObject {
    const message = 'We are unable to authenticate your payment method.'
    const failed = this.#change(intent, {
      status: 'requires_payment_method',
      next_action: null,
      last_payment_error: {
        type: 'invalid_request_error',
        code: 'payment_intent_authentication_failure',
        message,
      },
    })
    this.announce('payment_intent.payment_failed', failed)
    return failed
  }

  capture(intent: ApiObject, amount: number | undefined): ApiObject {
    if (intent.status !== 'requires_capture') throw wrongState(intent, 'captured')
    const received = amount ?? Number(intent.amount)
    if (received > Number(intent.amount_capturable))
      throw invalidRequest('The amount is more than can be captured.')
    const charge = this.#ledger.find(String(intent.latest_charge))
    if (charge) this.#change(charge, { captured: true, amount_captured: received })
    const paid = this.#change(intent, {
      status: 'succeeded',
      amount_received: received,
      amount_capturable: 0,
    })
    if (charge) this.announce('charge.captured', charge)
    this.announce('payment_intent.succeeded', paid)
    return paid
  }

  cancel(intent: ApiObject, reason: string | undefined): ApiObject {
    if (intent.status === 'succeeded' || intent.status === 'canceled') throw wrongState(intent, 'canceled')
    const canceled = this.#change(intent, {
      status: 'canceled',
      canceled_at: nowSeconds(),
      cancellation_reason: reason ?? null,
      amount_capturable: 0,
      next_action: null,
    })
    this.announce('payment_intent.canceled', canceled)
    return canceled
  }

  refund(
    charge: ApiObject,
    input: { amount?: number; reason?: string; metadata?: Record<string, string> },
  ): ApiObject {
    const left = Number(charge.amount_captured) - Number(charge.amount_refunded)
    if (charge.status !== 'succeeded' || charge.captured !== true) {
      throw invalidRequest(`Charge ${charge.id} has not been captured and cannot be refunded.`)
    }
    if (left <= 0) {
      throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
        code: 'charge_already_refunded',
      })
    }
    const amount = input.amount ?? left
    checkAmount(amount, String(charge.currency))
    if (amount > left) {
      throw invalidRequest(
        `Refund amount (${amount}) is greater than unrefunded amount on charge (${left}).`,
        {
          param: 'amount',
        },
      )
    }
    const intent = this.#ledger.find(String(charge.payment_intent), 'payment_intent')
    const way = refundsOf(this.#ledger, String(intent?.payment_method))
    const refund = this.#ledger.put({
      id: newId('re'),
      object: 'refund',
      amount,
      charge: charge.id,
      created: nowSeconds(),
      currency: charge.currency,
      metadata: input.metadata ?? {},
      payment_intent: charge.payment_intent,
      reason: input.reason ?? null,
      status: way === 'slow' ? 'pending' : 'succeeded',
    })
    const refunded = this.#change(charge, {
      amount_refunded: Number(charge.amount_refunded) + amount,
      refunded: amount === left,
    })
    this.announce('refund.created', refund)
    this.announce('charge.refunded', refunded)
    if (way !== 'arrives') setTimeout(() => this.#end(refund, charge, way), REFUND_WAIT_MS).unref()
    return refund
  }

  /** What the card's bank says of a refund later on. */
  #end(refund: ApiObject, charge: ApiObject, way: 'slow' | 'refused') {
    if (way === 'refused')
      this.#change(charge, {
        amount_refunded: Number(charge.amount_refunded) - Number(refund.amount),
        refunded: false,
      })
    const ended = this.#change(
      refund,
      way === 'slow'
        ? { status: 'succeeded' }
        : { status: 'failed', failure_reason: 'expired_or_canceled_card' },
    )
    this.announce(way === 'slow' ? 'refund.updated' : 'refund.failed', ended)
  }

  #charge(intent: ApiObject, result: Record<string, unknown>): ApiObject {
    const isCaptured = result.captured === true
    return this.#ledger.put({
      id: newId('ch'),
      object: 'charge',
      amount: intent.amount,
      amount_captured: isCaptured ? intent.amount : 0,
      amount_refunded: 0,
      billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
      captured: false,
      created: nowSeconds(),
      currency: intent.currency,
      customer: intent.customer,
      description: intent.description,
      disputed: false,
      failure_code: null,
      failure_message: null,
      livemode: false,
      metadata: intent.metadata,
      paid: result.status === 'succeeded',
      payment_intent: intent.id,
      payment_method_details: {
        type: 'card',
        card: { brand: 'visa', last4: '4242', country: 'IS', exp_month: 12, exp_year: 2031 },
      },
      receipt_url: null,
      refunded: false,
      ...result,
    })
  }

  /** Changes the kept object itself, so that everybody who holds it sees the same state. */
  #change(object: ApiObject, change: Record<string, unknown>): ApiObject {
    return this.#ledger.put(Object.assign(object, change))
  }
}

function wrongState(intent: ApiObject, verb: string): CardsRefusal {
  return invalidRequest(
    `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}.`,
    {
      code: 'payment_intent_unexpected_state',
      payment_intent: intent,
    },
  )
}
