import { makePerson } from '@kara/identity/testing'
import type { Id } from '@kara/kernel'
import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getBill } from '../reads/get-bill.ts'
import { makeBill, makePayee, payerCtx } from '../testing.ts'
import { decideOnBill } from './decide-on-bill.ts'

describe('a professional’s decision on a bill', () => {
  const db = openTestDatabase()

  async function owed() {
    const { personId } = await makePerson(db)
    const payee = await makePerson(db)
    const professionalId = await makePayee(db, payee.personId)
    const billId = (await makeBill(db, { personId, professionalId })) as Id<'bill'>
    const scope = { role: 'professional', professionalId, personId: payee.personId } as const
    return { billId, client: payerCtx(db, personId), professional: testCtx({ database: db.database, scope }) }
  }
  const planned = async (billId: string) =>
    (await dueWork(db, 'bill.charge_due')).some(({ key }) => key === billId)

  it('to charge asks the card now, to wait takes that back, to skip asks nothing', async () => {
    const { billId, client, professional } = await owed()
    await decideOnBill(professional, billId, 'charge')
    expect(await planned(billId)).toBe(true)
    await decideOnBill(professional, billId, 'later')
    expect(await planned(billId)).toBe(false)
    expect((await getBill(client, billId)).bill).toMatchObject({ state: 'open', chargeAt: null })
    await decideOnBill(professional, billId, 'skip')
    expect((await getBill(client, billId)).bill.state).toBe('skipped')
    expect((await audited(db, 'bill.decided_skip')).map((row) => row.objectId)).toContain(billId)
  })

  it('comes too late when the bill is settled', async () => {
    const { billId, professional } = await owed()
    await decideOnBill(professional, billId, 'skip')
    await expect(decideOnBill(professional, billId, 'charge')).rejects.toMatchObject({
      code: 'payments.bill_not_open',
    })
  })

  it('is neither the client’s nor another professional’s', async () => {
    const { billId, client } = await owed()
    const other = await owed()
    await expect(decideOnBill(client, billId, 'skip')).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
    await expect(decideOnBill(other.professional, billId, 'skip')).rejects.toMatchObject({
      code: 'payments.bill_missing',
    })
  })
})
