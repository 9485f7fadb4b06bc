import { leaveCompany, rejoinCompany } from '@kara/companies'
import * as credits from '@kara/credits'
import type { SetCreditPolicyInput } from '@kara/credits/contracts'
import type { SessionId } from '@kara/kernel'
import { announced, audited, drainOutbox, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listSelfPayOffers } from '../reads/list-self-pay-offers.ts'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { makeBooking, makeMeeting } from '../testing.ts'
import { cancelSession } from './cancel-session.ts'
import { carryOutLeaverRule, lapseSelfPayOffer, planLeaverRule } from './carry-out-leaver-rule.ts'

describe('what becomes of booked sessions when somebody leaves', () => {
  const db = openTestDatabase()

  async function leaver(rules: Pick<Partial<SetCreditPolicyInput>, 'leaverRule' | 'leaverDays'>) {
    const meeting = await makeMeeting(db, { rules })
    const { personId, clock, hub } = meeting
    const gate = testCtx({
      database: db.database,
      scope: { role: 'gate', companyId: hub.companyId, personId },
      clock,
    })
    const drain = () => drainOutbox(db, { clock, modules: [{ subscriptions, dueHandlers }, credits] })
    const held = async () => (await credits.findBalance(meeting.client))?.heldHalves
    const pool = async () => {
      const [row] = await db.witness`select sum(balance_halves)::int as halves from app.credit_account
        where company_id = ${hub.companyId} and kind = 'pool'`
      return row?.halves as number
    }
    const leave = async () => {
      await leaveCompany(gate)
      await drain()
    }
    return { ...meeting, gate, drain, held, pool, leave }
  }

  it('keeps them for as many days as the company says, and cancels what lies beyond', async () => {
    const kept = await leaver({ leaverRule: 'keep', leaverDays: 4 })
    await kept.leave()
    expect([await kept.stateOf(), await kept.held()]).toEqual(['scheduled', 2])
    const beyond = await leaver({ leaverRule: 'keep', leaverDays: 2 })
    await beyond.leave()
    expect([await beyond.stateOf(), await beyond.held(), await beyond.pool()]).toEqual(['cancelled', 0, 200])
  })

  it('cancels them and returns the credits to the company, telling both and naming no reason to it', async () => {
    const here = await leaver({ leaverRule: 'cancel' })
    await here.leave()
    expect([await here.stateOf(), await here.held(), await here.pool()]).toEqual(['cancelled', 0, 200])
    const told = (await announced(db, 'session.cancelled')).filter(
      ({ payload }) => payload.sessionId === here.sessionId,
    )
    expect(told).toMatchObject([{ payload: { by: 'sponsor', isLate: false, isUndo: false } }])
    const entries = (await audited(db, 'session.cancelled')).filter(
      ({ objectId }) => objectId === here.sessionId,
    )
    expect(entries).toMatchObject([{ companyId: null, detail: { by: 'sponsor' } }])
    await makeBooking(db, here.hub)
  })

  it('leaves alone what the professional counts on already', async () => {
    const here = await leaver({ leaverRule: 'cancel' })
    here.clock.travelTo('2026-11-22T10:00:00Z')
    await here.leave()
    expect([await here.stateOf(), await here.held()]).toEqual(['scheduled', 2])
  })

  it('offers to pay oneself until the cut-off, and gives the time back when nobody answers', async () => {
    const here = await leaver({ leaverRule: 'offer_self_pay' })
    await here.leave()
    expect(await here.stateOf()).toBe('scheduled')
    expect(await listSelfPayOffers(here.client)).toEqual([
      { sessionId: here.sessionId, answerBy: '2026-11-22T10:00:00Z' },
    ])
    here.clock.travelTo('2026-11-22T10:00:00Z')
    await here.drain()
    expect([await here.stateOf(), await here.held(), await here.pool()]).toEqual(['cancelled', 0, 200])
    expect(await listSelfPayOffers(here.client)).toEqual([])
    expect(await lapseSelfPayOffer(here.job, here.sessionId)).toBe(false)
  })

  it('withdraws an offer to who is back, and the session stays paid', async () => {
    const here = await leaver({ leaverRule: 'offer_self_pay' })
    await here.leave()
    await rejoinCompany(here.gate)
    here.clock.travelTo('2026-11-22T10:00:00Z')
    await here.drain()
    expect([await here.stateOf(), await here.held()]).toEqual(['scheduled', 2])
  })

  it('happens once when two jobs take it up at the same moment, and not to who is back', async () => {
    const here = await leaver({ leaverRule: 'cancel' })
    await leaveCompany(here.gate)
    const tries = await Promise.all([1, 2, 3].map(() => carryOutLeaverRule(here.job, here.sessionId)))
    expect(tries.filter((one) => one === 'cancel')).toHaveLength(1)
    const back = await leaver({ leaverRule: 'cancel' })
    await leaveCompany(back.gate)
    await rejoinCompany(back.gate)
    expect(await carryOutLeaverRule(back.job, back.sessionId)).toBeNull()
  })

  it('finds the sessions of this person that this company pays, and no others', async () => {
    const [here, elsewhere] = [await leaver({ leaverRule: 'keep' }), await leaver({ leaverRule: 'keep' })]
    const job = (companyId: typeof here.hub.companyId, personId: typeof here.personId) =>
      testCtx({ database: db.database, scope: { role: 'worker', companyId, personId }, clock: here.clock })
    expect(await planLeaverRule(job(here.hub.companyId, elsewhere.personId))).toBe(0)
    expect(await planLeaverRule(job(here.hub.companyId, here.personId))).toBe(1)
    const planned = (await dueWork(db, 'session.sponsor_leaves')).map(({ key }) => key)
    expect(planned).toEqual([here.sessionId])
    await cancelSession(here.client, here.sessionId)
    expect(await planLeaverRule(job(here.hub.companyId, here.personId))).toBe(0)
  })

  it('is for jobs alone', async () => {
    const here = await leaver({ leaverRule: 'cancel' })
    const admin = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: here.hub.companyId },
    })
    for (const ctx of [admin, here.client, here.professional]) {
      await expect(carryOutLeaverRule(ctx, here.sessionId as SessionId)).rejects.toMatchObject({
        code: 'scheduling.not_allowed',
      })
      await expect(planLeaverRule(ctx)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    }
  })
})
