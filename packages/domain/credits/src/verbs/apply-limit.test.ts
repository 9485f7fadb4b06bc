import { makeCompany } from '@kara/companies/testing'
import type { CompanyId, SessionId } from '@kara/kernel'
import { audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { findGoingBack } from '../reads/find-going-back.ts'
import { listMovements } from '../reads/list-movements.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { applyLimit, planLimits } from './apply-limit.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'
import { setCreditPolicy } from './set-credit-policy.ts'
import { settleHold } from './settle-hold.ts'

const rules = {
  period: 'year',
  periodStartsOn: '2026-01-01',
  timeZone: 'Atlantic/Reykjavik',
  proRata: false,
  poolEmpty: 'self_pay',
  leaverRule: 'keep',
} as const
const sessionAt = '2026-11-24T10:00:00Z'

/** Four credits a year, of which one may be booked away; the company then changes its mind. */
describe('rules that grant less than somebody has taken', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  async function town(allowanceCredits = 4) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { allowanceCredits })
    const one = await makeClaimant(db, companyId)
    const { clock } = one.ctx
    await claimCredits(one.ctx)
    const book = async (sessionId: SessionId = one.ctx.ids.next<'session'>()) => {
      await claimCredits(one.ctx)
      await holdCredits(one.ctx, { sessionId, amountHalves: 2, sessionAt })
      return sessionId
    }
    const change = async (credits: number, more: Partial<Parameters<typeof setCreditPolicy>[1]> = {}) => {
      clock.travelTo(clock.now().add({ minutes: 1 }))
      const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
      await setCreditPolicy(hr, { ...rules, allowanceCredits: credits, ...more })
    }
    const drain = () => drainOutbox(db, { clock, modules: [credits], queue: 'credits' })
    const has = async () => {
      const balance = await findBalance(one.ctx)
      return [balance?.availableHalves, balance?.heldHalves, balance?.spentHalves]
    }
    return { companyId, ...one, book, change, drain, has }
  }
  const sumOf = async (companyId: CompanyId) => {
    const [row] = await db.witness`select sum(balance_halves)::int as total,
      coalesce(sum(balance_halves) filter (where kind = 'pool'), 0)::int as pool
      from app.credit_account where company_id = ${companyId}`
    return row as { total: number; pool: number }
  }

  it('touch no session that is booked, and take back what is more than they grant and not booked', async () => {
    const here = await town()
    const [first] = [await here.book(), await here.book(), await here.book()]
    expect(await findGoingBack(here.ctx, first)).toBe(0)
    await here.change(2)
    // Of eight halves six are booked and four are granted now: the two that are free go back whatever happens.
    expect(await findGoingBack(here.ctx, first)).toBe(2)
    await here.drain()
    expect(await here.has()).toEqual([0, 6, 0])
    expect(await findGoingBack(here.ctx, first)).toBe(2)
    expect(await sumOf(here.companyId)).toEqual({ total: 0, pool: 194 })
    await settleHold(here.job, first, 'spend', 'completed')
    await here.drain()
    expect(await here.has()).toEqual([0, 4, 2])
  })

  it('hold for a session that is cancelled and booked again', async () => {
    const here = await town()
    const [one, other] = [await here.book(), await here.book()]
    await here.book()
    await here.change(2)
    await here.drain()
    await settleHold(here.job, one, 'release', 'cancelled')
    await expect(here.book()).rejects.toMatchObject({ code: 'credits.not_enough' })
    await here.drain()
    expect(await here.has()).toEqual([0, 4, 0])
    await settleHold(here.job, other, 'release', 'cancelled')
    await here.drain()
    expect(await here.has()).toEqual([2, 2, 0])
    await here.book()
    expect(await here.has()).toEqual([0, 4, 0])
  })

  it('count at once for whoever books before a job has come by', async () => {
    const here = await town()
    await here.book()
    await here.change(1)
    await expect(here.book()).rejects.toMatchObject({ code: 'credits.not_enough' })
    expect((await here.has())[1]).toBe(2)
  })

  it('give back what they took once they grant it again, and not more than was taken', async () => {
    const here = await town()
    await here.book()
    for (const credits of [1, 3, 6]) {
      await here.change(credits)
      await here.drain()
      const granted = Math.min(credits, 4) * 2
      expect(await here.has()).toEqual([granted - 2, 2, 0])
    }
    await here.change(1)
    await here.drain()
    expect(await here.has()).toEqual([0, 2, 0])
    const told = (await listMovements(here.ctx)).movements.map(({ explanation }) => explanation)
    expect(told.sort()).toEqual([
      'claim',
      'hold',
      'limit_lowered',
      'limit_lowered',
      'limit_raised',
      'limit_raised',
    ])
    expect((await sumOf(here.companyId)).total).toBe(0)
  })

  it('wait for the next period where that is of another length, and for whoever took nothing', async () => {
    const here = await town()
    const other = await makeClaimant(db, here.companyId, here.ctx.clock)
    await here.change(1, { period: 'month' })
    await here.drain()
    expect(await here.has()).toEqual([8, 0, 0])
    expect(await applyLimit(other.job)).toBe(0)
    expect(await findBalance(other.ctx)).toMatchObject({ isClaimed: false, availableHalves: 2 })
  })

  it('take back once, however many look at the same time and while somebody books', async () => {
    const here = await town()
    await here.change(1)
    const tries = await Promise.allSettled([
      ...[1, 2, 3, 4].map(() => applyLimit(here.job)),
      ...[1, 2, 3].map(() => here.book()),
    ])
    for (const lost of tries.filter((result) => result.status === 'rejected'))
      expect(lost.reason).toMatchObject({ code: 'credits.not_enough' })
    await here.drain()
    const [available = 0, held = 0] = await here.has()
    expect(available).toBe(Math.max(0, 2 - held))
    expect(held).toBeLessThanOrEqual(2)
    expect((await sumOf(here.companyId)).total).toBe(0)
  })

  it('are held against one’s own credits by one’s own jobs, at one company', async () => {
    const [here, there] = [await town(), await town()]
    await here.change(1)
    await here.drain()
    expect([await here.has(), await there.has()]).toEqual([
      [2, 0, 0],
      [8, 0, 0],
    ])
    const admin = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: here.companyId },
      clock: here.ctx.clock,
    })
    await expect(applyLimit(admin)).rejects.toMatchObject({ code: 'credits.not_an_employee' })
    await expect(planLimits(admin)).rejects.toMatchObject({ code: 'credits.not_allowed' })
    const entries = (await audited(db, 'credits.limit_lowered')).filter(
      ({ objectId }) => objectId === here.personId,
    )
    expect(entries).toMatchObject([{ companyId: null, detail: { amountHalves: 6 } }])
  })
})
