import { createServer } from 'node:http'
import { makeCompany } from '@kara/companies/testing'
import { getPoolStatement } from '@kara/credits'
import type { CompanyId, Id } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCards } from '../gateway/open-cards.ts'
import { getCheckout } from '../reads/get-checkout.ts'
import { receiveMessage } from './receive-message.ts'
import { startCheckout } from './start-checkout.ts'

const webhookSecret = 'whsec_for_tests'

describe('a message of the card processor', () => {
  const db = openTestDatabase()
  // A counterpart that opens every checkout; apps/sandbox plays the whole processor in the journeys.
  const processor = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ id: `cs_${Math.random()}`, object: 'checkout.session', url: 'http://pay.test/1' }),
    )
  })
  let cards: ReturnType<typeof openCards>
  beforeAll(async () => {
    await new Promise<void>((ready) => processor.listen(0, '127.0.0.1', ready))
    const { port } = processor.address() as { port: number }
    cards = openCards({ secretKey: 'sk_test', webhookSecret, baseUrl: `http://127.0.0.1:${port}` })
  })
  afterAll(() => void processor.close())

  const adminCtx = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'company', companyId } })
  const jobCtx = () => testCtx({ database: db.database, scope: { role: 'worker' } })

  async function open() {
    const { companyId } = await makeCompany(db)
    const { checkoutId } = await startCheckout(adminCtx(companyId), cards, {
      amountCredits: 10,
      currency: 'ISK',
      successUrl: 'http://app.localhost/ok',
      cancelUrl: 'http://app.localhost/no',
    })
    return { companyId, checkoutId: checkoutId as Id<'checkout'> }
  }

  function signed(
    type: string,
    of: { companyId: string; checkoutId: string },
    id = `evt_${of.checkoutId}_${type}`,
  ) {
    const object = { object: 'checkout.session', mode: 'payment', payment_status: 'paid', metadata: of }
    const body = JSON.stringify({ id, object: 'event', type, data: { object } })
    const stripe = new Stripe('sk_test')
    return [body, stripe.webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret })] as const
  }

  it('puts paid credits into the pool', async () => {
    const of = await open()
    expect(await getPoolStatement(adminCtx(of.companyId))).toMatchObject({
      fundedHalves: 0,
      pendingHalves: 20,
    })
    await receiveMessage(jobCtx(), cards, ...signed('checkout.session.completed', of))
    expect(await getPoolStatement(adminCtx(of.companyId))).toMatchObject({
      fundedHalves: 20,
      pendingHalves: 0,
    })
    expect(await getCheckout(adminCtx(of.companyId), of.checkoutId)).toMatchObject({
      state: 'paid',
      amountMinor: 195_000,
    })
  })

  it('is refused without the right signature', async () => {
    const of = await open()
    const [body] = signed('checkout.session.completed', of)
    await expect(receiveMessage(jobCtx(), cards, body, 't=1,v1=00')).rejects.toMatchObject({
      code: 'payments.signature_invalid',
    })
    expect(await getCheckout(adminCtx(of.companyId), of.checkoutId)).toMatchObject({ state: 'open' })
  })

  it('is refused when somebody plays an old one again, although it was signed', async () => {
    const of = await open()
    const [payload] = signed('checkout.session.completed', of)
    const timestamp = Math.floor(Date.now() / 1000) - 3_600
    const header = new Stripe('sk_test').webhooks.generateTestHeaderString({
      payload,
      secret: webhookSecret,
      timestamp,
    })
    await expect(receiveMessage(jobCtx(), cards, payload, header)).rejects.toMatchObject({
      code: 'payments.signature_invalid',
    })
    expect(await getCheckout(adminCtx(of.companyId), of.checkoutId)).toMatchObject({ state: 'open' })
  })

  it('is taken and changes nothing when it is of a kind, or about something, that we do not know', async () => {
    const of = await open()
    for (const type of ['customer.tax_id.created', 'checkout.session.some_day', 'payment_intent.unheard_of'])
      expect(await receiveMessage(jobCtx(), cards, ...signed(type, of))).toBe(true)
    const unknown = { ...of, checkoutId: crypto.randomUUID() }
    expect(await receiveMessage(jobCtx(), cards, ...signed('checkout.session.completed', unknown))).toBe(true)
    const nonsense = { companyId: 'nobody', checkoutId: 'nothing' }
    await receiveMessage(
      jobCtx(),
      cards,
      ...signed('checkout.session.completed', nonsense, crypto.randomUUID()),
    )
    expect(await getCheckout(adminCtx(of.companyId), of.checkoutId)).toMatchObject({ state: 'open' })
  })

  it('cannot settle the checkout of another company', async () => {
    const of = await open()
    const other = await makeCompany(db)
    await receiveMessage(
      jobCtx(),
      cards,
      ...signed('checkout.session.completed', { ...of, companyId: other.companyId }),
    )
    expect(await getCheckout(adminCtx(of.companyId), of.checkoutId)).toMatchObject({ state: 'open' })
    await expect(getCheckout(adminCtx(other.companyId), of.checkoutId)).rejects.toMatchObject({
      code: 'payments.checkout_missing',
    })
  })

  it('counts once when it comes twice at once, and an older one changes nothing', async () => {
    const of = await open()
    const message = signed('checkout.session.completed', of)
    const news = await Promise.all([1, 2].map(() => receiveMessage(jobCtx(), cards, ...message)))
    expect(news.sort()).toEqual([false, true])
    await receiveMessage(jobCtx(), cards, ...signed('checkout.session.expired', of))
    expect(await getPoolStatement(adminCtx(of.companyId))).toMatchObject({ fundedHalves: 20 })
    expect(await getCheckout(adminCtx(of.companyId), of.checkoutId)).toMatchObject({ state: 'paid' })
  })

  it('announces and audits what became of the payment', async () => {
    const of = await open()
    await receiveMessage(jobCtx(), cards, ...signed('checkout.session.async_payment_failed', of))
    const events = (await announced(db, 'checkout.settled')).filter(
      (event) => event.companyId === of.companyId,
    )
    expect(events).toMatchObject([{ payload: { state: 'failed' } }])
    expect((await audited(db, 'checkout.settled')).some((entry) => entry.objectId === of.checkoutId)).toBe(
      true,
    )
  })
})
