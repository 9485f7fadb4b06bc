import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOwnRefundOrders } from '../reads/list-refund-orders.ts'
import { drainMoney, makeRefundable, openTestProcessor, type TestProcessor } from '../testing.ts'
import { receiveMessage } from './receive-message.ts'
import { refundBill } from './refund-bill.ts'
import { settleRefund } from './settle-refund.ts'

describe('what the bank says of a refund', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  it('is told by a message when the bank takes its time', async () => {
    const { billId, professional, job, stateOf, refunds } = await makeRefundable(db, processor, 'slowRefunds')
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('paid')
    const [refund] = await refunds()
    const message = await processor.messageOf('refund.updated', refund?.id)
    await receiveMessage(job, processor.cards, message.body, message.signature)
    await receiveMessage(job, processor.cards, message.body, message.signature)
    expect(await stateOf()).toBe('refunded')
  }, 20_000)

  it('leaves the bill paid when the bank refuses it afterwards, and may be asked for again', async () => {
    const { billId, professional, job, stateOf, refunds } = await makeRefundable(db, processor, 'noRefunds')
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('refunded')
    const [refund] = await refunds()
    const message = await processor.messageOf('refund.failed', refund?.id)
    await receiveMessage(job, processor.cards, message.body, message.signature)
    expect(await stateOf()).toBe('paid')
    expect(await listOwnRefundOrders(professional)).toMatchObject([{ state: 'failed' }])
    await refundBill(professional, billId)
    expect((await announced(db, 'refund.failed')).some(({ payload }) => payload.billId === billId)).toBe(true)
  }, 20_000)

  it('is told when it was for a second payment too, and the bill stays as it is', async () => {
    const { billId, professional, job, stateOf, refunds } = await makeRefundable(db, processor, 'slowRefunds')
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    const [refund] = await refunds()
    await db.witness`update app.refund set reason = 'paid_twice' where id = ${refund?.id}`
    const refundId = refund?.id as Id<'refund'>
    await settleRefund(job, refundId, { processorId: 're_refused', state: 'failed' })
    expect(await stateOf()).toBe('paid')
    const said = (await announced(db, 'refund.failed')).map(({ payload }) => payload.refundId)
    expect(said).toContain(refundId)
  })

  it('is heard by jobs only, in the rows of whom they carry', async () => {
    const { client, professional, billId, refunds } = await makeRefundable(db, processor)
    const other = await makeRefundable(db, processor)
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    const [refund] = await refunds()
    const refundId = refund?.id as Id<'refund'>
    const news = { processorId: 're_1', state: 'failed' } as const
    await expect(settleRefund(client, refundId, news)).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
    expect(await settleRefund(other.job, refundId, news)).toBeNull()
    expect((await audited(db, 'refund.succeeded')).map(({ objectId }) => objectId)).toContain(refundId)
  })
})
