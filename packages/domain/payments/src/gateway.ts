import type { Secret } from '@kara/kernel'
import Stripe from 'stripe'
import { processorSilent, signatureInvalid } from './errors.ts'

export interface CardsOptions {
  readonly secretKey: Secret | string
  readonly webhookSecret: Secret | string
  /** Another address that speaks the same protocol; absent: the processor itself. */
  readonly baseUrl?: string
}

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

/** A signed message about one of our checkouts. */
export interface CardsMessage {
  readonly id: string
  readonly type: string
  readonly outcome: 'paid' | 'failed' | 'abandoned' | null
  readonly checkoutId: string | null
  readonly companyId: string | null
  readonly failure: string | null
}

/** The card processor. The only file that talks to it. */
export interface Cards {
  openCheckout(request: CheckoutRequest): Promise<{ processorId: string; url: string }>
  /** @throws `payments.signature_invalid` */
  readMessage(body: string, signature: string): CardsMessage
}

const outcomes: Record<string, CardsMessage['outcome']> = {
  'checkout.session.completed': 'paid',
  'checkout.session.async_payment_failed': 'failed',
  'checkout.session.expired': 'abandoned',
}

export function openCards(options: CardsOptions): Cards {
  const stripe = new Stripe(reveal(options.secretKey), { ...addressOf(options.baseUrl), timeout: 10_000 })
  return {
    async openCheckout(request) {
      try {
        const session = await stripe.checkout.sessions.create(
          {
            mode: 'payment',
            line_items: [
              {
                quantity: 1,
                price_data: {
                  currency: request.currency.toLowerCase(),
                  unit_amount: toProcessorAmount(request),
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
      } catch (cause) {
        throw processorSilent(cause)
      }
    },
    readMessage(body, signature) {
      const event = verified(stripe, body, signature, reveal(options.webhookSecret))
      const about = event.data.object as { metadata?: Record<string, string>; payment_status?: string }
      const outcome = outcomes[event.type] ?? null
      return {
        id: event.id,
        type: event.type,
        outcome: outcome === 'paid' && about.payment_status !== 'paid' ? null : outcome,
        checkoutId: about.metadata?.checkoutId ?? null,
        companyId: about.metadata?.companyId ?? null,
        failure: outcome === 'failed' ? 'declined' : null,
      }
    },
  }
}

// The króna has no minor unit, but the processor counts it in hundredths all the same, whole krónur only
// (its documentation of zero-decimal currencies, "special cases").
function toProcessorAmount({ amountMinor, currency }: CheckoutRequest): number {
  return currency === 'ISK' ? amountMinor * 100 : amountMinor
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
