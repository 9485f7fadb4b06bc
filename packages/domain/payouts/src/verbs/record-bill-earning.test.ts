import { makePerson } from '@kara/identity/testing'
import { makePaidBill, makePayee } from '@kara/payments/testing'
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
      where about like ${`%bill:${billId}`} order by amount_minor desc`
    return { billId, personId, job, earnings }
  }

  it('is all that was paid, once, and its return a line of its own', async () => {
    const { billId, job, earnings } = await paid()
    await recordBillEarning(job, billId)
    await recordBillEarning(job, billId)
    expect(await earnings()).toEqual([{ outcome: 'completed', amount_minor: 19_500, company_id: null }])
    await db.witness`update app.bill set state = 'refunded' where id = ${billId}`
    await Promise.all([recordBillEarning(job, billId), recordBillEarning(job, billId)])
    expect((await earnings()).map((one) => one.amount_minor)).toEqual([19_500, -19_500])
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
