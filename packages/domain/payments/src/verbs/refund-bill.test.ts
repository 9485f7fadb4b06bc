import { makePerson } from '@kara/identity/testing'
import { checkCodeOf } from '@kara/issuing'
import type { SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkDocument } from '../reads/check-document.ts'
import { getBill } from '../reads/get-bill.ts'
import { listDocuments } from '../reads/list-documents.ts'
import { listOwnRefundOrders } from '../reads/list-refund-orders.ts'
import { referenceOf } from '../rules/money.ts'
import { drainMoney, makeRefundable, moneyKeys, openTestProcessor, type TestProcessor } from '../testing.ts'
import { receiveMessage } from './receive-message.ts'
import { refundBill } from './refund-bill.ts'
import { requestRefund } from './request-refund.ts'
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

  it('goes back in parts with a credit note for each; the bill is paid until the last of it went', async () => {
    const { billId, client, professional, stateOf, refunds } = await makeRefundable(db, processor)
    const { personId } = await makePerson(db)
    const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
    const reference = referenceOf(billId)
    await requestRefund(support, { reference, amount: 5_000, words: 'It began late.' })
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('paid')
    expect((await getBill(client, billId)).refunds).toMatchObject([
      { amountMinor: 5_000, state: 'succeeded' },
    ])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    const receipt = (await listDocuments(client)).find(({ kind }) => kind === 'receipt')
    const code = checkCodeOf(moneyKeys, receipt?.id ?? '')
    expect(await checkDocument(visitor, moneyKeys, code)).toMatchObject({
      isTakenBack: true,
      takenBack: { amountMinor: 5_000, currency: 'ISK' },
      total: { amountMinor: 19_500 },
    })
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    expect(await stateOf()).toBe('refunded')
    expect(await refunds()).toHaveLength(2)
    const notes = (await listDocuments(client)).filter(({ kind }) => kind === 'credit_note')
    expect(notes.map(({ total }) => total.amountMinor).sort()).toEqual([14_500, 5_000])
    const said = await announced(db, 'bill.refunded')
    expect(said.filter(({ payload }) => payload.billId === billId)).toHaveLength(2)
  })

  it('never has credit notes of more than went back, when the bank refuses it and it is tried again', async () => {
    const { billId, client, professional, job, refunds } = await makeRefundable(db, processor, 'noRefunds')
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    const [first] = await refunds()
    const message = await processor.messageOf('refund.failed', first?.id)
    await receiveMessage(job, processor.cards, message.body, message.signature)
    await refundBill(professional, billId)
    await drainMoney(db, processor)
    expect(await refunds()).toHaveLength(2)
    const notes = (await listDocuments(client)).filter(({ kind }) => kind === 'credit_note')
    expect(notes.map(({ total }) => total.amountMinor)).toEqual([19_500])
  }, 20_000)

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
