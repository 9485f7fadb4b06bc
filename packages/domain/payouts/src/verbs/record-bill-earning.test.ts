import { makePerson } from '@kara/identity/testing'
import { makePaidBill, makePayee, makeReturn } from '@kara/payments/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { recordBillEarning } from './record-bill-earning.ts'

describe('what a client’s bill comes to for its professional', () => {
  const db = openTestDatabase()

  async function paid() {
    const { personId } = await makePerson(db)
    const professionalId = await makePayee(db, (await makePerson(db)).personId)
    const billId = await makePaidBill(db, { personId, professionalId })
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, professionalId } })
    const earnings = () => db.witness`select outcome, amount_minor, company_id from app.earning
      where about like ${`%bill:${billId}%`} order by earned_at, id`
    return { billId, personId, job, earnings }
  }

  it('is all that was paid, once, and its return a line of its own', async () => {
    const { billId, job, earnings } = await paid()
    await recordBillEarning(job, billId)
    await recordBillEarning(job, billId)
    expect(await earnings()).toEqual([{ outcome: 'completed', amount_minor: 19_500, company_id: null }])
    await makeReturn(db, billId)
    await Promise.all([recordBillEarning(job, billId), recordBillEarning(job, billId)])
    expect((await earnings()).map((one) => one.amount_minor)).toEqual([19_500, -19_500])
  })

  it('is less by every part that went back, and more again when the bank refused one', async () => {
    const { billId, job, earnings } = await paid()
    await db.witness`update app.bill set tax_minor = 3774 where id = ${billId}`
    await recordBillEarning(job, billId)
    const first = await makeReturn(db, billId, { amountMinor: 5_000 })
    await Promise.all([recordBillEarning(job, billId), recordBillEarning(job, billId)])
    await makeReturn(db, billId, { amountMinor: 14_500 })
    await recordBillEarning(job, billId)
    const amounts = async () => (await earnings()).map((one) => one.amount_minor)
    expect(await amounts()).toEqual([19_500, -5_000, -14_500])
    const [sum] = await db.witness`select sum(tax_minor)::int as tax from app.earning
      where about like ${`%bill:${billId}%`}`
    expect(sum?.tax).toBe(0)
    await db.witness`update app.refund set state = 'failed' where id = ${first}`
    await recordBillEarning(job, billId)
    expect(await amounts()).toEqual([19_500, -5_000, -14_500, 5_000])
  })

  it('is nothing while nobody paid, and nobody else’s', async () => {
    const { billId, job, earnings, personId } = await paid()
    await db.witness`update app.bill set state = 'open' where id = ${billId}`
    await recordBillEarning(job, billId)
    expect(await earnings()).toEqual([])
    const stranger = await paid()
    await expect(recordBillEarning(stranger.job, billId)).rejects.toMatchObject({
      code: 'payments.bill_missing',
    })
    const client = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await expect(recordBillEarning(client, billId)).rejects.toMatchObject({ code: 'payouts.not_allowed' })
  })
})
