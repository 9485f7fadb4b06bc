import { createAccount, createAccountLink } from './accounts.ts'
import { type Checkout, lineItemsOf, shownSession } from './checkout.ts'
import { asList, type FormTree } from './form.ts'
import * as input from './input.ts'
import { type ApiObject, type Ledger, newId, nowSeconds } from './ledger.ts'
import { isDecline } from './outcomes.ts'
import type { Payments } from './payments.ts'
import { invalidRequest, notFound } from './refusal.ts'
import { outcomeOf } from './saved-cards.ts'
import { createSetup } from './setups.ts'
import { createPayout, createTransfer, findPayout, isOf } from './transfers.ts'

export interface Processor {
  url: string
  ledger: Ledger
  payments: Payments
  checkout: Checkout
  /** What somebody has switched off: the whole of it, or the platform's money. */
  state: { isDown: boolean; isPoor: boolean }
}

/** @param account on whose behalf the platform asks; empty for its own. */
export type Handler = (processor: Processor, form: FormTree, id: string, account: string) => unknown

/** Every address of the API that is played, with what it does. A name in braces is the id. */
export const RESOURCES: [method: 'GET' | 'POST', path: string, handler: Handler][] = [
  ['POST', '/v1/customers', createCustomer],
  ['GET', '/v1/customers/:id', ({ ledger }, _, id) => find(ledger, 'customer', id)],
  ['POST', '/v1/customers/:id', updateCustomer],
  ['GET', '/v1/setup_intents/:id', ({ ledger }, _, id) => find(ledger, 'setup_intent', id)],
  ['GET', '/v1/payment_methods/:id', ({ ledger }, _, id) => find(ledger, 'payment_method', id)],
  ['POST', '/v1/payment_methods/:id/detach', detachMethod],
  [
    'GET',
    '/v1/checkout/sessions',
    ({ ledger }, form) =>
      page(
        ledger.list(
          'checkout.session',
          both(matches(form, 'payment_intent', 'customer', 'status'), isSince(form)),
        ),
        form,
      ),
  ],
  ['POST', '/v1/checkout/sessions', createSession],
  [
    'GET',
    '/v1/checkout/sessions/:id',
    ({ ledger, checkout }, _, id) => {
      checkout.sweep()
      return find(ledger, 'checkout.session', id)
    },
  ],
  ['GET', '/v1/checkout/sessions/:id/line_items', listLineItems],
  [
    'POST',
    '/v1/checkout/sessions/:id/expire',
    ({ ledger, checkout }, _, id) => checkout.expire(find(ledger, 'checkout.session', id)),
  ],
  [
    'GET',
    '/v1/payment_intents',
    ({ ledger }, form) =>
      page(ledger.list('payment_intent', both(matches(form, 'customer'), isSince(form))), form),
  ],
  ['POST', '/v1/payment_intents', createIntent],
  ['GET', '/v1/payment_intents/:id', ({ ledger }, _, id) => find(ledger, 'payment_intent', id)],
  ['POST', '/v1/payment_intents/:id', updateIntent],
  ['POST', '/v1/payment_intents/:id/confirm', confirmIntent],
  ['POST', '/v1/payment_intents/:id/capture', captureIntent],
  ['POST', '/v1/payment_intents/:id/cancel', cancelIntent],
  [
    'GET',
    '/v1/charges',
    ({ ledger }, form) => page(ledger.list('charge', matches(form, 'payment_intent', 'customer')), form),
  ],
  ['GET', '/v1/charges/:id', ({ ledger }, _, id) => find(ledger, 'charge', id)],
  [
    'GET',
    '/v1/refunds',
    ({ ledger }, form) =>
      page(ledger.list('refund', both(matches(form, 'charge', 'payment_intent'), isSince(form))), form),
  ],
  ['POST', '/v1/refunds', createRefund],
  ['GET', '/v1/refunds/:id', ({ ledger }, _, id) => find(ledger, 'refund', id)],
  ['POST', '/v1/accounts', createAccount],
  ['GET', '/v1/accounts/:id', ({ ledger }, _, id) => find(ledger, 'account', id)],
  ['POST', '/v1/account_links', createAccountLink],
  [
    'GET',
    '/v1/transfers',
    ({ ledger }, form) =>
      page(
        ledger.list('transfer', both(matches(form, 'transfer_group', 'destination'), isSince(form))),
        form,
        '/v1/transfers',
      ),
  ],
  ['POST', '/v1/transfers', createTransfer],
  ['GET', '/v1/transfers/:id', ({ ledger }, _, id) => find(ledger, 'transfer', id)],
  [
    'GET',
    '/v1/payouts',
    ({ ledger }, form, _, account) =>
      page(ledger.list('payout', both(isOf(account), isSince(form))), form, '/v1/payouts'),
  ],
  ['POST', '/v1/payouts', (processor, form, _, account) => createPayout(processor, form, account)],
  ['GET', '/v1/payouts/:id', (processor, _, id, account) => findPayout(processor, id, account)],
  [
    'GET',
    '/v1/disputes',
    ({ ledger }, form) =>
      page(
        ledger.list('dispute', both(matches(form, 'charge', 'payment_intent'), isSince(form))),
        form,
        '/v1/disputes',
      ),
  ],
  ['GET', '/v1/disputes/:id', ({ ledger }, _, id) => find(ledger, 'dispute', id)],
  ['GET', '/v1/events', ({ ledger }, form) => page(ledger.list('event', matchesEvent(form)), form)],
  ['GET', '/v1/events/:id', ({ ledger }, _, id) => find(ledger, 'event', id)],
]

