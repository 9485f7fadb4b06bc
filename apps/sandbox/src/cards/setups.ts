import { shownSession, unusedByCheckout } from './checkout.ts'
import type { FormTree } from './form.ts'
import * as input from './input.ts'
import { type ApiObject, newId, nowSeconds } from './ledger.ts'
import type { Delivering } from './payments.ts'
import { invalidRequest } from './refusal.ts'
import type { Processor } from './resources.ts'
import { keepCard, type SavedCardName } from './saved-cards.ts'

const DAY_SECONDS = 24 * 60 * 60

/** A visit to the hosted page on which a card is saved and nothing is paid. */
export function createSetup({ ledger, url }: Processor, form: FormTree): ApiObject {
  const asked = input.parse(input.SetupInput, form)
  if (!ledger.find(asked.customer, 'customer'))
    throw invalidRequest(`No such customer: '${asked.customer}'`, { param: 'customer' })
  const intent = ledger.put({
    id: newId('seti'),
    object: 'setup_intent',
    created: nowSeconds(),
    customer: asked.customer,
    livemode: false,
    metadata: asked.setup_intent_data?.metadata ?? {},
    payment_method: null,
    payment_method_types: ['card'],
    status: 'requires_payment_method',
    usage: 'off_session',
  })
  const id = newId('cs_test')
  return ledger.put({
    id,
    object: 'checkout.session',
    ...unusedByCheckout,
    amount_subtotal: null,
    amount_total: null,
    cancel_url: asked.cancel_url ?? null,
    client_reference_id: asked.client_reference_id ?? null,
    created: nowSeconds(),
    currency: null,
    customer: asked.customer,
    expires_at: nowSeconds() + DAY_SECONDS,
    livemode: false,
    locale: asked.locale ?? null,
    metadata: asked.metadata,
    mode: 'setup',
    payment_intent: null,
    payment_method_types: ['card'],
    payment_status: 'no_payment_required',
    setup_intent: intent.id,
    status: 'open',
    success_url: asked.success_url,
    ui_mode: 'hosted_page',
    url: `${url}/cards/save/${id}`,
    sandbox: { lineItems: [], intent: {} },
  })
}

/** Saves the card that was chosen at the hosted page; returns where the browser goes. */
export function saveCard(
  { ledger, payments }: Processor,
  session: ApiObject,
  card: SavedCardName,
  delivering: Delivering = {},
): string {
  if (session.status !== 'open') throw invalidRequest(`This checkout session is ${session.status}.`)
  const intent = ledger.find(String(session.setup_intent), 'setup_intent')
  if (!intent) throw invalidRequest('This checkout session has no setup intent.')
  const method = keepCard(ledger, String(session.customer), card)
  ledger.put(Object.assign(intent, { payment_method: method.id, status: 'succeeded' }))
  ledger.put(Object.assign(session, { status: 'complete', url: null }))
  payments.announce('payment_method.attached', shownSession(method), delivering)
  payments.announce('setup_intent.succeeded', intent, delivering)
  payments.announce('checkout.session.completed', shownSession(session), delivering)
  return String(session.success_url).replaceAll('{CHECKOUT_SESSION_ID}', session.id)
}
