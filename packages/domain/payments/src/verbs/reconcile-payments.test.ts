import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { type Id, travelClock } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx, testNow } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDifferences } from '../reads/list-differences.ts'
import {
  drainMoney,
  makeBill,
  makeCard,
  makeRefundable,
  openTestProcessor,
  type TestProcessor,
} from '../testing.ts'
import { chargeWhenDue, payBill } from './pay-bill.ts'
import { reconcilePayments } from './reconcile-payments.ts'
import { refundBill } from './refund-bill.ts'
import { startCheckout } from './start-checkout.ts'

const returnUrl = 'http://app.localhost/home/payments/charges/{CHARGE_ID}'
/** Enough days that the sandbox's own clock is in the window too. */
const chargeDays = 3_650

describe('comparing with the card processor', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  const job = (hours = 0) => {
    const clock = travelClock(testNow)
    clock.advance({ hours })
    return testCtx({ database: db.database, scope: { role: 'worker' }, clock })
  }
  const supporter = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }
  const compare = (hours = 0) => reconcilePayments(job(hours), processor.cards, { chargeDays })
  const differencesOf = async (id: unknown) =>
    (await listDifferences(await supporter())).differences.filter(
      ({ ourId, processorId }) => ourId === id || processorId === id,
    )

  async function owing(card: string) {
    const made = await makeRefundable(db, processor)
    const [bill] = await db.witness`select person_id, professional_id from app.bill where id = ${made.billId}`
    const of = { personId: bill?.person_id, professionalId: bill?.professional_id }
    const billId = (await makeBill(db, of)) as Id<'bill'>
    await makeCard(db, processor, of.personId, card)
    const [row] = await db.witness`select id from app.card where person_id = ${of.personId}
      order by added_at desc, id desc limit 1`
    const pay = () => payBill(made.client, processor.cards, { billId, cardId: row?.id, returnUrl })
    const charge = async () => (await db.witness`select * from app.charge where bill_id = ${billId}`)[0]
    const state = async () => (await db.witness`select state from app.bill where id = ${billId}`)[0]?.state
    return { ...made, billId, pay, charge, state, cardId: row?.id }
  }

  it('finds nothing where both agree', async () => {
    const { billId } = await makeRefundable(db, processor)
    const { open, compared } = await compare()
    expect({ open, some: compared > 0 }).toEqual({ open: 0, some: true })
    const [charge] = await db.witness`select id from app.charge where bill_id = ${billId}`
    expect(await differencesOf(charge?.id)).toEqual([])
    expect((await audited(db, 'reconciliation.ended')).length).toBeGreaterThan(0)
  })

  it('takes a payment whose message was lost, once', async () => {
    const { pay, charge, state } = await owing('confirming')
    const asked = await pay()
    if (asked.state !== 'needs_authentication') throw new Error(`not ${asked.state}`)
    await processor.answerBank(asked.url, 'success')
    expect(await state()).toBe('open')
    expect((await compare()).repaired).toBe(1)
    expect(await state()).toBe('paid')
    expect((await compare()).repaired).toBe(0)
    const found = await differencesOf((await charge())?.id)
    expect(found).toMatchObject([
      { kind: 'state', state: 'repaired', ourState: 'needs_authentication', theirState: 'succeeded' },
    ])
    expect(JSON.stringify(found)).not.toContain((await charge())?.person_id)
  })

  it('takes a payment whose answer was lost when our process died', async () => {
    const { charge, pay, state } = await owing('visa')
    await pay()
    await db.witness`update app.charge set state = 'started', processor_id = null, settled_at = null
      where id = ${(await charge())?.id}`
    await db.witness`update app.bill set state = 'open' where id = ${(await charge())?.bill_id}`
    expect((await compare()).repaired).toBe(1)
    expect(await state()).toBe('paid')
    expect((await charge())?.processor_id).toMatch(/^pi_/)
  })

  it('gives up what never arrived there, so that the bill can be paid, but not while it may be on its way', async () => {
    const { charge, pay, state, job: owner, billId } = await owing('visa')
    await processor.setDown(true)
    await expect(pay()).rejects.toMatchObject({ code: 'payments.processor_silent' })
    await expect(compare()).rejects.toMatchObject({ code: 'payments.processor_silent' })
    await processor.setDown(false)
    await compare()
    expect(await charge()).toMatchObject({ state: 'started' })
    await compare(2)
    expect(await charge()).toMatchObject({ state: 'abandoned' })
    expect(await state()).toBe('open')
    expect(await chargeWhenDue(owner, processor.cards, billId)).toEqual({ state: 'paid' })
  })

  it('stops waiting for who does not come back from the bank, and asks the card as planned', async () => {
    const { charge, pay, billId } = await owing('confirming')
    await pay()
    await db.witness`update app.bill set charge_at = ${testNow} where id = ${billId}`
    await compare(25)
    const before = (await dueWork(db, 'bill.charge_due')).filter(({ key }) => key === billId)
    expect(before).toHaveLength(1)
    expect(await charge()).toMatchObject({ state: 'abandoned' })
    expect(await differencesOf((await charge())?.id)).toMatchObject([
      { kind: 'left_at_bank', state: 'repaired' },
    ])
  })

  it('takes a refund whose message was lost, and one that was never sent', async () => {
    const slow = await makeRefundable(db, processor, 'slowRefunds')
    await refundBill(slow.professional, slow.billId)
    await drainMoney(db, processor)
    await processor.messageOf('refund.updated', (await slow.refunds())[0]?.id)
    expect(await slow.stateOf()).toBe('paid')
    await compare()
    expect(await slow.stateOf()).toBe('refunded')

    const lost = await makeRefundable(db, processor)
    const [charge] = await db.witness`select * from app.charge where bill_id = ${lost.billId}`
    await db.witness`insert into app.refund (id, charge_id, bill_id, person_id, professional_id, amount_minor,
        currency, reason, state, created_at)
      values (gen_random_uuid(), ${charge?.id}, ${lost.billId}, ${charge?.person_id}, ${charge?.professional_id},
        19500, 'ISK', 'professional', 'started', ${testNow})`
    await compare(2)
    const later = travelClock(testNow)
    later.advance({ hours: 3 })
    await drainMoney(db, processor, later)
    expect(await lost.stateOf()).toBe('refunded')
  }, 30_000)

  it('takes a company’s payment whose message was lost', async () => {
    const { companyId } = await makeCompany(db)
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const url = 'http://app.localhost/c/{CHECKOUT_ID}'
    const checkout = { amountCredits: 2, currency: 'ISK', successUrl: url, cancelUrl: url } as const
    const { checkoutId, url: pageUrl } = await startCheckout(company, processor.cards, checkout)
    await processor.payCheckout(pageUrl)
    await compare()
    const [row] = await db.witness`select c.state, p.state as purchase from app.checkout c
      join app.pool_purchase p on p.id = c.purchase_id where c.id = ${checkoutId}`
    expect(row).toMatchObject({ state: 'paid', purchase: 'funded' })
    expect(await differencesOf(checkoutId)).toMatchObject([{ subject: 'checkout', state: 'repaired' }])
  })

  it('shows support what it cannot repair, for as long as it stands', async () => {
    const { billId } = await makeRefundable(db, processor)
    const [charge] = await db.witness`select * from app.charge where bill_id = ${billId}`
    const told = async () => (await announced(db, 'money_difference.found')).length
    const before = await told()
    await db.witness`update app.charge set amount_minor = 100 where id = ${charge?.id}`
    expect((await compare()).open).toBe(1)
    expect((await compare()).open).toBe(1)
    expect(await told()).toBe(before + 1)
    expect(await differencesOf(charge?.id)).toMatchObject([
      {
        kind: 'amount',
        state: 'open',
        ourAmount: { amountMinor: 100, currency: 'ISK' },
        theirAmount: { amountMinor: 19_500, currency: 'ISK' },
      },
    ])
    await db.witness`update app.charge set amount_minor = 19500 where id = ${charge?.id}`
    expect((await compare(1)).open).toBe(0)
    expect(await differencesOf(charge?.id)).toMatchObject([{ state: 'gone' }])
  })

  it('does no harm twice at once', async () => {
    const { pay, charge, state } = await owing('confirming')
    const asked = await pay()
    if (asked.state !== 'needs_authentication') throw new Error(`not ${asked.state}`)
    await processor.answerBank(asked.url, 'success')
    await Promise.all([compare(), compare(), compare()])
    expect(await state()).toBe('paid')
    const settled = (await audited(db, 'charge.succeeded')).map(({ objectId }) => objectId)
    expect(settled.filter((id) => id === settled.at(-1))).toHaveLength(1)
    const open = (await differencesOf((await charge())?.id)).filter((one) => one.state === 'open')
    expect(open).toEqual([])
  })

  it('is for jobs, and what it finds for support', async () => {
    const { client, professional } = await makeRefundable(db, processor)
    await expect(reconcilePayments(client, processor.cards)).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
    await expect(listDifferences(professional)).rejects.toMatchObject({ code: 'payments.not_support' })
  })
})
