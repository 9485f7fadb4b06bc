import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cards } from './cards.ts'
import { openCards } from './open-cards.ts'
import { problemsOf, problemsOfMessage, type RecordedCall, readPublishedApi } from './published-api.ts'
import { openTestProcessor, type TestProcessor } from './test-processor.ts'

// The description that can be had is two months older than the version that our client speaks (its CHANGELOG).
const newer = new Set(['POST /v1/checkout/sessions <.allowed_payment_method_types is not published'])
const page = 'http://app.localhost/somewhere'

/** Everything that can be asked of the processor, those who are paid included. */
function waysOfAsking(cards: Cards): string[] {
  return [...Object.keys(cards).filter((name) => name !== 'payees'), ...Object.keys(cards.payees)]
}

/** The same, which notes what is asked; a way that is added and not walked here makes the test red. */
function noting(cards: Cards, asked: Set<string>): Cards {
  const noted = <Ways extends object>(ways: Ways): Ways =>
    new Proxy(ways, {
      get(target, name) {
        const found: unknown = Reflect.get(target, name)
        if (name === 'payees') return noted(found as Cards['payees'])
        asked.add(String(name))
        return found
      },
    })
  return noted(cards)
}

describe('what the card processor publishes', () => {
  let processor: TestProcessor
  let listener: Server
  let cards: Cards
  let api: Awaited<ReturnType<typeof readPublishedApi>>
  const calls: RecordedCall[] = []
  /** Ways of asking that were used. */
  const asked = new Set<string>()

  /** Stands between the gateway and the sandbox and writes down what is said. */
  beforeAll(async () => {
    processor = await openTestProcessor()
    const { STRIPE_HOST: host = '', STRIPE_SECRET_KEY: secretKey = '' } = processor.environment
    api = await readPublishedApi(host)
    listener = createServer(async (request, response) => {
      const { method = 'GET', url: path = '/' } = request
      const body = await text(request)
      const headers = Object.entries(request.headers).filter(
        ([name]) => !['host', 'connection'].includes(name),
      )
      const answered = await fetch(`${host}${path}`, {
        method,
        headers: headers.map(([name, value]): [string, string] => [name, String(value)]),
        ...(method === 'GET' ? {} : { body }),
      })
      const said = await answered.text()
      calls.push({ method, path, body, status: answered.status, answer: JSON.parse(said) })
      response.writeHead(answered.status, { 'content-type': 'application/json' }).end(said)
    }).listen(0, '127.0.0.1')
    await once(listener, 'listening')
    const baseUrl = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`
    cards = noting(openCards({ secretKey, webhookSecret: 'whsec_of_a_test', baseUrl }), asked)
  }, 30_000)
  afterAll(async () => {
    listener.close()
    await processor.close()
  })

  async function saved(personId: string, card: string) {
    const customerId = await cards.openCustomer(personId)
    const { processorId, url } = await cards.openCardSetup({
      setupId: randomUUID(),
      personId,
      customerId,
      locale: 'en',
      successUrl: page,
      cancelUrl: page,
    })
    await processor.saveCard(url, card)
    const setup = await cards.readCardSetup(processorId)
    if (setup.state !== 'done') throw new Error(`The card is ${setup.state}.`)
    return { customerId, cardId: setup.card.processorId }
  }

  /** Somebody is paid: an account, the way through the processor's page, a transfer and a payout. */
  async function payOnce(money: { amountMinor: number; currency: string }) {
    const { payees } = cards
    const professionalId = randomUUID()
    const accountId = await payees.openAccount({ professionalId, country: 'IS', currency: 'ISK' })
    const transfer = {
      ...money,
      transferId: randomUUID(),
      professionalId,
      accountId,
      description: 'U1A2B-00001',
      attempt: 1,
    }
    expect(await payees.transfer(transfer)).toEqual({ state: 'refused', failure: 'account_not_ready' })
    const visit = () => payees.openOnboarding({ accountId, refreshUrl: `${page}/again`, returnUrl: page })
    await processor.onboard(await visit(), 'more')
    expect(await payees.readAccount(accountId)).toMatchObject({
      professionalId,
      state: 'needs_more',
      missing: ['document'],
    })
    await processor.onboard(await visit(), 'done')
    expect(await payees.readAccount(accountId)).toMatchObject({ state: 'ready', missing: [] })
    expect(await payees.findTransfer(transfer.transferId)).toBeNull()
    const sent = await payees.transfer(transfer)
    expect(await payees.transfer(transfer)).toEqual(sent)
    expect(await payees.findTransfer(transfer.transferId)).toEqual(sent)
    const payout = await payees.payOut(transfer)
    expect(await payees.findPayout(transfer)).toEqual(payout)
    expect(await payees.findPayout({ ...transfer, attempt: 2 })).toBeNull()
    const { money: listed } = await cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 100)
    const [one] = listed.filter(({ subject }) => subject === 'transfer')
    expect(one).toMatchObject({ ourId: transfer.transferId, state: 'sent', ...money })
    expect(await cards.findMoney('transfer', one?.processorId ?? '')).toEqual(one)
  }

  it('is what every request of ours says, and what the sandbox answers', async () => {
    const personId = randomUUID()
    const money = { amountMinor: 19_500, currency: 'ISK' }
    const charge = async (card: string, returnUrl?: string) =>
      cards.charge({
        ...(await saved(personId, card)),
        ...money,
        chargeId: randomUUID(),
        personId,
        reference: 'ABC1234',
        ...(returnUrl ? { returnUrl } : {}),
      })
    const paid = await charge('visa')
    await charge('poor')
    const asking = await charge('confirming', page)
    await cards.readCharge(asking.processorId)
    await cards.cancelCharge(asking.processorId)
    const refund = { ...money, refundId: randomUUID(), personId, chargeProcessorId: paid.processorId }
    const { processorId: refundId } = await cards.refund(refund)
    const checkout = await cards.openCheckout({
      ...money,
      checkoutId: randomUUID(),
      companyId: randomUUID(),
      description: '2 × Kara',
      successUrl: page,
      cancelUrl: page,
    })
    expect(await cards.readCheckout(checkout.processorId)).toBe(checkout.url)
    await processor.payCheckout(checkout.url)
    expect(await cards.readCheckout(checkout.processorId)).toBeNull()
    await cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 1_000)
    await cards.findMoney('charge', paid.processorId)
    await cards.findMoney('refund', refundId)
    await cards.findMoney('checkout', checkout.processorId)
    expect(await cards.findMoney('refund', 're_of_nobody')).toBeNull()
    const disputed = await charge('mastercard')
    const disputeId = await processor.dispute(disputed.processorId, 'chargeback')
    expect(await cards.readDispute(disputeId)).toMatchObject({ personId, state: 'needs_response', ...money })
    await cards.listMoney({ chargesSeconds: 0, refundsSeconds: 0 }, 1_000)
    expect(await cards.findMoney('dispute', disputeId)).toMatchObject({ personId, subject: 'dispute' })
    await processor.endDispute(disputeId, 'lost')
    await cards.detachCard((await saved(personId, 'visa')).cardId)
    await payOnce(money)

    const said = new Set(calls.flatMap((call) => problemsOf(api, call)))
    expect([...said].filter((problem) => !newer.has(problem))).toEqual([])
    // A message comes to us: what it says is compared below.
    expect([...asked, 'readMessage'].sort()).toEqual(waysOfAsking(cards).sort())
  }, 30_000)

  it('is what every message of the sandbox says', async () => {
    await processor.messageOf('charge.dispute.closed')
    const said = new Set(processor.messages.flatMap(({ body }) => problemsOfMessage(api, body)))
    expect([...said]).toEqual([])
    const types = new Set(processor.messages.map(({ type }) => type))
    for (const type of ['payment_intent.succeeded', 'payment_intent.payment_failed', 'refund.created'])
      expect(types).toContain(type)
    expect(problemsOfMessage(api, '{"type":"x","data":{"object":{"object":"gift"}}}')).toEqual([
      'x > gift is not published',
    ])
  }, 30_000)

  it('notices a field, a value and a form that are not published', () => {
    const call = { method: 'POST', path: '/v1/refunds', status: 400, answer: null }
    const problems = (body: string) => problemsOf(api, { ...call, body })
    expect(problems('amount=100&payment_intent=pi_1&metadata[refundId]=1')).toEqual([])
    expect(problems('sum=100')).toEqual(['POST /v1/refunds <.sum is not published'])
    expect(problems('reason=whim')[0]).toContain('reason')
    expect(problems('amount=much')[0]).toContain('amount')
    expect(problemsOf(api, { ...call, path: '/v1/gifts', body: '' })).toEqual([
      'POST /v1/gifts is not published',
    ])
  })
})
