import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeBill, makePaidBill, makePayee, makeTry, payerCtx } from '../testing.ts'
import { listLastCharges } from './list-last-charges.ts'

describe('the last attempts at open bills', () => {
  const db = openTestDatabase()

  async function client() {
    const { personId } = await makePerson(db)
    const payee = await makePerson(db)
    const professionalId = await makePayee(db, payee.personId)
    return { personId, professionalId, payee, ctx: payerCtx(db, personId) }
  }

  it('are the newest of each bill, and not there for a bill that nobody tried to pay or that is paid', async () => {
    const { ctx, ...of } = await client()
    const [tried] = [await makeBill(db, of), await makeBill(db, of), await makePaidBill(db, of)]
    await makeTry(db, tried, { state: 'failed', failure: 'declined', at: '2026-11-20T12:00:00Z' })
    await makeTry(db, tried, { state: 'failed', failure: 'expired', at: '2026-11-20T11:00:00Z' })
    const last = await listLastCharges(ctx)
    expect([...last.keys()]).toEqual([tried])
    expect(last.get(tried)).toMatchObject({ state: 'failed', failure: 'declined' })
  })

  it('are seen by their client and by nobody else', async () => {
    const { payee, ...of } = await client()
    await makeTry(db, await makeBill(db, of), { state: 'failed', failure: 'expired' })
    expect((await listLastCharges(payerCtx(db, payee.personId))).size).toBe(0)
    const hr = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: crypto.randomUUID() as never },
    })
    expect(() => listLastCharges(hr)).toThrow()
  })
})
