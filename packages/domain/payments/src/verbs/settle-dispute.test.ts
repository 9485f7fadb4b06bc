import { makePerson } from '@kara/identity/testing'
import { travelClock } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx, testNow } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill } from '../reads/get-bill.ts'
import { listDisputes } from '../reads/list-disputes.ts'
import { listDocuments } from '../reads/list-documents.ts'
import { referenceOf } from '../rules/money.ts'
import { drainMoney, makeRefundable, openTestProcessor, type TestProcessor } from '../testing.ts'
import { receiveMessage } from './receive-message.ts'
import { reconcilePayments } from './reconcile-payments.ts'
import { refundBill } from './refund-bill.ts'
import { requestRefund } from './request-refund.ts'
import { settleDispute } from './settle-dispute.ts'

describe('a payment that the client’s bank questions', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  const house = () => testCtx({ database: db.database, scope: { role: 'worker' } })
  const supporter = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }
  const hear = async (type: string, about: string) => {
    const { body, signature } = await processor.messageOf(type, about)
    return receiveMessage(house(), processor.cards, body, signature)
  }

  async function disputed(kind: 'chargeback' | 'inquiry' = 'chargeback') {
    const made = await makeRefundable(db, processor)
    const [charge] = await db.witness`select processor_id from app.charge where bill_id = ${made.billId}`
    const disputeId = await processor.dispute(charge?.processor_id, kind)
    const [bill] = await db.witness`select going_back_minor from app.bill where id = ${made.billId}`
    expect(bill?.going_back_minor).toBe(0)
    const end = async (outcome: 'won' | 'lost' | 'withdrawn') => {
      await processor.endDispute(disputeId, outcome)
      await hear('charge.dispute.closed', disputeId)
      await drainMoney(db, processor)
    }
    const own = async () =>
      (await listDisputes(await supporter())).find(({ processorId }) => processorId === disputeId)
    return { ...made, disputeId, end, own }
  }

  it('is fetched and kept with the day until which evidence counts, once however often it is told', async () => {
    const { billId, client, disputeId, own } = await disputed()
    expect(await hear('charge.dispute.created', disputeId)).toBe(true)
    expect(await hear('charge.dispute.created', disputeId)).toBe(false)
    const kept = await own()
    expect(kept).toMatchObject({
      state: 'needs_response',
      amountMinor: 19_500,
      reference: referenceOf(billId),
    })
    expect(kept?.evidenceDueAt).toMatch(/Z$/)
    expect((await getBill(client, billId)).dispute).toBe('needs_response')
    const told = (await announced(db, 'dispute.changed')).filter(({ payload }) => payload.billId === billId)
    expect(told).toHaveLength(1)
    expect((await audited(db, 'dispute.needs_response')).length).toBeGreaterThan(0)
  })

  it('is not given back as well while the bank holds the money, and paid as before once it is won', async () => {
    const { billId, professional, disputeId, end, own, stateOf } = await disputed()
    await hear('charge.dispute.created', disputeId)
    await expect(refundBill(professional, billId)).rejects.toMatchObject({ code: 'payments.bill_not_paid' })
    const refused = requestRefund(await supporter(), { reference: referenceOf(billId), words: 'As well.' })
    await expect(refused).rejects.toMatchObject({ code: 'payments.bill_not_paid' })
    await end('won')
    expect(await stateOf()).toBe('paid')
    expect(await own()).toMatchObject({ state: 'won' })
    await refundBill(professional, billId)
  })

  it('counts as gone when it is lost, with one credit note, and the client is asked for nothing', async () => {
    const { billId, client, disputeId, end, stateOf, refunds } = await disputed()
    await hear('charge.dispute.created', disputeId)
    await end('lost')
    await end('lost').catch(() => {})
    expect(await stateOf()).toBe('refunded')
    expect(await refunds()).toMatchObject([{ reason: 'dispute', state: 'succeeded' }])
    const documents = await listDocuments(client)
    expect(documents.map(({ kind }) => kind).sort()).toEqual(['credit_note', 'receipt'])
    const [live] = await db.witness`select count(*)::int as n from app.charge
      where bill_id = ${billId} and state <> 'succeeded'`
    expect(live?.n).toBe(0)
  })

  it('leaves the money where it is while the bank only asks, and after it was withdrawn', async () => {
    const { billId, disputeId, end, own, stateOf } = await disputed('inquiry')
    await hear('charge.dispute.created', disputeId)
    const [bill] = await db.witness`select going_back_minor from app.bill where id = ${billId}`
    expect(bill?.going_back_minor).toBe(0)
    await end('withdrawn')
    expect(await own()).toMatchObject({ state: 'withdrawn' })
    expect(await stateOf()).toBe('paid')
  })

  it('is found by the nightly comparison when its news was lost, from the first word or the last', async () => {
    const first = await disputed()
    const second = await disputed()
    await hear('charge.dispute.created', second.disputeId)
    await processor.endDispute(second.disputeId, 'lost')
    const clock = travelClock(testNow)
    const ctx = testCtx({ database: db.database, scope: { role: 'worker' }, clock })
    await reconcilePayments(ctx, processor.cards, { chargeDays: 400 })
    expect(await first.own()).toMatchObject({ state: 'needs_response' })
    expect(await second.own()).toMatchObject({ state: 'lost' })
    expect(await second.stateOf()).toBe('refunded')
    expect((await reconcilePayments(ctx, processor.cards, { chargeDays: 400 })).repaired).toBe(0)
  }, 20_000)

  it('is heard by jobs only, in the rows of whom they carry, and once when two hear it at once', async () => {
    const { billId, client, job, disputeId } = await disputed()
    const other = await makeRefundable(db, processor)
    const news = await processor.cards.readDispute(disputeId)
    await expect(settleDispute(client, news)).rejects.toMatchObject({ code: 'payments.not_your_money' })
    expect(await settleDispute(other.job, news)).toBe(false)
    await Promise.all([settleDispute(job, news), settleDispute(job, news)])
    const [kept] = await db.witness`select count(*)::int as n from app.dispute where bill_id = ${billId}`
    expect(kept?.n).toBe(1)
    expect(() => listDisputes(client)).toThrow()
  })
})
