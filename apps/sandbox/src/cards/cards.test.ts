import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { serve } from '@hono/node-server'
import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'
import { displayAmount } from './amounts.ts'

const SECRET = 'whsec_test'
const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-cards-'))
const received: { body: string; signature: string }[] = []
const receiver = { refuses: 0 }
let listener: Server
let sandbox: ReturnType<typeof createSandbox>
let server: ReturnType<typeof serve>
let stripe: Stripe
let url = ''

beforeAll(async () => {
  listener = createServer(async (request, response) => {
    const body = await text(request)
    if (receiver.refuses > 0) {
      receiver.refuses -= 1
      response.writeHead(500).end()
      return
    }
    received.push({ body, signature: String(request.headers['stripe-signature']) })
    response.writeHead(200).end()
  })
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening))
  sandbox = createSandbox(
    readSettings({
      SANDBOX_STATE_DIR: stateDir,
      SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${portOf(listener)}/webhooks/cards`,
      SANDBOX_WEBHOOK_SECRET: SECRET,
    }),
  )
  await new Promise<void>((listening) => {
    server = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' }, () => listening())
  })
  url = `http://127.0.0.1:${portOf(server as Server)}`
  stripe = new Stripe('sk_test_sandbox', {
    host: '127.0.0.1',
    port: portOf(server as Server),
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
})
beforeEach(() => {
  received.length = 0
  receiver.refuses = 0
})
afterAll(() => {
  sandbox.close()
  server.close()
  listener.close()
  rmSync(stateDir, { recursive: true })
})

function portOf(listening: Server): number {
  return (listening.address() as AddressInfo).port
}

function checkout(options: Stripe.RequestOptions = {}) {
  return stripe.checkout.sessions.create(
    {
      mode: 'payment',
      line_items: [
        {
          price_data: { currency: 'isk', unit_amount: 1_500_000, product_data: { name: 'Session' } },
          quantity: 1,
        },
      ],
      metadata: { bill: 'bill-1' },
      payment_intent_data: { metadata: { bill: 'bill-1' } },
      success_url: 'http://localhost:3000/paid?session={CHECKOUT_SESSION_ID}',
      cancel_url: 'http://localhost:3000/back',
    },
    options,
  )
}

async function choose(sessionId: string, outcome: string) {
  const answer = await fetch(`${url}/control/cards/checkout/${sessionId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ outcome }),
  })
  return (await answer.json()) as { redirectUrl: string | null; declined: { declineCode: string } | null }
}

function events(): Stripe.Event[] {
  return received.map(({ body, signature }) => stripe.webhooks.constructEvent(body, signature, SECRET))
}

test('a checkout that is paid returns to the service and is told by a signed webhook', async () => {
  const session = await checkout()
  expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 1_500_000 })
  expect(session.url).toContain(`/cards/pay/${session.id}`)
  const { redirectUrl } = await choose(session.id, 'success')
  expect(redirectUrl).toBe(`http://localhost:3000/paid?session=${session.id}`)

  const paid = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge'],
  })
  expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid', metadata: { bill: 'bill-1' } })
  expect(paid.payment_intent).toMatchObject({
    status: 'succeeded',
    latest_charge: { object: 'charge', paid: true },
  })

  await expect.poll(() => received.length, { timeout: 5_000 }).toBe(4)
  expect(events().map((event) => event.type)).toEqual([
    'payment_intent.created',
    'charge.succeeded',
    'payment_intent.succeeded',
    'checkout.session.completed',
  ])
  expect(events()[3]?.data.object).toMatchObject({ id: session.id, metadata: { bill: 'bill-1' } })
  expect(received[3]?.body).not.toContain('lineItems')
})

test('a webhook signed with another secret is refused', async () => {
  await stripe.paymentIntents.create({ amount: 100, currency: 'eur' })
  await expect.poll(() => received.length).toBe(1)
  const { body = '', signature = '' } = received[0] ?? {}
  expect(() => stripe.webhooks.constructEvent(body, signature, 'whsec_other')).toThrow(/signature/)
})

test('a declined card keeps the checkout open until another card pays', async () => {
  const session = await checkout()
  const declined = await choose(session.id, 'insufficient_funds')
  expect(declined).toMatchObject({ redirectUrl: null, declined: { declineCode: 'insufficient_funds' } })
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'open' })
  await choose(session.id, 'success')
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ payment_status: 'paid' })
})

test('the bank may ask for the person first', async () => {
  const session = await checkout()
  const asked = await choose(session.id, 'authentication')
  expect(asked.redirectUrl).toContain(`/cards/pay/${session.id}/bank`)
  const refused = await choose(session.id, 'authentication-failed')
  expect(refused.declined).not.toBeNull()
  expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'open' })
})

test('an abandoned checkout goes back, and one that is expired cannot be paid', async () => {
  const session = await checkout()
  expect((await choose(session.id, 'abandoned')).redirectUrl).toBe('http://localhost:3000/back')
  await stripe.checkout.sessions.expire(session.id)
  expect(await choose(session.id, 'success')).toHaveProperty('error')
})

