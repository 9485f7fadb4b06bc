import { makePerson } from '@kara/identity/testing'
import type { Id, SessionId } from '@kara/kernel'
import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getBill } from '../reads/get-bill.ts'
import { makeBill, makePayee, payerCtx } from '../testing.ts'
import { waiveBill } from './waive-bill.ts'

describe('waiving what is owed for a session', () => {
  const db = openTestDatabase()

  async function owed() {
    const { personId } = await makePerson(db)
    const payee = await makePerson(db)
    const professionalId = await makePayee(db, payee.personId)
    const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
    const client = payerCtx(db, personId)
    const sessionId = (await getBill(client, billId)).bill.sessionId as SessionId
    const scope = { role: 'worker', professionalId, personId } as const
    return { billId, client, sessionId, job: testCtx({ database: db.database, scope }) }
  }

  it('drops the open bill, once, and asks no card', async () => {
    const { billId, client, sessionId, job } = await owed()
    expect([await waiveBill(job, sessionId), await waiveBill(job, sessionId)]).toEqual([true, false])
    expect((await getBill(client, billId)).bill.state).toBe('skipped')
    expect((await dueWork(db, 'bill.charge_due')).some(({ key }) => key === billId)).toBe(false)
    expect((await audited(db, 'bill.waived')).map((row) => row.objectId)).toContain(billId)
  })

  it('is done by jobs only, and for the client they carry', async () => {
    const { client, sessionId } = await owed()
    await expect(waiveBill(client, sessionId)).rejects.toMatchObject({ code: 'payments.not_your_money' })
    const other = await owed()
    expect(await waiveBill(other.job, sessionId)).toBe(false)
  })
})
