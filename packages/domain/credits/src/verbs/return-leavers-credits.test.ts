import { leaveCompany, rejoinCompany } from '@kara/companies'
import { makeCompany } from '@kara/companies/testing'
import { audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'
import { giveBackCredits, returnLeaversCredits } from './return-leavers-credits.ts'
import { settleHold } from './settle-hold.ts'

describe('the credits of somebody who leaves', () => {
  const db = openTestDatabase()
  async function town() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const one = await makeClaimant(db, companyId)
    const { clock } = one.ctx
    await claimCredits(one.ctx)
    const gate = testCtx({
      database: db.database,
      scope: { role: 'gate', companyId, personId: one.personId },
      clock,
    })
    const drain = () => drainOutbox(db, { clock, modules: [credits], queue: 'credits' })
    const pool = async () => {
      const [row] = await db.witness`select sum(balance_halves)::int as held from app.credit_account
        where company_id = ${companyId} and kind = 'pool'`
      return row?.held
    }
    const available = async () => (await findBalance(one.ctx))?.availableHalves
    return { companyId, ...one, gate, drain, pool, available }
  }
  const sessionAt = '2026-11-24T10:00:00Z'

  it('go back to the pool, except for what is held, and come again once with their owner', async () => {
    const here = await town()
    const sessionId = here.ctx.ids.next<'session'>()
    await holdCredits(here.ctx, { sessionId, amountHalves: 2, sessionAt })
    await leaveCompany(here.gate)
    await here.drain()
    expect([await here.available(), await here.pool()]).toEqual([0, 198])
    await settleHold(here.job, sessionId, 'release', 'cancelled')
    await here.drain()
    expect([await here.available(), await here.pool()]).toEqual([0, 200])
    await rejoinCompany(here.gate)
    await here.drain()
    expect([await here.available(), await here.pool()]).toEqual([8, 192])
    expect((await claimCredits(here.ctx)).outcome).toBe('already_claimed')
    await leaveCompany(here.gate)
    await rejoinCompany(here.gate)
    await here.drain()
    expect([await here.available(), await here.pool()]).toEqual([8, 192])
    const entries = (await audited(db, 'credits.left')).filter(({ objectId }) => objectId === here.personId)
    expect(entries).toHaveLength(2)
  })

  it('move once, however many jobs hear of it at the same time', async () => {
    const here = await town()
    await leaveCompany(here.gate)
    await Promise.all([1, 2, 3].map(() => returnLeaversCredits(here.job)))
    expect([await here.available(), await here.pool()]).toEqual([0, 200])
    await rejoinCompany(here.gate)
    await Promise.all([1, 2, 3].map(() => giveBackCredits(here.job)))
    expect([await here.available(), await here.pool()]).toEqual([8, 192])
  })

  it('stay with whoever works there, and are moved by their own jobs only', async () => {
    const [here, other] = [await town(), await town()]
    expect(await returnLeaversCredits(here.job)).toBe(0)
    await leaveCompany(here.gate)
    await here.drain()
    expect(await other.available()).toBe(8)
    await expect(returnLeaversCredits(here.gate)).rejects.toMatchObject({ code: 'credits.not_an_employee' })
  })
})
