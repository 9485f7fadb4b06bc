import { createServer, type IncomingMessage } from 'node:http'
import { makeCompany } from '@kara/companies/testing'
import { getPoolStatement } from '@kara/credits'
import type { AdminRole, CompanyId, Id } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Cards } from '../gateway/cards.ts'
import { openCards } from '../gateway/open-cards.ts'
import { openTestProcessor } from '../gateway/test-processor.ts'
import { findOpenCheckout, getCheckout } from '../reads/get-checkout.ts'
import { resumeCheckout, startCheckout } from './start-checkout.ts'

const purchase = {
  amountCredits: 10,
  currency: 'ISK',
  successUrl: 'http://app.localhost/ok',
  cancelUrl: 'http://app.localhost/no',
} as const

describe('beginning to pay by card', () => {
  const db = openTestDatabase()
  const asked: Array<{ key: string; body: URLSearchParams }> = []
  // A counterpart that notes what it is asked; apps/sandbox plays the whole processor in the journeys.
  const processor = createServer(async (request, response) => {
    asked.push({
      key: String(request.headers['idempotency-key']),
      body: new URLSearchParams(await bodyOf(request)),
    })
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({ id: `cs_${asked.length}`, object: 'checkout.session', url: 'http://pay.test/1' }),
    )
  })
  let cards: Cards
  beforeAll(async () => {
    await new Promise<void>((ready) => processor.listen(0, '127.0.0.1', ready))
    const { port } = processor.address() as { port: number }
    cards = openCards({ secretKey: 'sk_test', webhookSecret: 'whsec', baseUrl: `http://127.0.0.1:${port}` })
  })
  afterAll(() => void processor.close())

  const adminCtx = (companyId: CompanyId, role: AdminRole = 'owner') => {
    const personId = crypto.randomUUID() as never
    const actor = { kind: 'admin', personId, companyId, role } as const
    return testCtx({ database: db.database, scope: { role: 'company', companyId, personId }, actor })
  }

  it('opens the processor’s page for the whole amount, under our own idempotency key', async () => {
    const { companyId } = await makeCompany(db)
    const { checkoutId, url } = await startCheckout(adminCtx(companyId), cards, purchase)
    expect(url).toBe('http://pay.test/1')
    const request = asked.find((one) => one.key === checkoutId)
    expect(request?.body.get('line_items[0][price_data][unit_amount]')).toBe('19500000')
    expect(request?.body.get('line_items[0][price_data][currency]')).toBe('isk')
    expect(await getPoolStatement(adminCtx(companyId))).toMatchObject({ fundedHalves: 0, pendingHalves: 20 })
  })

  it('goes on where it was left, for the company that began it, until it is over', async () => {
    const processor = await openTestProcessor()
    const { companyId } = await makeCompany(db)
    const admin = adminCtx(companyId)
    const { checkoutId, url } = await startCheckout(admin, processor.cards, purchase)
    const id = checkoutId as Id<'checkout'>
    expect(await findOpenCheckout(admin)).toMatchObject({ id, state: 'open', amountMinor: 195_000 })
    expect(await resumeCheckout(admin, processor.cards, id)).toBe(url)
    const stranger = adminCtx((await makeCompany(db)).companyId)
    expect(await findOpenCheckout(stranger)).toBeNull()
    await expect(resumeCheckout(stranger, processor.cards, id)).rejects.toMatchObject({
      code: 'payments.checkout_missing',
    })
    await db.witness`update app.checkout set state = 'abandoned' where id = ${id}`
    expect(await resumeCheckout(admin, processor.cards, id)).toBeNull()
    await processor.close()
  }, 30_000)

  it('is for owner, HR and finance', async () => {
    const { companyId } = await makeCompany(db)
    await expect(startCheckout(adminCtx(companyId, 'it'), cards, purchase)).rejects.toMatchObject({
      code: 'payments.not_allowed',
    })
  })

  it('is not seen by another company', async () => {
    const { companyId } = await makeCompany(db)
    const { checkoutId } = await startCheckout(adminCtx(companyId), cards, purchase)
    const other = adminCtx((await makeCompany(db)).companyId)
    await expect(getCheckout(other, checkoutId as Id<'checkout'>)).rejects.toMatchObject({
      code: 'payments.checkout_missing',
    })
  })

  it('charges nothing when the processor does not answer, and says so', async () => {
    const { companyId } = await makeCompany(db)
    const silent = openCards({ secretKey: 'sk_test', webhookSecret: 'whsec', baseUrl: 'http://127.0.0.1:1' })
    await expect(startCheckout(adminCtx(companyId), silent, purchase)).rejects.toMatchObject({
      code: 'payments.processor_silent',
    })
    expect(await getPoolStatement(adminCtx(companyId))).toMatchObject({ fundedHalves: 0 })
  })

  it('is recorded, and tells the processor no name', async () => {
    const { companyId } = await makeCompany(db)
    const { checkoutId } = await startCheckout(adminCtx(companyId), cards, purchase)
    expect((await audited(db, 'checkout.started')).map((entry) => entry.objectId)).toContain(checkoutId)
    const sent = asked.find((one) => one.key === checkoutId)?.body
    expect([...(sent?.keys() ?? [])].filter((name) => /name|email|customer/.test(name))).toEqual([
      'line_items[0][price_data][product_data][name]',
    ])
  })
})

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const part of request) text += part
  return text
}