function createCustomer({ ledger }: Processor, form: FormTree): ApiObject {
  const { email, name, description, metadata } = input.parse(input.CustomerInput, form)
  return ledger.put({
    id: newId('cus'),
    object: 'customer',
    created: nowSeconds(),
    description: description ?? null,
    email: email ?? null,
    livemode: false,
    metadata,
    name: name ?? null,
  })
}

function updateCustomer({ ledger }: Processor, form: FormTree, id: string): ApiObject {
  const customer = find(ledger, 'customer', id)
  const { metadata, ...change } = input.parse(input.CustomerInput, form)
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  return ledger.put(Object.assign(customer, given, { metadata: merged(customer, metadata) }))
}

function detachMethod({ ledger, payments }: Processor, _: FormTree, id: string): ApiObject {
  const method = find(ledger, 'payment_method', id)
  if (method.customer === null)
    throw invalidRequest('The payment method you provided is not attached to a customer.')
  const detached = ledger.put(Object.assign(method, { customer: null }))
  payments.announce('payment_method.detached', shownSession(detached))
  return detached
}

function createSession(processor: Processor, form: FormTree): ApiObject {
  if (form.mode === 'setup') return createSetup(processor, form)
  const { ledger, checkout } = processor
  const asked = input.parse(input.SessionInput, form)
  if (asked.customer) find(ledger, 'customer', asked.customer)
  const intent = asked.payment_intent_data
  return checkout.create({
    lineItems: asked.line_items.map(({ price_data, quantity }) => ({
      name: price_data.product_data.name,
      description: price_data.product_data.description ?? null,
      currency: price_data.currency,
      unitAmount: price_data.unit_amount,
      quantity,
    })),
    successUrl: asked.success_url,
    cancelUrl: asked.cancel_url,
    customer: asked.customer,
    customerEmail: asked.customer_email,
    clientReferenceId: asked.client_reference_id,
    metadata: asked.metadata,
    locale: asked.locale,
    expiresAt: asked.expires_at,
    intent: {
      metadata: intent?.metadata ?? {},
      captureMethod: intent?.capture_method,
      description: intent?.description,
      statementDescriptor: intent?.statement_descriptor ?? intent?.statement_descriptor_suffix,
    },
  })
}

function listLineItems({ ledger }: Processor, form: FormTree, id: string) {
  const items = lineItemsOf(find(ledger, 'checkout.session', id)).map((item, index) => ({
    id: `li_${index}_${id}`,
    object: 'item',
    created: 0,
    amount_total: item.unitAmount * item.quantity,
    currency: item.currency,
    description: item.name,
    quantity: item.quantity,
  }))
  return page(items, form)
}

function createIntent(processor: Processor, form: FormTree): ApiObject {
  const asked = input.parse(input.IntentInput, form)
  const intent = processor.payments.createIntent({
    amount: asked.amount,
    currency: asked.currency,
    customer: asked.customer,
    description: asked.description,
    metadata: asked.metadata,
    captureMethod: asked.capture_method,
    statementDescriptor: asked.statement_descriptor_suffix,
  })
  if (asked.payment_method)
    Object.assign(intent, { payment_method: asked.payment_method, status: 'requires_confirmation' })
  if (!asked.confirm) return intent
  return confirm(processor, intent, {
    method: asked.payment_method,
    returnUrl: asked.return_url,
    isOffSession: asked.off_session ?? false,
  })
}

function confirmIntent(processor: Processor, form: FormTree, id: string): ApiObject {
  const asked = input.parse(input.ConfirmInput, form)
  return confirm(processor, find(processor.ledger, 'payment_intent', id), {
    method: asked.payment_method,
    returnUrl: asked.return_url,
    isOffSession: false,
  })
}

interface Confirmation {
  method: string | undefined
  returnUrl: string | undefined
  isOffSession: boolean
}

