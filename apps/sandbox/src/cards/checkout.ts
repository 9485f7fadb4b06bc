import { checkAmount } from './amounts.ts'
import { type ApiObject, type Ledger, newId, nowSeconds } from './ledger.ts'
import { isDecline, type Outcome } from './outcomes.ts'
import type { Delivering, Payments } from './payments.ts'
import { CardsRefusal, invalidRequest } from './refusal.ts'

const DAY_SECONDS = 24 * 60 * 60
const EXPIRES_MIN_SECONDS = 30 * 60
const SLOW_WEBHOOK_MS = 15_000
const SWEEP_MS = 30_000

export interface LineItem {
  name: string
  description: string | null
  currency: string
  unitAmount: number
  quantity: number
}

export interface NewSession {
  lineItems: LineItem[]
  successUrl: string
  cancelUrl: string | undefined
  customer: string | undefined
  customerEmail: string | undefined
  clientReferenceId: string | undefined
  metadata: Record<string, string>
  locale: string | undefined
  expiresAt: number | undefined
  intent: {
    metadata: Record<string, string>
    captureMethod: string | undefined
    description: string | undefined
    statementDescriptor: string | undefined
  }
}

/** What a click on the hosted page led to. */
export interface Result {
  session: ApiObject
  /** Where the browser goes next; nothing when it stays on the hosted page. */
  redirectUrl: string | null
  declined: { code: unknown; declineCode: unknown; message: string } | null
}

/** What the API always says of a checkout and nothing here makes use of. */
export const unusedByCheckout = {
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  custom_fields: [],
  custom_text: {
    after_submit: null,
    shipping_address: null,
    submit: null,
    terms_of_service_acceptance: null,
  },
  shipping_options: [],
}

/** The hosted checkout: sessions, and what each button of its page does to them. */
export class Checkout {
  readonly #url: string
  readonly #ledger: Ledger
  readonly #payments: Payments
  readonly #sweeper: NodeJS.Timeout

  constructor(url: string, ledger: Ledger, payments: Payments) {
    this.#url = url
    this.#ledger = ledger
    this.#payments = payments
    this.#sweeper = setInterval(() => this.sweep(), SWEEP_MS).unref()
  }

