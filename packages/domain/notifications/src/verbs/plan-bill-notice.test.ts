import { makePerson } from '@kara/identity/testing'
import { type Id, travelClock } from '@kara/kernel'
import { openBill } from '@kara/payments'
import { makeBill, makePaidBill, makePayee, makeReturn } from '@kara/payments/testing'
import { openTestDatabase, testCtx, testNow } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planBillNotice } from './plan-bill-notice.ts'

describe('letters about bills', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function owed() {
    const client = await makePerson(db, { displayName: 'Unnur Test' })
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const { personId } = client
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, professionalId } })
    const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
    const drain = () => drainNotices(db, office, travelClock(testNow))
    const told = async () => (await office.lettersTo(client.email)).map(({ subject }) => subject)
    return { client, personId, professionalId, job, billId, drain, told }
  }

  it('say what it comes to and how it is paid, once, without a word about what it was for', async () => {
    const { client, personId, professionalId, job, drain } = await owed()
    await openBill(job, {
      sessionId: crypto.randomUUID(),
      personId,
      professionalId,
      reason: 'late_cancelled',
      serviceName: { en: 'Conversation', is: 'Viðtal' },
      minutes: 50,
      sessionAt: '2026-11-19T10:00:00Z',
      amountMinor: 19_500,
      currency: 'ISK',
      field: 'psychologist',
      country: 'IS',
      payeeName: 'Sólveig Þórsdóttir',
    })
    await drain()
    await drain()
    const [letter, ...more] = await office.lettersTo(client.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A bill is ready')
    expect(letter?.text).toContain('cancelled after the cut-off')
    expect(letter?.text).toContain('http://app.localhost:3000/home/payments/bills/')
    expect(`${letter?.text} ${letter?.html}`).not.toMatch(/Conversation|Sólveig|psycholog/i)
  })

  it('give the reason class of a refusal, for each attempt', async () => {
    const { client, personId, professionalId, job, billId, drain } = await owed()
    const [card] = await db.witness`insert into app.card (id, person_id, processor_id, brand, last_four,
        expires_year, expires_month, is_primary, added_at)
      values (gen_random_uuid(), ${personId}, ${`pm_${billId}`}, 'visa', '9995', 2031, 12, true, now()) returning id`
    const [charge] =
      await db.witness`insert into app.charge (id, bill_id, person_id, professional_id, card_id,
        amount_minor, currency, started_by, state, failure, created_at, settled_at)
      values (gen_random_uuid(), ${billId}, ${personId}, ${professionalId}, ${card?.id}, 19500, 'ISK', 'house',
        'failed', 'not_enough_money', now(), now()) returning id`
    const news = { billId, personId, chargeId: charge?.id as string }
    await planBillNotice(job, 'refused', news)
    await drain()
    await planBillNotice(job, 'refused', news)
    await drain()
    const [letter, ...more] = await office.lettersTo(client.email)
    expect(more).toEqual([])
    expect(letter?.text).toContain('not enough money')
  })

  it('tell of what is still true: a bill that was paid meanwhile is no bill', async () => {
    const { client, personId, professionalId, job, drain, told } = await owed()
    const billId = await makePaidBill(db, { personId, professionalId })
    await db.witness`update app.bill set state = 'open', settled_at = null where id = ${billId}`
    await planBillNotice(job, 'opened', { billId, personId })
    await db.witness`update app.bill set state = 'paid', settled_at = now() where id = ${billId}`
    await planBillNotice(job, 'paid', { billId, personId })
    await drain()
    expect(await told()).toEqual(['Your payment arrived'])
    const kept = (await deliveries(db)).filter((delivery) => delivery.causeKey === `opened|${billId}`)
    expect(kept).toMatchObject([{ letter: 'bill_opened', state: 'skipped', reason: 'over' }])
    const refundId = await makeReturn(db, billId, { amountMinor: 5_000 })
    await planBillNotice(job, 'refunded', { billId, personId, refundId })
    await drain()
    expect(await told()).toEqual(['Your payment arrived', 'Money is on its way back to you'])
    const [, letter] = await office.lettersTo(client.email)
    expect(letter?.text).toContain('ISK 5,000')
  })

  it('say that a bank refused money on its way back, unless it went meanwhile', async () => {
    const { personId, professionalId, job, drain, told } = await owed()
    const billId = await makePaidBill(db, { personId, professionalId })
    const refused = await makeReturn(db, billId, { state: 'failed' })
    await planBillNotice(job, 'refund_refused', { billId, personId, refundId: refused })
    await drain()
    expect(await told()).toEqual(['Your bank did not take money back'])
    const went = await makeReturn(db, billId)
    await planBillNotice(job, 'refund_refused', { billId, personId, refundId: went })
    await drain()
    expect(await told()).toEqual(['Your bank did not take money back'])
  })

  it('say that a second payment returns, and that the bill stays paid', async () => {
    const { client, personId, professionalId, job, drain } = await owed()
    const billId = await makePaidBill(db, { personId, professionalId })
    const refundId = await makeReturn(db, billId, { reason: 'paid_twice' })
    await planBillNotice(job, 'paid_twice', { billId, personId, refundId })
    await drain()
    const [letter] = await office.lettersTo(client.email)
    expect(letter?.subject).toBe('A second payment returns to you')
    expect(letter?.text).toContain('its receipt is as it was')
  })

  it('are planned by jobs only', async () => {
    const { client, personId, billId } = await owed()
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId: client.personId } })
    await expect(planBillNotice(ctx, 'opened', { billId, personId })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
