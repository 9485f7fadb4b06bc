import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBillOfSession, getBill, listBills, listBillsOfPractice } from '../reads/get-bill.ts'
import { makePayee, payerCtx } from '../testing.ts'
import { openBill } from './open-bill.ts'

describe('a bill for a session', () => {
  const db = openTestDatabase()

  async function owners() {
    const { personId } = await makePerson(db)
    const payee = await makePerson(db)
    const professionalId = await makePayee(db, payee.personId)
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, professionalId } })
    const bill = {
      sessionId: crypto.randomUUID(),
      personId,
      professionalId,
      reason: 'completed',
      serviceName: { en: 'Conversation', is: 'Viðtal' },
      minutes: 50,
      sessionAt: '2026-11-20T08:00:00Z',
      amountMinor: 12_400,
      currency: 'ISK',
      field: 'coach',
      country: 'IS',
      payeeName: 'Sólveig Þórsdóttir',
    } as const
    return { personId, professionalId, payee, job, bill }
  }

  it('knows the tax inside the price, and is charged a day later', async () => {
    const { job, bill, personId } = await owners()
    const billId = (await openBill(job, bill)) as Id<'bill'>
    expect((await getBill(payerCtx(db, personId), billId)).bill).toMatchObject({
      state: 'open',
      taxRateHundredths: 2400,
      taxMinor: 2400,
      chargeAt: '2026-11-21T09:00:00Z',
    })
    expect((await dueWork(db, 'bill.charge_due')).map((work) => work.key)).toContain(billId)
    expect((await audited(db, 'bill.opened')).map((entry) => entry.objectId)).toContain(billId)
    const events = (await announced(db, 'bill.opened')).filter((event) => event.payload.billId === billId)
    expect(events).toMatchObject([{ personId, companyId: null }])
  })

  it('has no tax on health services', async () => {
    const { job, bill, personId } = await owners()
    const billId = (await openBill(job, { ...bill, field: 'psychologist' })) as Id<'bill'>
    expect((await getBill(payerCtx(db, personId), billId)).bill).toMatchObject({ taxMinor: 0 })
  })

  it('is written once for each session, by whichever job is first', async () => {
    const { job, bill } = await owners()
    const made = await Promise.all([openBill(job, bill), openBill(job, bill), openBill(job, bill)])
    expect(made.filter((id) => id !== null)).toHaveLength(1)
  })

  it('is written by jobs only', async () => {
    const { bill, personId } = await owners()
    await expect(openBill(payerCtx(db, personId), bill)).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
  })

  it('is seen by its client and its professional, and by nobody else', async () => {
    const { job, bill, personId, professionalId, payee } = await owners()
    const billId = await openBill(job, bill)
    const professional = testCtx({
      database: db.database,
      scope: { role: 'professional', professionalId, personId: payee.personId },
    })
    expect((await listBills(payerCtx(db, personId))).map(({ id }) => id)).toEqual([billId])
    expect((await listBillsOfPractice(professional)).map(({ id }) => id)).toEqual([billId])
    const stranger = payerCtx(db, payee.personId)
    expect(await listBills(stranger)).toEqual([])
    expect(await findBillOfSession(stranger, bill.sessionId as never)).toBeNull()
  })
})
