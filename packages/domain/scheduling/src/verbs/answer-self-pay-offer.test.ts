import { leaveCompany } from '@kara/companies'
import * as credits from '@kara/credits'
import { makePerson } from '@kara/identity/testing'
import { announced, audited, drainOutbox, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { clientCtx, makeMeeting } from '../testing.ts'
import { answerSelfPayOffer } from './answer-self-pay-offer.ts'

describe('answering an offer to pay a session oneself', () => {
  const db = openTestDatabase()

  async function offered() {
    const meeting = await makeMeeting(db, { rules: { leaverRule: 'offer_self_pay' } })
    const { personId, clock, hub } = meeting
    const scope = { role: 'gate', companyId: hub.companyId, personId } as const
    await leaveCompany(testCtx({ database: db.database, scope, clock }))
    const drain = () => drainOutbox(db, { clock, modules: [{ subscriptions, dueHandlers }, credits] })
    await drain()
    const pool = async () => {
      const [row] = await db.witness`select sum(balance_halves)::int as halves from app.credit_account
        where company_id = ${hub.companyId} and kind = 'pool'`
      return row?.halves as number
    }
    // At home a person acts for no company.
    const home = testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
    const told = async () =>
      (await announced(db, 'session.funding_changed')).filter(
        ({ payload }) => payload.sessionId === meeting.sessionId,
      )
    return { ...meeting, home, drain, pool, told }
  }

  it('taken, keeps the session at the price it was booked for, and lets the company’s credits go', async () => {
    const here = await offered()
    const before = await getBookedSession(here.home, here.sessionId)
    await answerSelfPayOffer(here.home, { sessionId: here.sessionId, answer: 'taken' })
    await here.drain()
    expect(await getBookedSession(here.home, here.sessionId)).toMatchObject({
      state: 'scheduled',
      funding: 'self_pay',
      costHalves: null,
      dueMinor: before.priceMinor,
    })
    expect(await here.pool()).toBe(200)
    expect(await here.told()).toMatchObject([{ payload: { startsAt: before.startsAt } }])
    expect((await dueWork(db, 'session.self_pay_offer_ends')).map(({ key }) => key)).not.toContain(
      here.sessionId,
    )
    const entries = (await audited(db, 'session.self_pay_answered')).filter(
      ({ objectId }) => objectId === here.sessionId,
    )
    expect(entries).toMatchObject([{ companyId: null, detail: { answer: 'taken' } }])
  })

  it('declined, gives time and credits back', async () => {
    const here = await offered()
    await answerSelfPayOffer(here.home, { sessionId: here.sessionId, answer: 'declined' })
    await here.drain()
    expect([await here.stateOf(), await here.pool()]).toEqual(['cancelled', 200])
    expect(await here.told()).toEqual([])
  })

  it('has one answer, also of two tabs and the clock', async () => {
    const here = await offered()
    const { sessionId } = here
    const tries = await Promise.allSettled(
      (['taken', 'declined', 'taken'] as const).map((answer) =>
        answerSelfPayOffer(here.home, { sessionId, answer }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    here.clock.travelTo('2026-11-22T10:00:00Z')
    await here.drain()
    const { state, funding } = await getBookedSession(here.home, sessionId)
    expect([`scheduled self_pay`, `cancelled credits`]).toContain(`${state} ${funding}`)
    expect(await here.told()).toHaveLength(funding === 'self_pay' ? 1 : 0)
    await expect(answerSelfPayOffer(here.home, { sessionId, answer: 'taken' })).rejects.toMatchObject({
      code: 'scheduling.self_pay_offer_gone',
    })
  })

  it('is for the client alone, and only when there is an offer', async () => {
    const here = await offered()
    const { sessionId } = here
    const stranger = clientCtx(db, here.hub, (await makePerson(db)).personId)
    await expect(answerSelfPayOffer(stranger, { sessionId, answer: 'taken' })).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    await expect(
      answerSelfPayOffer(here.professional, { sessionId, answer: 'declined' }),
    ).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const plain = await makeMeeting(db)
    await expect(
      answerSelfPayOffer(plain.client, { sessionId: plain.sessionId, answer: 'taken' }),
    ).rejects.toMatchObject({ code: 'scheduling.self_pay_offer_gone' })
  })
})
