import type { SessionId } from '@kara/kernel'
import { completeSession } from '@kara/scheduling'
import { clientCtx, makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planCreditNotice, planRequestAnswer } from './plan-credit-notice.ts'

describe('letters about credits', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function booked() {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const { clock } = ctx
    const aboutCredits = async () => {
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${personId}`
      const letters = await office.lettersTo(row?.email ?? '')
      return letters.filter(({ subject }) => /credit/i.test(subject))
    }
    const drain = () => drainNotices(db, office, clock)
    return { hub, ctx, personId, clock, sessionId: session.id as SessionId, drain, aboutCredits }
  }

  it('tells of a claim once, when the booking that made it cannot be undone any more', async () => {
    const { clock, drain, aboutCredits } = await booked()
    await drain()
    expect(await aboutCredits()).toEqual([])
    clock.advance({ minutes: 3 })
    await drain()
    await drain()
    const [letter, ...more] = await aboutCredits()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Your credits are ready')
    expect(letter?.text).toContain('Received: 4 credits')
    expect(letter?.text).toContain('Available now\n3 credits')
    expect(letter?.text).toContain('31 December 2026')
  })

  it('tells of what a completed session used, once, with the balance', async () => {
    const { hub, clock, sessionId, drain, aboutCredits, personId } = await booked()
    await drain()
    clock.travelTo('2026-11-23T10:55:00Z')
    await drain()
    const { personId: own, professionalId } = hub
    const scope = { role: 'professional', personId: own, professionalId } as const
    await completeSession(testCtx({ database: db.database, scope, clock }), sessionId)
    await drain()
    await drain()
    const spent = (await aboutCredits()).filter(({ text }) => text.includes('Used: '))
    expect(spent).toHaveLength(1)
    expect(spent[0]?.text).toContain('Used: 1 credit')
    const rows = await deliveries(db)
    expect(rows).toContainEqual(
      expect.objectContaining({ letter: 'credit_spent', causeKey: sessionId, personId, state: 'sent' }),
    )
  })

  it('tells of what was granted, of what ends soon and what ended, and of the answer to an ask, once each', async () => {
    const { clock, ctx, personId, hub, drain, aboutCredits } = await booked()
    const { companyId } = hub
    await drain()
    clock.advance({ minutes: 5 })
    await drain()
    const before = (await aboutCredits()).length
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', personId, companyId },
      clock,
    })
    const moved = { companyId, personId, amountHalves: 2, periodStart: '2026-01-01' }
    const answered = { companyId, personId, amountHalves: 4, requestId: ctx.ids.next<'credit_request'>() }
    for (let repeated = 0; repeated < 2; repeated++) {
      await planCreditNotice(job, 'granted', { ...moved, lot: 'grant:one' })
      const usableUntil = '2026-11-28T00:00:00Z'
      await planCreditNotice(job, 'expiring', { ...moved, lot: 'period', days: 7, usableUntil })
      await planCreditNotice(job, 'expired', moved)
      await planRequestAnswer(job, { ...answered, answer: 'declined' })
      await drain()
    }
    const letters = (await aboutCredits()).slice(before)
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'About the credits you asked for',
      'Some of your credits end soon',
      'Some of your credits have ended',
      'You have new credits',
    ])
    const soon = letters.find(({ subject }) => subject.includes('end soon'))
    expect(soon?.text).toContain('27 November 2026')
  })

  it('waits for the morning of who reads it', async () => {
    const { clock, ctx, personId, hub } = await booked()
    clock.travelTo('2026-11-20T22:30:00Z')
    const scope = { role: 'worker', personId, companyId: hub.companyId } as const
    await planCreditNotice(testCtx({ database: db.database, scope, clock }), 'returned', {
      companyId: hub.companyId,
      personId,
      amountHalves: 2,
      periodStart: '2026-01-01',
      sessionId: ctx.ids.next<'session'>(),
      reason: 'corrected',
    })
    const [work] = (await dueWork(db, 'notice.credit_update')).filter(({ key }) => key.startsWith('returned'))
    expect(work?.dueAt.toISOString()).toBe('2026-11-21T07:00:00.000Z')
  })

  it('leaves to the letter about a cancellation what that letter says', async () => {
    const { clock, personId, hub, sessionId } = await booked()
    const scope = { role: 'worker', personId, companyId: hub.companyId } as const
    const moved = {
      companyId: hub.companyId,
      personId,
      amountHalves: 2,
      periodStart: '2026-01-01',
      sessionId,
    }
    const job = testCtx({ database: db.database, scope, clock })
    await planCreditNotice(job, 'returned', { ...moved, reason: 'cancelled' })
    await planCreditNotice(job, 'spent', { ...moved, reason: 'late_cancelled' })
    const keys = (await dueWork(db, 'notice.credit_update')).map(({ key }) => key)
    expect(keys.filter((key) => key.includes(sessionId))).toEqual([])
  })

  it('are planned by jobs only', async () => {
    const { hub, personId } = await booked()
    const moved = { companyId: hub.companyId, personId, amountHalves: 2, periodStart: '2026-01-01' }
    await expect(planCreditNotice(clientCtx(db, hub, personId), 'claimed', moved)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
