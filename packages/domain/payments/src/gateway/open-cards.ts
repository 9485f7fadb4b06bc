import type { Secret } from '@kara/kernel'
import { processorSilent, signatureInvalid } from '../errors.ts'
import type { Cards, ChargeRequest, ChargeResult } from './cards.ts'
import { toDispute, withPayment } from './disputes.ts'
import { findMoney, listMoney } from './listing.ts'
import { toMessage } from './messages.ts'
import { openPayees } from './open-payees.ts'
import { Stripe } from './stripe.ts'
import { failureOf, toChargeResult, toProcessorAmount, toRefundResult, toSavedCard } from './translations.ts'

export interface CardsOptions {
  readonly secretKey: Secret | string
  readonly webhookSecret: Secret | string
  /** Another address that speaks the same protocol; absent: the processor itself. */
  readonly baseUrl?: string
}

const timeoutMs = 10_000

export function openCards(options: CardsOptions): Cards {
  const stripe = new Stripe(reveal(options.secretKey), { ...addressOf(options.baseUrl), timeout: timeoutMs })
  return {
    ...checkouts(stripe),
    ...visits(stripe),
    ...charges(stripe),
    payees: openPayees(stripe, heard),
    readMessage: (body, signature) =>
      toMessage(verified(stripe, body, signature, reveal(options.webhookSecret))),
  }
}

/** Where a company pays for credits: on the processor's own page. */
function checkouts(stripe: Stripe): Pick<Cards, 'openCheckout' | 'readCheckout'> {
  return {
    openCheckout: (request) =>
      heard(async () => {
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: request.currency.toLowerCase(),
                  unit_amount: toProcessorAmount(request.amountMinor, request.currency),
                  product_data: { name: request.description },
                },
              },
            ],
            metadata: { checkoutId: request.checkoutId, companyId: request.companyId },
            success_url: request.successUrl,
            cancel_url: request.cancelUrl,
          },
          { idempotencyKey: request.checkoutId },
        )
        return { processorId: session.id, url: session.url ?? request.cancelUrl }
      }),
    readCheckout: (processorId) =>
      heard(async () => {
        const session = await stripe.checkout.sessions.retrieve(processorId)
        return session.status === 'open' ? session.url : null
      }),
  }
}

type Visits = Pick<Cards, 'openCustomer' | 'openCardSetup' | 'readCardSetup' | 'detachCard'>

/** Where a person saves a card: on the processor's own page too, where its number is typed. */
function visits(stripe: Stripe): Visits {
  return {
    openCustomer: (personId) =>
      heard(async () => {
        const customer = await stripe.customers.create(
          { metadata: { personId } },
          { idempotencyKey: `customer-${personId}` },
        )
        return customer.id
      }),
    openCardSetup: (request) =>
      heard(async () => {
        const metadata = { setupId: request.setupId, personId: request.personId }
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'setup',
            customer: request.customerId,
            allowed_payment_method_types: ['card'],
            // The processor's pages know no Icelandic; English is nearer than what it would guess.
            locale: 'en',
            metadata,
            setup_intent_data: { metadata },
            success_url: request.successUrl,
            cancel_url: request.cancelUrl,
          },
          { idempotencyKey: request.setupId },
        )
        return { processorId: session.id, url: session.url ?? request.cancelUrl }
      }),
    readCardSetup: (processorId) =>
      heard(async () => {
        const session = await stripe.checkout.sessions.retrieve(processorId, {
          expand: ['setup_intent.payment_method'],
        })
        if (session.status === 'open' && session.url) return { state: 'open', url: session.url }
        const intent = session.setup_intent
        const method = intent && typeof intent === 'object' ? intent.payment_method : null
        const card = method && typeof method === 'object' ? toSavedCard(method) : null
        return session.status === 'complete' && card ? { state: 'done', card } : { state: 'abandoned' }
      }),
    detachCard: (processorId) =>
      heard(async () => {
        const method = await stripe.paymentMethods.retrieve(processorId)
        if (method.customer) await stripe.paymentMethods.detach(processorId)
      }),
  }
}

type Charges = Pick<
  Cards,
  'charge' | 'readCharge' | 'cancelCharge' | 'refund' | 'readDispute' | 'listMoney' | 'findMoney'
>

function charges(stripe: Stripe): Charges {
  return {
    charge: (request) => heard(() => charge(stripe, request)),
    readCharge: (processorId) =>
      heard(async () => toChargeResult(await stripe.paymentIntents.retrieve(processorId))),
    cancelCharge: (processorId) =>
      heard(async () => {
        const intent = await stripe.paymentIntents.retrieve(processorId)
        const isOver = intent.status === 'succeeded' || intent.status === 'canceled'
        return toChargeResult(isOver ? intent : await stripe.paymentIntents.cancel(processorId))
      }),
    refund: (request) =>
      heard(async () => {
        const { refundId, personId, chargeProcessorId, amountMinor, currency } = request
        const refund = await stripe.refunds.create(
          {
            payment_intent: chargeProcessorId,
            amount: toProcessorAmount(amountMinor, currency),
            metadata: { refundId, personId },
          },
          { idempotencyKey: refundId },
        )
        return toRefundResult(refund)
      }),
    readDispute: (processorId) =>
      heard(async () => toDispute(await stripe.disputes.retrieve(processorId, withPayment))),
    listMoney: (since, max) => heard(() => listMoney(stripe, since, max)),
    findMoney: (subject, processorId) => heard(() => findMoney(stripe, subject, processorId)),
  }
}

async function charge(stripe: Stripe, request: ChargeRequest): Promise<ChargeResult> {
  const { chargeId, personId, amountMinor, currency, returnUrl } = request
  try {
    const intent = await stripe.paymentIntents.create(
      {
        amount: toProcessorAmount(amountMinor, currency),
        currency: currency.toLowerCase(),
        customer: request.customerId,
        payment_method: request.cardId,
        allowed_payment_method_types: ['card'],
        confirm: true,
        metadata: { chargeId, personId },
        statement_descriptor_suffix: request.reference,
        ...(returnUrl ? { return_url: returnUrl } : { off_session: true }),
      },
      { idempotencyKey: chargeId },
    )
    return toChargeResult(intent)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError)) throw error
    const { payment_intent: intent, code, decline_code: declineCode } = error
    return {
      processorId: intent?.id ?? '',
      state: 'failed',
      failure: failureOf(code, declineCode),
      url: null,
    }
  }
}

/** What the processor does not answer is one refusal, whatever the cause. */
async function heard<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (cause) {
    throw processorSilent(cause)
  }
}

function verified(stripe: Stripe, body: string, signature: string, secret: string): Stripe.Event {
  try {
    return stripe.webhooks.constructEvent(body, signature, secret)
  } catch {
    throw signatureInvalid()
  }
}

function addressOf(baseUrl: string | undefined): {
  host?: string
  port?: string
  protocol?: 'http' | 'https'
} {
  if (!baseUrl) return {}
  const url = new URL(baseUrl)
  const protocol = url.protocol === 'http:' ? 'http' : 'https'
  return { host: url.hostname, port: url.port || (protocol === 'http' ? '80' : '443'), protocol }
}

function reveal(secret: Secret | string): string {
  return typeof secret === 'string' ? secret : secret.reveal()
}
