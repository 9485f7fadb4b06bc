import { makePerson } from '@kara/identity/testing'
import type { Id, PersonId } from '@kara/kernel'
import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBillByReference, listRefundOrders } from '../reads/list-refund-orders.ts'
import { referenceOf } from '../rules/money.ts'
import { makePaidBill, makePayee, payerCtx } from '../testing.ts'
import { decideRefund, requestRefund } from './request-refund.ts'

describe('a refund by support', () => {
  const db = openTestDatabase()
  const supporter = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }

  async function paid(amountMinor = 19_500) {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const billId = await makePaidBill(db, { personId, professionalId })
    await db.witness`update app.charge set amount_minor = ${amountMinor} where bill_id = ${billId}`
    await db.witness`update app.bill set amount_minor = ${amountMinor} where id = ${billId}`
    return { billId, personId, reference: referenceOf(billId) }
  }
  const planned = async (billId: string) =>
    (await dueWork(db, 'refund.due')).filter(({ payload }) => payload.billId === billId).length

  it('finds its bill by what stands on the bank’s statement, without a name', async () => {
    const { billId, reference, personId } = await paid()
    const support = await supporter()
    const found = await findBillByReference(support, `kara* ${reference.toLowerCase()}`)
    expect(found).toMatchObject({ id: billId, reference, state: 'paid', amountMinor: 19_500 })
    expect(JSON.stringify(found)).not.toContain(personId)
    expect(await findBillByReference(support, 'KARA* 0000000')).toBeNull()
    expect(await findBillByReference(support, 'something else')).toBeNull()
    const unknown = requestRefund(support, { reference: 'KARA* 0000000', words: 'Nobody’s.' })
    await expect(unknown).rejects.toMatchObject({ code: 'payments.reference_unknown' })
  })

  it('of about one session goes at once, and once', async () => {
    const { billId, reference } = await paid()
    const support = await supporter()
    const words = 'The room was locked.'
    expect(await requestRefund(support, { reference, words })).toBe('approved')
    await expect(requestRefund(support, { reference, words })).rejects.toMatchObject({
      code: 'payments.bill_not_paid',
    })
    expect(await planned(billId)).toBe(1)
    const order = (await listRefundOrders(support)).find((one) => one.billId === billId)
    expect(order).toMatchObject({ state: 'approved', words })
    expect((await audited(db, 'refund_order.approved')).map(({ objectId }) => objectId)).toContain(order?.id)
  })

  it('of more waits for a second person, whom the database asks for as well', async () => {
    const { billId, reference } = await paid(60_000)
    const [one, other] = [await supporter(), await supporter()]
    expect(await requestRefund(one, { reference, words: 'Three sessions as one.' })).toBe('waiting')
    expect(await planned(billId)).toBe(0)
    const orderId = (await listRefundOrders(one)).find((order) => order.billId === billId)?.id as string
    await expect(decideRefund(one, { orderId, decision: 'approved' })).rejects.toMatchObject({
      code: 'payments.second_person',
    })
    await expect(
      db.witness`update app.refund_order set state = 'approved', decided_by = asked_by, decided_at = now()
        where id = ${orderId}`,
    ).rejects.toThrow('refund_order_two_people')
    const decisions = [other, await supporter()].map((ctx) =>
      decideRefund(ctx, { orderId, decision: 'approved' }),
    )
    expect((await Promise.allSettled(decisions)).filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    )
    expect(await planned(billId)).toBe(1)
  })

  it('that was declined may be asked for again', async () => {
    const { billId, reference } = await paid(60_000)
    const [one, other] = [await supporter(), await supporter()]
    await requestRefund(one, { reference, words: 'By mistake.' })
    const orderId = (await listRefundOrders(one)).find((order) => order.billId === billId)?.id as string
    await decideRefund(other, { orderId, decision: 'declined' })
    await expect(decideRefund(other, { orderId, decision: 'approved' })).rejects.toMatchObject({
      code: 'payments.refund_order_missing',
    })
    expect(await requestRefund(one, { reference, words: 'Rightly now.' })).toBe('waiting')
  })

  it('may be of a part, and of another one, until nothing is left', async () => {
    const { billId, reference } = await paid()
    const support = await supporter()
    const ask = (amount?: number) => requestRefund(support, { reference, amount, words: 'In part.' })
    expect(await ask(5_000)).toBe('approved')
    expect(await findBillByReference(support, reference)).toMatchObject({ leftMinor: 14_500, state: 'paid' })
    await expect(ask(14_501)).rejects.toMatchObject({ code: 'payments.refund_too_much' })
    expect(await ask()).toBe('approved')
    await expect(ask(1)).rejects.toMatchObject({ code: 'payments.bill_not_paid' })
    expect(await planned(billId)).toBe(2)
    const orders = (await listRefundOrders(support)).filter((one) => one.billId === billId)
    expect(orders.map(({ amountMinor }) => amountMinor).sort()).toEqual([14_500, 5_000])
  })

  it('of the same money has one winner, however many ask at once', async () => {
    const { billId, reference } = await paid()
    const people = await Promise.all(Array.from({ length: 4 }, supporter))
    const asked = people.map((ctx) => requestRefund(ctx, { reference, amount: 12_000, words: 'At once.' }))
    const settled = await Promise.allSettled(asked)
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of settled)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'payments.refund_too_much' })
    const [bill] = await db.witness`select going_back_minor from app.bill where id = ${billId}`
    expect(bill?.going_back_minor).toBe(12_000)
  })

  it('waits for a second person when its parts together are large, also at once', async () => {
    const { reference } = await paid(60_000)
    const people = await Promise.all(Array.from({ length: 3 }, supporter))
    const outcomes = await Promise.all(
      people.map((ctx) => requestRefund(ctx, { reference, amount: 20_000, words: 'A third.' })),
    )
    expect(outcomes.sort()).toEqual(['approved', 'waiting', 'waiting'])
  })

  it('is never of more than was paid, whatever the code says: the database refuses', async () => {
    const { billId, personId } = await paid()
    const [bill] = await db.witness`select professional_id from app.bill where id = ${billId}`
    await expect(
      db.witness`insert into app.refund_order (id, bill_id, person_id, professional_id, amount_minor, currency, reason,
          words, state, asked_at, decided_at)
        values (gen_random_uuid(), ${billId}, ${personId}, ${bill?.professional_id}, 19501, 'ISK', 'support', 'More.',
          'approved', now(), now())`,
    ).rejects.toThrow('bill_going_back')
  })

  it('needs a reason, and support', async () => {
    const { reference, personId } = await paid()
    await expect(requestRefund(await supporter(), { reference, words: ' ' })).rejects.toThrow()
    const client = payerCtx(db, personId as PersonId)
    for (const refused of [
      () => requestRefund(client, { reference, words: 'Mine.' }),
      () =>
        decideRefund(client, { orderId: crypto.randomUUID() as Id<'refund_order'>, decision: 'approved' }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'payments.not_support' })
  })
})