test('duplicate webhooks carry the same event id', async () => {
  const session = await checkout()
  await choose(session.id, 'success-duplicate-webhook')
  await expect.poll(() => received.length, { timeout: 5_000 }).toBe(7)
  const completed = events().filter((event) => event.type === 'checkout.session.completed')
  expect(completed).toHaveLength(2)
  expect(new Set(completed.map((event) => event.id)).size).toBe(1)
})

test('a webhook that the product refuses is tried again', async () => {
  receiver.refuses = 1
  const intent = await stripe.paymentIntents.create({ amount: 100, currency: 'eur' })
  await expect.poll(() => received.length, { timeout: 5_000 }).toBe(1)
  expect(events()[0]?.data.object).toMatchObject({ id: intent.id })
})

test('an event can be sent again', async () => {
  await stripe.paymentIntents.create({ amount: 100, currency: 'eur' })
  await expect.poll(() => received.length).toBe(1)
  const [event] = (await stripe.events.list({ limit: 1 })).data
  await fetch(`${url}/control/cards/events/${event?.id}/send`, { method: 'POST' })
  await expect.poll(() => received.length).toBe(2)
  expect(received[1]?.body).toBe(received[0]?.body)
})

test('the same idempotency key gives the same checkout, other parameters are refused', async () => {
  const first = await checkout({ idempotencyKey: 'bill-7' })
  const second = await checkout({ idempotencyKey: 'bill-7' })
  expect(second.id).toBe(first.id)
  expect(second.lastResponse.headers['idempotent-replayed']).toBe('true')
  await expect(
    stripe.paymentIntents.create({ amount: 100, currency: 'eur' }, { idempotencyKey: 'bill-7' }),
  ).rejects.toMatchObject({ type: 'StripeIdempotencyError' })
})

test('a payment intent is confirmed, declined and canceled as the API says', async () => {
  const paid = await stripe.paymentIntents.create({
    amount: 5_000,
    currency: 'eur',
    payment_method: 'pm_card_visa',
    confirm: true,
  })
  expect(paid).toMatchObject({ status: 'succeeded', amount_received: 5_000 })
  const waiting = await stripe.paymentIntents.create({ amount: 5_000, currency: 'eur' })
  await expect(
    stripe.paymentIntents.confirm(waiting.id, { payment_method: 'pm_card_visa_chargeDeclinedExpiredCard' }),
  ).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 404 })
  await expect(
    stripe.paymentIntents.confirm(waiting.id, { payment_method: 'pm_card_chargeDeclinedExpiredCard' }),
  ).rejects.toMatchObject({
    type: 'StripeCardError',
    code: 'expired_card',
    payment_intent: { id: waiting.id },
  })
  expect(await stripe.paymentIntents.cancel(waiting.id)).toMatchObject({ status: 'canceled' })
})

test('refunds stop at what was paid', async () => {
  const paid = await stripe.paymentIntents.create({
    amount: 5_000,
    currency: 'eur',
    payment_method: 'pm_card_visa',
    confirm: true,
  })
  const part = await stripe.refunds.create({ payment_intent: paid.id, amount: 2_000 })
  expect(part).toMatchObject({ amount: 2_000, status: 'succeeded' })
  await expect(stripe.refunds.create({ payment_intent: paid.id, amount: 4_000 })).rejects.toThrow(
    /greater than/,
  )
  expect(await stripe.refunds.create({ payment_intent: paid.id })).toMatchObject({ amount: 3_000 })
  await expect(stripe.refunds.create({ payment_intent: paid.id })).rejects.toMatchObject({
    code: 'charge_already_refunded',
  })
})

test('krónur with decimals and live keys are refused', async () => {
  await expect(stripe.paymentIntents.create({ amount: 150, currency: 'isk' })).rejects.toThrow(
    /divisible by 100/,
  )
  const answer = await fetch(`${url}/v1/events`, { headers: { authorization: 'Bearer sk_live_x' } })
  expect(await answer.text()).toContain('live key')
})

test('an outage answers 503 until it is over', async () => {
  const turn = (down: boolean) =>
    fetch(`${url}/control/cards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ down }),
    })
  await turn(true)
  await expect(stripe.events.list()).rejects.toMatchObject({ statusCode: 503 })
  await turn(false)
  expect((await stripe.events.list()).object).toBe('list')
})

test('the hosted page offers every outcome and shows why a card was declined', async () => {
  const session = await checkout()
  const page = await (await fetch(`${url}/cards/pay/${session.id}`)).text()
  expect(page).toContain('15.000 ISK')
  expect(page).toContain('value="stolen_card"')
  const answer = await fetch(`${url}/cards/pay/${session.id}`, {
    method: 'POST',
    body: new URLSearchParams({ outcome: 'expired_card' }),
  })
  expect(await answer.text()).toContain('Your card has expired.')
})

test.each([
  [1_500_000, 'isk', '15.000 ISK'],
  [1_250, 'eur', '12,50 EUR'],
  [123_456_789, 'eur', '1.234.567,89 EUR'],
  [500, 'jpy', '500 JPY'],
])('%i %s is shown as %s', (amount, currency, shown) => {
  expect(displayAmount(amount, currency)).toBe(shown)
})