  create(input: NewSession): ApiObject {
    const now = nowSeconds()
    const expiresAt = input.expiresAt ?? now + DAY_SECONDS
    if (expiresAt < now + EXPIRES_MIN_SECONDS - 60 || expiresAt > now + DAY_SECONDS + 60) {
      throw invalidRequest('The `expires_at` timestamp must be between 30 minutes and 24 hours from now.', {
        param: 'expires_at',
      })
    }
    const currency = input.lineItems[0]?.currency ?? ''
    if (input.lineItems.some((item) => item.currency !== currency)) {
      throw invalidRequest('All line items must have the same currency.', { param: 'line_items' })
    }
    for (const item of input.lineItems) checkAmount(item.unitAmount, currency)
    const total = input.lineItems.reduce((sum, item) => sum + item.unitAmount * item.quantity, 0)
    const id = newId('cs_test')
    return this.#ledger.put({
      id,
      object: 'checkout.session',
      ...unusedByCheckout,
      amount_subtotal: total,
      amount_total: total,
      cancel_url: input.cancelUrl ?? null,
      client_reference_id: input.clientReferenceId ?? null,
      created: now,
      currency,
      customer: input.customer ?? null,
      customer_email: input.customerEmail ?? null,
      customer_details: input.customerEmail ? { email: input.customerEmail, name: null } : null,
      expires_at: expiresAt,
      livemode: false,
      locale: input.locale ?? null,
      metadata: input.metadata,
      mode: 'payment',
      payment_intent: null,
      payment_method_types: ['card'],
      payment_status: 'unpaid',
      status: 'open',
      success_url: input.successUrl,
      total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
      ui_mode: 'hosted_page',
      url: `${this.#url}/cards/pay/${id}`,
      // Kept beside the session and left out of what the API shows.
      sandbox: { lineItems: input.lineItems, intent: input.intent },
    })
  }

  /** Does what the person at the hosted page chose. */
  choose(session: ApiObject, outcome: Outcome): Result {
    this.sweep()
    if (session.status !== 'open') throw invalidRequest(`This checkout session is ${session.status}.`)
    if (outcome === 'abandoned') {
      return { session, redirectUrl: textOrNull(session.cancel_url), declined: null }
    }
    const intent = this.#intentOf(session)
    if (outcome === 'authentication-failed') {
      const failed = this.#payments.failAuthentication(intent)
      const { code, message } = failed.last_payment_error as { code: string; message: string }
      return { session, redirectUrl: null, declined: { code, declineCode: null, message } }
    }
    if (isDecline(outcome)) {
      const { details, message } = this.#payments.decline(intent, outcome)
      return {
        session,
        redirectUrl: null,
        declined: { code: details.code, declineCode: details.decline_code, message },
      }
    }
    if (outcome === 'authentication') {
      this.#payments.askAuthentication(intent, `${this.#url}/cards/pay/${session.id}/bank`, undefined)
      return { session, redirectUrl: `${this.#url}/cards/pay/${session.id}/bank`, declined: null }
    }
    this.#complete(session, intent, DELIVERING[outcome] ?? {})
    const back = String(session.success_url).replaceAll('{CHECKOUT_SESSION_ID}', session.id)
    return { session, redirectUrl: outcome === 'success-no-return' ? null : back, declined: null }
  }

  expire(session: ApiObject): ApiObject {
    if (session.status !== 'open')
      throw invalidRequest('Only Checkout Sessions with a status in ["open"] can be expired.')
    this.#ledger.put(Object.assign(session, { status: 'expired', url: null }))
    const intent = this.#ledger.find(String(session.payment_intent), 'payment_intent')
    if (intent && intent.status !== 'canceled') this.#payments.cancel(intent, 'abandoned')
    this.#payments.announce('checkout.session.expired', shownSession(session))
    return session
  }

  /** Ends the sessions whose time has come. */
  sweep() {
    const now = nowSeconds()
    const over = (session: ApiObject) => session.status === 'open' && Number(session.expires_at) <= now
    for (const session of this.#ledger.list('checkout.session', over)) this.expire(session)
  }

  close() {
    clearInterval(this.#sweeper)
  }

  #complete(session: ApiObject, intent: ApiObject, delivering: Delivering) {
    const paid = this.#payments.succeed(intent, delivering)
    this.#ledger.put(
      Object.assign(session, {
        status: 'complete',
        payment_status: paid.status === 'succeeded' ? 'paid' : 'unpaid',
        url: null,
      }),
    )
    this.#payments.announce('checkout.session.completed', shownSession(session), delivering)
  }

  /** The intent is made when the person first tries to pay, as the real checkout does. */
  #intentOf(session: ApiObject): ApiObject {
    const existing = this.#ledger.find(String(session.payment_intent), 'payment_intent')
    if (existing) return existing
    const { intent } = session.sandbox as { intent: NewSession['intent'] }
    const created = this.#payments.createIntent({
      amount: Number(session.amount_total),
      currency: String(session.currency),
      customer: textOrNull(session.customer) ?? undefined,
      ...intent,
    })
    this.#ledger.put(Object.assign(session, { payment_intent: created.id }))
    return created
  }
}

const DELIVERING: Partial<Record<Outcome, Delivering>> = {
  'success-slow-webhook': { delayMs: SLOW_WEBHOOK_MS },
  'success-duplicate-webhook': { copies: 2 },
}

/** The session as the API shows it. */
export function shownSession({ sandbox: _, ...session }: ApiObject): ApiObject {
  return session as ApiObject
}

export function lineItemsOf(session: ApiObject): LineItem[] {
  return (session.sandbox as { lineItems: LineItem[] }).lineItems
}

export function openSession(ledger: Ledger, id: string): ApiObject {
  const session = ledger.find(id, 'checkout.session')
  if (session) return session
  throw new CardsRefusal(404, { type: 'invalid_request_error', message: `No such checkout session: '${id}'` })
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