function confirm(
  { ledger, payments, url }: Processor,
  intent: ApiObject,
  { method, returnUrl, isOffSession }: Confirmation,
) {
  const chosen = method ?? (typeof intent.payment_method === 'string' ? intent.payment_method : undefined)
  if (!/^requires_(payment_method|confirmation|action)$/.test(String(intent.status))) {
    throw invalidRequest(
      `You cannot confirm this PaymentIntent because it has a status of ${intent.status}.`,
      {
        code: 'payment_intent_unexpected_state',
        payment_intent: intent,
      },
    )
  }
  if (!chosen)
    throw invalidRequest('You cannot confirm this PaymentIntent because it’s missing a payment method.')
  const outcome = outcomeOf(ledger, chosen)
  if (!outcome) throw notFound('PaymentMethod', chosen)
  const saved = ledger.find(chosen, 'payment_method')
  if (saved && saved.customer !== intent.customer)
    throw invalidRequest('The payment method does not belong to the customer of this PaymentIntent.')
  Object.assign(intent, { payment_method: chosen })
  if (isDecline(outcome)) throw payments.decline(intent, outcome)
  if (outcome === 'authentication' && isOffSession) throw payments.decline(intent, 'authentication_required')
  if (outcome === 'authentication')
    return payments.askAuthentication(intent, `${url}/cards/bank/${intent.id}`, returnUrl)
  return payments.succeed(intent)
}

function updateIntent({ ledger }: Processor, form: FormTree, id: string): ApiObject {
  const intent = find(ledger, 'payment_intent', id)
  const { metadata, description } = input.parse(input.MetadataInput, form)
  const change = description === undefined ? {} : { description }
  return ledger.put(Object.assign(intent, change, { metadata: merged(intent, metadata) }))
}

function captureIntent({ ledger, payments }: Processor, form: FormTree, id: string): ApiObject {
  return payments.capture(
    find(ledger, 'payment_intent', id),
    input.parse(input.CaptureInput, form).amount_to_capture,
  )
}

function cancelIntent({ ledger, payments }: Processor, form: FormTree, id: string): ApiObject {
  return payments.cancel(
    find(ledger, 'payment_intent', id),
    input.parse(input.CancelInput, form).cancellation_reason,
  )
}

function createRefund({ ledger, payments }: Processor, form: FormTree): ApiObject {
  const asked = input.parse(input.RefundInput, form)
  const chargeId = asked.payment_intent
    ? String(find(ledger, 'payment_intent', asked.payment_intent).latest_charge)
    : asked.charge
  if (!chargeId)
    throw invalidRequest('One of the following params should be provided: payment_intent or charge.')
  return payments.refund(find(ledger, 'charge', chargeId), asked)
}

function find(ledger: Ledger, kind: string, id: string): ApiObject {
  const found = ledger.find(id, kind)
  if (found) return found
  throw notFound(kind, id)
}

function merged(object: ApiObject, change: Record<string, string>): Record<string, string> {
  const both = { ...(object.metadata as Record<string, string>), ...change }
  // An empty value removes the key, as in the real API.
  return Object.fromEntries(Object.entries(both).filter(([, value]) => value !== ''))
}

function matches(form: FormTree, ...fields: string[]) {
  return (object: ApiObject) =>
    fields.every((field) => form[field] === undefined || object[field] === form[field])
}

function isSince(form: FormTree) {
  const since = typeof form.created === 'object' ? Number(form.created.gte ?? form.created.gt ?? 0) : 0
  return (object: ApiObject) => object.created >= since
}

function both(...wanted: ((object: ApiObject) => boolean)[]) {
  return (object: ApiObject) => wanted.every((is) => is(object))
}

function matchesEvent(form: FormTree) {
  const types = typeof form.type === 'string' ? [form.type] : asList(form.types)
  return both((event) => types.length === 0 || types.includes(String(event.type)), isSince(form))
}

const PAGE_DEFAULT = 10
const PAGE_MAX = 100

/** Cursor pages: newest first, after or before an id. */
function page(objects: ApiObject[], form: FormTree, url = '/v1') {
  const limit = Math.min(Math.max(Number(form.limit ?? PAGE_DEFAULT) || PAGE_DEFAULT, 1), PAGE_MAX)
  const after = objects.findIndex((object) => object.id === form.starting_after)
  const before = objects.findIndex((object) => object.id === form.ending_before)
  const end = before >= 0 ? before : objects.length
  const start = before >= 0 ? Math.max(0, end - limit) : after + 1
  const hasMore = before >= 0 ? start > 0 : start + limit < end
  const data = objects.slice(start, Math.min(start + limit, end))
  return { object: 'list', data: data.map(shownSession), has_more: hasMore, url }
}
