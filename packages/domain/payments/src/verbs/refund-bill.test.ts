import type { SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill } from '../reads/get-bill.ts'
import { listDocuments } from '../reads/list-documents.ts'
import { listOwnRefundOrders } from '../reads/list-refund-orders.ts'
import { drainMoney, makeRefundable, openTestProcessor, type TestProcessor } from '../testing.ts'
import { refundBill } from './refund-bill.ts'
import { waiveBill } from './waive-bill.ts'

describe('money that a professional gives back', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  it('leaves as one refund with one credit note, however often it is asked and tried', async () => {
    const { billId, client, professional, stateOf, refunds } = await makeRefundable(db, processor)
    const asked = await Promise.allSettled([1, 2, 3].map(() => refundBill(professional, billId)))
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await drainMoney(db, processor)
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('refunded')
    expect(await refunds()).toMatchObject([{ state: 'succeeded', reason: 'professional' }])
    const documents = await listDocuments(client)
    expect(documents.map(({ kind }) => kind).sort()).toEqual(['credit_note', 'receipt'])
    expect(await listOwnRefundOrders(professional)).toMatchObject([{ state: 'done' }])
    expect(
      (await announced(db, 'bill.refunded')).filter(({ payload }) => payload.billId === billId),
    ).toHaveLength(1)
    expect((await audited(db, 'bill.refunded')).map(({ objectId }) => objectId)).toContain(billId)
  })

  it('follows an accepted appeal on a paid bill, once', async () => {
    const { billId, client, job, stateOf, refunds } = await makeRefundable(db, processor)
    const sessionId = (await getBill(client, billId)).bill.sessionId as SessionId
    expect([await waiveBill(job, sessionId), await waiveBill(job, sessionId)]).toEqual([true, false])
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('refunded')
    expect(await refunds()).toMatchObject([{ state: 'succeeded', reason: 'appeal' }])
  })

  it('is nobody’s but the professional’s whose bill was paid', async () => {
    const { billId, client, professional } = await makeRefundable(db, processor)
    const other = await makeRefundable(db, processor)
    await expect(refundBill(client, billId)).rejects.toMatchObject({ code: 'payments.not_your_money' })
    await expect(refundBill(other.professional, billId)).rejects.toMatchObject({
      code: 'payments.bill_missing',
    })
    await db.witness`update app.bill set state = 'open' where id = ${billId}`
    await expect(refundBill(professional, billId)).rejects.toMatchObject({ code: 'payments.bill_not_paid' })
  })
})
