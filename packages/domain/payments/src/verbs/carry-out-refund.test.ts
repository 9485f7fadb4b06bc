import { type Id, travelClock } from '@kara/kernel'
import { announced, audited, openTestDatabase, testNow } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listOwnRefundOrders } from '../reads/list-refund-orders.ts'
import { drainMoney, makeRefundable, openTestProcessor, type TestProcessor } from '../testing.ts'
import { carryOutRefund } from './carry-out-refund.ts'
import { refundBill } from './refund-bill.ts'
import { settleCharge } from './settle-charge.ts'

describe('carrying out a refund', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  it('is asked for again under the same key when the processor was silent', async () => {
    const { billId, professional, stateOf, refunds } = await makeRefundable(db, processor)
    await refundBill(professional, billId)
    await processor.setDown(true)
    await drainMoney(db, processor).catch(() => {})
    await processor.setDown(false)
    expect(await refunds()).toMatchObject([{ state: 'started' }])
    expect(await stateOf()).toBe('paid')
    const later = travelClock(testNow)
    later.advance({ hours: 1 })
    await drainMoney(db, processor, later)
    expect(await refunds()).toMatchObject([{ state: 'succeeded' }])
  }, 20_000)

  it('is done by jobs only, and once when two of them race', async () => {
    const { client, professional, job, billId, refunds } = await makeRefundable(db, processor)
    await refundBill(professional, billId)
    const wish = { billId, reason: 'professional' } as const
    await expect(carryOutRefund(client, processor.cards, wish)).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
    await Promise.all([1, 2].map(() => carryOutRefund(job, processor.cards, wish)))
    const [refund, ...others] = await refunds()
    expect(others).toEqual([])
    expect((await audited(db, 'refund.started')).map(({ objectId }) => objectId)).toContain(refund?.id)
  })

  it('gives a second payment of one bill back by itself, and leaves the bill paid', async () => {
    const { billId, professional, job, stateOf, refunds } = await makeRefundable(db, processor)
    const other = await makeRefundable(db, processor)
    const [charge] = await db.witness`select * from app.charge where bill_id = ${billId}`
    const [second] = await db.witness`select processor_id from app.charge where bill_id = ${other.billId}`
    await db.witness`delete from app.charge where bill_id = ${other.billId}`
    const chargeId = crypto.randomUUID() as Id<'charge'>
    await db.witness`insert into app.charge ${db.witness({ ...charge, id: chargeId, processor_id: null, state: 'started', settled_at: null })}`
    const result = {
      processorId: second?.processor_id,
      state: 'succeeded',
      failure: null,
      url: null,
    } as const
    await settleCharge(job, chargeId, result)
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('paid')
    expect(await refunds()).toMatchObject([{ state: 'succeeded', reason: 'paid_twice' }])
    expect(await listOwnRefundOrders(professional)).toMatchObject([{ reason: 'paid_twice', state: 'done' }])
    expect((await announced(db, 'charge.returned')).some(({ payload }) => payload.billId === billId)).toBe(
      true,
    )
  })
})
