import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getBill } from '../reads/get-bill.ts'
import { listDocuments } from '../reads/list-documents.ts'
import { listOwnRefundOrders, listRefundOrders } from '../reads/list-refund-orders.ts'
import { drainMoney, makeRefundable, openTestProcessor, type TestProcessor } from '../testing.ts'
import { reconcilePayments } from './reconcile-payments.ts'
import { recordRefundTransfer } from './record-refund-transfer.ts'
import { refundBill } from './refund-bill.ts'
import { settleRefund } from './settle-refund.ts'

describe('a refund that its card would not take, and that was transferred', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  async function refused() {
    const made = await makeRefundable(db, processor, 'slowRefunds')
    await refundBill(made.professional, made.billId)
    await drainMoney(db, processor)
    const [refund] = await made.refunds()
    await settleRefund(made.job, refund?.id as Id<'refund'>, { processorId: '', state: 'failed' })
    const { personId } = await makePerson(db)
    const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
    const order = (await listRefundOrders(support)).find(({ billId }) => billId === made.billId)
    const transfer = { orderId: order?.id ?? '', paidOn: '2026-11-20', reference: 'MILLI-7' }
    return { ...made, support, transfer }
  }

  it('counts as gone: the bill is given back, with a credit note that says how and news for its client', async () => {
    const { billId, client, professional, support, transfer, stateOf } = await refused()
    await recordRefundTransfer(support, transfer)
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('refunded')
    const { refunds } = await getBill(client, billId as Id<'bill'>)
    expect(refunds).toMatchObject([
      { state: 'failed', way: 'card' },
      { state: 'succeeded', way: 'transfer' },
    ])
    expect(await listOwnRefundOrders(professional)).toMatchObject([
      { state: 'done', transfer: { reference: 'MILLI-7' } },
    ])
    const note = (await listDocuments(client)).find(({ kind }) => kind === 'credit_note')
    const [row] = await db.witness`select facts from app.payment_document where id = ${note?.id ?? null}`
    expect(row?.facts).toMatchObject({ isByTransfer: true, paidWith: null, total: { amountMinor: 19_500 } })
    const told = (await announced(db, 'bill.refunded')).filter(({ payload }) => payload.billId === billId)
    expect(told).toHaveLength(1)
    const entries = await audited(db, 'refund_order.transferred')
    expect(entries.filter(({ objectId }) => objectId === transfer.orderId)).toHaveLength(1)
  }, 30_000)

  it('is nothing that the processor knows of, and so no difference', async () => {
    const { job, support, transfer } = await refused()
    await recordRefundTransfer(support, transfer)
    await drainMoney(db, processor)
    const [made] =
      await db.witness`select id from app.refund where order_id = ${transfer.orderId} and way = 'transfer'`
    await reconcilePayments(job, processor.cards)
    const found = await db.witness`select 1 from app.money_difference where our_id = ${made?.id}`
    expect(found).toHaveLength(0)
  }, 30_000)

  it('is written down once, by one of two who do so at the same moment', async () => {
    const { support, transfer } = await refused()
    const results = await Promise.allSettled([1, 2].map(() => recordRefundTransfer(support, transfer)))
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(recordRefundTransfer(support, transfer)).rejects.toMatchObject({
      code: 'payments.not_transferable',
    })
  }, 30_000)

  it('is refused when the money went back another way meanwhile, on another day, and to all but support', async () => {
    const { billId, client, professional, support, transfer } = await refused()
    await expect(recordRefundTransfer(client, transfer)).rejects.toMatchObject({
      code: 'payments.not_support',
    })
    for (const paidOn of ['2026-11-19', '2026-11-21'])
      await expect(recordRefundTransfer(support, { ...transfer, paidOn })).rejects.toMatchObject({
        code: 'payments.transfer_day',
      })
    const isMadeGood = async () =>
      (await listRefundOrders(support)).find(({ id }) => id === transfer.orderId)?.isMadeGood
    expect(await isMadeGood()).toBe(false)
    await refundBill(professional, billId)
    expect(await isMadeGood()).toBe(true)
    await expect(recordRefundTransfer(support, transfer)).rejects.toMatchObject({
      code: 'payments.refund_too_much',
    })
  }, 30_000)
})
