import { makePerson } from '@kara/identity/testing'
import type { PersonId } from '@kara/kernel'
import { getBill } from '@kara/payments'
import { makePaidBill, makePayee, makeReturn, payerCtx } from '@kara/payments/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { askedBy, makeAgent, type TestRequest } from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('clients’ money in the console', () => {
  const db = openTestDatabase()

  async function paid(amountMinor = 19_500) {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const billId = await makePaidBill(db, { personId, professionalId })
    await db.witness`update app.charge set amount_minor = ${amountMinor} where bill_id = ${billId}`
    await db.witness`update app.bill set amount_minor = ${amountMinor} where id = ${billId}`
    // As its client reads it from the bank's statement.
    const { reference } = (await getBill(payerCtx(db, personId), billId)).bill
    return { billId, personId, professionalId, reference }
  }
  const ask = (agent: PersonId, wish: TestRequest = {}) => askedBy(db, agent, wish)
  const ordersOf = async (agent: PersonId, billId: string) =>
    (await loader(await ask(agent))).orders.filter((order) => order.billId === billId)
  const foundBy = async (agent: PersonId, { reference }: { reference: string }) =>
    (await loader(await ask(agent, { path: `/x?reference=${reference}` }))).found

  test('goes back in a part, found by what stands on the bank’s statement and without a name', async () => {
    const { billId, personId, reference } = await paid()
    const agent = await makeAgent(db)
    expect(await foundBy(agent, { reference })).toMatchObject({ id: billId, leftMinor: 19_500 })
    const form = { reference, amount: '5000', words: 'The room was locked' }
    expect(await action(await ask(agent, { form }))).toMatchObject({ status: 302 })
    expect(await ordersOf(agent, billId)).toMatchObject([{ state: 'approved', amountMinor: 5_000 }])
    expect(await foundBy(agent, { reference })).toMatchObject({ leftMinor: 14_500 })
    expect(JSON.stringify(await loader(await ask(agent)))).not.toContain(personId)
  })

  test('goes back by two people when it is much, and by no one of them alone', async () => {
    const { billId, reference } = await paid(60_000)
    const [one, two] = [await makeAgent(db), await makeAgent(db)]
    await action(await ask(one, { form: { reference, amount: '', words: 'Three sessions as one' } }))
    const [order] = await ordersOf(one, billId)
    expect(order).toMatchObject({ state: 'waiting', isOwn: true })
    const form = { orderId: order?.id ?? '', decision: 'approved' }
    await action(await ask(one, { form }))
    expect(await ordersOf(one, billId)).toMatchObject([{ state: 'waiting' }])
    await action(await ask(two, { form }))
    expect(await ordersOf(two, billId)).toMatchObject([{ state: 'approved', isOwn: false }])
  })

  test('keeps what was typed of more than is left', async () => {
    const { billId, reference } = await paid()
    const agent = await makeAgent(db)
    const form = { reference, amount: '19501', words: 'The room was locked' }
    expect(JSON.stringify(await action(await ask(agent, { form })))).toContain('The room was locked')
    expect(await ordersOf(agent, billId)).toEqual([])
  })

  test('went by a transfer where a bank refused it, which is written down once', async () => {
    const { billId } = await paid()
    const agent = await makeAgent(db)
    await makeReturn(db, billId, { state: 'failed' })
    const [order] = await ordersOf(agent, billId)
    expect(order).toMatchObject({ state: 'failed' })
    const orderId = order?.id ?? ''
    const page = await loader(await ask(agent, { path: `/x?transfer=${orderId}` }))
    expect(page.refused).toMatchObject({ id: orderId, amountMinor: 19_500 })
    await db.witness`update app.refund_order set asked_at = ${`${page.today}T00:00:00Z`} where id = ${orderId}`
    const form = { orderId, paidOn: page.today, reference: 'MILLI-7' }
    expect(await action(await ask(agent, { form }))).toMatchObject({ status: 302 })
    const repeated = (await action(await ask(agent, { form }))) as { init?: { status?: number } }
    expect(repeated.init?.status).toBeGreaterThanOrEqual(400)
    expect(await ordersOf(agent, billId)).toMatchObject([{ transfer: { reference: 'MILLI-7' } }])
  })

  test('shows what a bank questions, by when it wants an answer, and no name', async () => {
    const { billId, personId, professionalId } = await paid()
    const agent = await makeAgent(db)
    const [charge] = await db.witness`select id from app.charge where bill_id = ${billId}`
    await db.witness`insert into app.dispute (id, bill_id, charge_id, person_id, professional_id, processor_id,
        reason, amount_minor, currency, state, opened_at, changed_at, evidence_due_at)
      values (gen_random_uuid(), ${billId}, ${charge?.id}, ${personId}, ${professionalId}, ${`dp_${billId}`}, 'fraudulent',
        19500, 'ISK', 'needs_response', now(), now(), '2026-12-05T00:00:00Z')`
    const { disputes } = await loader(await ask(agent))
    const own = disputes.find(({ processorId }) => processorId === `dp_${billId}`)
    expect(own).toMatchObject({ state: 'needs_response', amountMinor: 19_500 })
    expect(JSON.stringify(disputes)).not.toContain(personId)
  })
})
