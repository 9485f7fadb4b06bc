import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChargeResult } from '../gateway/cards.ts'
import { getBill } from '../reads/get-bill.ts'
import { makeBill, makeCard, makePayee, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { payBill } from './pay-bill.ts'
import { receiveMessage } from './receive-message.ts'
import { settleCharge } from './settle-charge.ts'

describe('what became of a charge', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  })
  afterAll(() => processor.close())

  async function atBank() {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
    await makeCard(db, processor, personId, 'confirming')
    const ctx = payerCtx(db, personId)
    const step = await payBill(ctx, processor.cards, {
      billId,
      returnUrl: 'http://app.localhost/{CHARGE_ID}',
    })
    if (step.state !== 'needs_authentication') throw new Error(`not ${step.state}`)
    return { ctx, billId, url: step.url, chargeId: step.chargeId as Id<'charge'> }
  }
  const paidTimes = async (billId: string) =>
    (await announced(db, 'bill.paid')).filter((row) => row.payload.billId === billId).length

  it('comes with a message alone, when the browser never returns', async () => {
    const { ctx, billId, chargeId, url } = await atBank()
    await processor.answerBank(url, 'success')
    const { body, signature } = await processor.messageOf('payment_intent.succeeded', chargeId)
    const job = () => testCtx({ database: db.database, scope: { role: 'worker' } })
    const take = () => receiveMessage(job(), processor.cards, body, signature)
    expect((await Promise.all([take(), take()])).sort()).toEqual([false, true])
    expect((await getBill(ctx, billId)).bill.state).toBe('paid')
    expect(await paidTimes(billId)).toBe(1)
  })

  it('is believed of nobody who cannot sign, and found in nobody else’s rows', async () => {
    const { ctx, billId, chargeId, url } = await atBank()
    await processor.answerBank(url, 'success')
    const { body } = await processor.messageOf('payment_intent.succeeded', chargeId)
    const job = testCtx({ database: db.database, scope: { role: 'worker' } })
    await expect(receiveMessage(job, processor.cards, body, 't=1,v1=00')).rejects.toMatchObject({
      code: 'payments.signature_invalid',
    })
    const stranger = payerCtx(db, (await makePerson(db)).personId)
    const result = { processorId: 'pi_other', state: 'succeeded', failure: null, url: null } as const
    expect(await settleCharge(stranger, chargeId, result)).toBeNull()
    expect((await getBill(ctx, billId)).bill.state).toBe('open')
  })

  it('ends paid once whenever money moved, in whatever order and however often the news comes', async () => {
    const news = fc.constantFrom<ChargeResult['state']>(
      'started',
      'needs_authentication',
      'succeeded',
      'failed',
      'abandoned',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(news, { minLength: 1, maxLength: 8 }), async (states) => {
        const { personId } = await makePerson(db)
        const professionalId = await makePayee(db, (await makePerson(db)).personId)
        const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
        const chargeId = await plantCharge(billId, personId, professionalId)
        const ctx = payerCtx(db, personId)
        for (const state of states) {
          const failure = state === 'failed' ? 'declined' : null
          await settleCharge(ctx, chargeId, { processorId: `pi_${chargeId}`, state, failure, url: null })
        }
        const { bill } = await getBill(ctx, billId)
        const hasMoved = states.includes('succeeded')
        expect(bill.state).toBe(hasMoved ? 'paid' : 'open')
        expect(await paidTimes(billId)).toBe(hasMoved ? 1 : 0)
      }),
      { numRuns: 25 },
    )
  })

  async function plantCharge(billId: string, personId: string, professionalId: string) {
    const [card] = await db.witness`insert into app.card (id, person_id, processor_id, brand, last_four,
        expires_year, expires_month, is_primary, added_at)
      values (gen_random_uuid(), ${personId}, ${`pm_${billId}`}, 'visa', '4242', 2031, 12, true, now()) returning id`
    const [row] = await db.witness`insert into app.charge (id, bill_id, person_id, professional_id, card_id,
        amount_minor, currency, started_by, state, created_at)
      values (gen_random_uuid(), ${billId}, ${personId}, ${professionalId}, ${card?.id}, 19500, 'ISK', 'client',
        'started', now()) returning id`
    return row?.id as Id<'charge'>
  }
})
