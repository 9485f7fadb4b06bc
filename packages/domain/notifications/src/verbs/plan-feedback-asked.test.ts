import { makeCompany } from '@kara/companies/testing'
import { giveFeedback } from '@kara/feedback'
import { makePerson } from '@kara/identity/testing'
import type { SessionId } from '@kara/kernel'
import { deleteWellbeingChecks, takeWellbeingCheck } from '@kara/notes'
import { testKeys } from '@kara/notes/testing'
import { completeSession } from '@kara/scheduling'
import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { chooseNotices } from './choose-notices.ts'
import { planFeedbackAsked, planWellbeingReminder } from './plan-feedback-asked.ts'

const answers: [number, number, number, number, number] = [3, 2, 3, 1, 4]
const check = { measure: 'who5' as const, answers, timeZone: 'Atlantic/Reykjavik' }
const worries: [number, number, number, number, number, number, number] = [1, 1, 1, 1, 1, 1, 1]

describe('what a client is asked without anybody waiting for it', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function booked() {
    const hub = await makeBookableHub(db)
    const booking = await makeBooking(db, hub)
    const { ctx, personId } = booking
    const sessionId = booking.session.id as SessionId
    const drain = () => drainNotices(db, office, ctx.clock)
    const hold = async () => {
      await drain()
      ctx.clock.travelTo('2026-11-23T11:00:00Z')
      await completeSession(professionalCtx(db, hub, ctx.clock), sessionId)
      await drain()
    }
    const [row] = await db.witness`select email from app.person_email where person_id = ${personId}`
    const lettersWith = async (path: string) =>
      (await office.lettersTo(String(row?.email))).filter(({ text }) => text.includes(path))
    const settled = async (letter: string) =>
      (await deliveries(db))
        .filter(
          (one) => one.letter === letter && (one.causeKey.includes(personId) || one.personId === personId),
        )
        .map(({ state, reason }) => [state, reason])
    return { hub, ...booking, sessionId, drain, hold, lettersWith, settled }
  }

  it('is how a session was, on the morning after, once', async () => {
    const { ctx, sessionId, drain, hold, lettersWith } = await booked()
    await hold()
    expect(await lettersWith(`/sessions/${sessionId}/feedback`)).toEqual([])
    ctx.clock.travelTo('2026-11-24T09:00:00Z')
    await drain()
    await drain()
    const [letter, ...more] = await lettersWith(`/sessions/${sessionId}/feedback`)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Three short questions')
  })

  it('is not how it was when they have said it, or do without the letter', async () => {
    const [spoken, unwilling] = [await booked(), await booked()]
    for (const { hold } of [spoken, unwilling]) await hold()
    await giveFeedback(spoken.ctx, { sessionId: spoken.sessionId, understood: 5, useful: 5, suits: 5 })
    await chooseNotices(unwilling.ctx, { wanted: [] })
    for (const { ctx, drain } of [spoken, unwilling]) {
      ctx.clock.travelTo('2026-11-24T09:00:00Z')
      await drain()
    }
    expect(await spoken.settled('feedback_asked')).toEqual([['skipped', 'settled']])
    expect(await unwilling.settled('feedback_asked')).toEqual([['skipped', 'turned_off']])
  })

  it('is the five questions when they say something new, once, and again only after they are answered', async () => {
    const { ctx, drain, lettersWith } = await booked()
    await takeWellbeingCheck(ctx, testKeys, check)
    await drain()
    ctx.clock.advance({ hours: 24 * 14 - 1 })
    await drain()
    expect(await lettersWith('/home/wellbeing')).toEqual([])
    ctx.clock.advance({ hours: 24 })
    await drain()
    const [letter, ...more] = await lettersWith('/home/wellbeing')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('It is time for the five questions')
    ctx.clock.advance({ hours: 24 * 60 })
    await drain()
    expect(await lettersWith('/home/wellbeing')).toHaveLength(1)
    await takeWellbeingCheck(ctx, testKeys, check)
    await drain()
    ctx.clock.advance({ hours: 24 * 15 })
    await drain()
    expect(await lettersWith('/home/wellbeing')).toHaveLength(2)
  })

  it('is nothing about worries, and deleting those leaves the reminder of the five questions', async () => {
    const { ctx, personId, drain } = await booked()
    await takeWellbeingCheck(ctx, testKeys, { measure: 'gad7', answers: worries, timeZone: check.timeZone })
    await drain()
    const planned = async () =>
      (await dueWork(db, 'notice.wellbeing_due')).filter(({ key }) => key === personId)
    expect(await planned()).toEqual([])
    await takeWellbeingCheck(ctx, testKeys, check)
    await deleteWellbeingChecks(ctx, 'gad7')
    await drain()
    expect(await planned()).toHaveLength(1)
  })

  it('is not the five questions once the checks are deleted or the letter is not wanted', async () => {
    const [deleting, unwilling] = [await booked(), await booked()]
    for (const { ctx, drain } of [deleting, unwilling]) {
      await takeWellbeingCheck(ctx, testKeys, check)
      await drain()
    }
    await deleteWellbeingChecks(deleting.ctx, 'who5')
    await deleting.drain()
    expect(
      (await dueWork(db, 'notice.wellbeing_due')).filter(({ key }) => key === deleting.personId),
    ).toEqual([])
    await chooseNotices(unwilling.ctx, { wanted: ['reminder_day'] })
    for (const { ctx, drain } of [deleting, unwilling]) {
      ctx.clock.advance({ hours: 24 * 15 })
      await drain()
    }
    expect(await deleting.lettersWith('/home/wellbeing')).toEqual([])
    expect(await unwilling.lettersWith('/home/wellbeing')).toEqual([])
  })

  it('never goes to the address of a company that the person has left', async () => {
    const { companyId } = await makeCompany(db, { domain: 'left-behind.test' })
    const { personId } = await makePerson(db, { email: 'freyja@left-behind.test', kind: 'work' })
    await db.witness`insert into app.employee (company_id, person_id, state, joined_at, left_at)
      values (${companyId}, ${personId}, 'left', now(), now())`
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
    await takeWellbeingCheck(ctx, testKeys, check)
    await drainNotices(db, office, ctx.clock)
    ctx.clock.advance({ hours: 24 * 15 })
    await drainNotices(db, office, ctx.clock)
    expect(await office.lettersTo('freyja@left-behind.test')).toEqual([])
  })

  it('is planned by jobs only', async () => {
    const { ctx, hub, personId, sessionId } = await booked()
    const { professionalId, companyId } = hub
    const at = '2026-11-23T10:50:00Z'
    const held = { sessionId, personId, professionalId, companyId, endsAt: at }
    await expect(planFeedbackAsked(ctx, held)).rejects.toMatchObject({ code: 'notifications.only_as_job' })
    const taken = {
      checkId: ctx.ids.next<'wellbeing_check'>(),
      personId,
      measure: 'who5' as const,
      nextAt: at,
    }
    await expect(planWellbeingReminder(ctx, taken)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
