import { leaveCompany } from '@kara/companies'
import type { SessionId } from '@kara/kernel'
import {
  answerSelfPayOffer,
  decideReview,
  moveAsProfessional,
  moveSession,
  reportAbsence,
  takeBackAbsence,
} from '@kara/scheduling'
import {
  makeBookableHub,
  makeBooking,
  makeMeeting,
  makeMissed,
  makeReviewed,
  mondayAtTen,
  professionalCtx,
} from '@kara/scheduling/testing'
import { dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planMoveNotices, planSelfPayOffer, planSessionUpdate } from './plan-session-update.ts'

describe('what a session with a new time, or one that was not held, makes due', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  const lettersOf = async (personId: string) => {
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${personId}`
    return office.lettersTo(row?.email ?? '')
  }
  const subjectsOf = async (personId: string) =>
    (await lettersOf(personId))
      .map(({ subject }) => subject)
      .filter((subject) => /^(New time|About)/.test(subject))

  async function booked() {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const { clock } = ctx
    const drain = () => drainNotices(db, office, clock)
    const sessionId = session.id as SessionId
    const professional = professionalCtx(db, hub, clock)
    return { hub, ctx, personId, clock, drain, sessionId, professional }
  }

  /** Somebody who left the company, was asked whether they pay themself, and has not answered. */
  async function offeredToPay() {
    const meeting = await makeMeeting(db, { rules: { leaverRule: 'offer_self_pay' } })
    const { personId, clock, hub } = meeting
    await leaveCompany(
      testCtx({
        database: db.database,
        scope: { role: 'gate', companyId: hub.companyId, personId },
        clock,
      }),
    )
    clock.advance({ minutes: 5 })
    await drainNotices(db, office, clock)
    const home = testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
    return { ...meeting, home }
  }

  it('tells both of a client’s move once, with the old time, and reminds at the new one', async () => {
    const { hub, ctx, personId, clock, drain, sessionId } = await booked()
    clock.advance({ minutes: 5 })
    await drain()
    await moveSession(ctx, { sessionId, startsAt: '2026-11-24T14:00:00Z' })
    await drain()
    await drain()
    expect(await subjectsOf(personId)).toEqual(['New time: Tue 24 Nov 14:00 (Reykjavík time)'])
    expect(await subjectsOf(hub.personId)).toHaveLength(1)
    const letter = (await lettersOf(personId)).at(-1)
    expect(letter?.text).toContain('It was: Mon 23 Nov 10:00')
    expect(Buffer.from(letter?.attachments[0]?.content ?? '', 'base64').toString()).toContain('SEQUENCE:1')
    const reminders = (await dueWork(db)).filter(
      ({ key, kind }) => key === `${sessionId}|client` && kind === 'notice.reminder_day',
    )
    expect(reminders.map(({ dueAt }) => dueAt.toISOString())).toEqual(['2026-11-23T14:00:00.000Z'])
  })

  it('leaves a move right after booking to the confirmation', async () => {
    const { ctx, personId, clock, drain, sessionId } = await booked()
    await drain()
    await moveSession(ctx, { sessionId, startsAt: '2026-11-24T14:00:00Z' })
    await drain()
    clock.advance({ minutes: 4 })
    await drain()
    expect(await subjectsOf(personId)).toEqual([])
    expect((await lettersOf(personId)).map(({ subject }) => subject)).toContain(
      'Booked: Tue 24 Nov 14:00 (Reykjavík time)',
    )
  })

  it('holds a professional’s move back while it can be undone, and tells nobody of one that was', async () => {
    const { personId, clock, drain, sessionId, professional } = await booked()
    clock.advance({ minutes: 5 })
    await drain()
    await moveAsProfessional(professional, { sessionId, startsAt: '2026-11-24T14:00:00Z' })
    await drain()
    expect(await subjectsOf(personId)).toEqual([])
    await moveAsProfessional(professional, { sessionId, startsAt: '2026-11-23T10:00:00Z' })
    clock.advance({ minutes: 4 })
    await drain()
    expect(await subjectsOf(personId)).toEqual([])
    await moveAsProfessional(professional, { sessionId, startsAt: '2026-11-24T15:00:00Z' })
    clock.advance({ minutes: 3 })
    await drain()
    await drain()
    expect(await subjectsOf(personId)).toEqual(['New time: Tue 24 Nov 15:00 (Reykjavík time)'])
  })

  it('tells a client who was marked as absent how long they can object', async () => {
    const { personId, hub, clock } = await makeMissed(db)
    await drainNotices(db, office, clock)
    await drainNotices(db, office, clock)
    expect(await subjectsOf(personId)).toEqual(['About your time: Mon 23 Nov 10:00 (Reykjavík time)'])
    expect((await lettersOf(personId)).at(-1)?.text).toContain('say so before: Mon 30 Nov 10:10')
    expect(await subjectsOf(hub.personId)).toEqual([])
  })

  it('tells the professional who asked for it that support has decided, and the client what became of the time', async () => {
    const { personId, hub, support, sessionId, clock } = await makeReviewed(db)
    await decideReview(support, { sessionId, decision: 'failed' })
    await drainNotices(db, office, clock)
    await drainNotices(db, office, clock)
    const about = ['About your time: Mon 23 Nov 10:00 (Reykjavík time)']
    expect(await subjectsOf(hub.personId)).toEqual(about)
    expect((await lettersOf(hub.personId)).at(-1)?.text).toContain('That is decided now')
    expect(await subjectsOf(personId)).toEqual(about)
    expect((await lettersOf(personId)).at(-1)?.text).toContain('Nothing is owed')
  })

  it('asks the professional whether they were there, and says once when the client took it back', async () => {
    const { hub, client, sessionId, clock } = await makeMeeting(db, { isInPerson: true })
    clock.travelTo('2026-11-23T10:10:00Z')
    await reportAbsence(client, sessionId)
    await drainNotices(db, office, clock)
    await takeBackAbsence(client, sessionId)
    await drainNotices(db, office, clock)
    await takeBackAbsence(client, sessionId)
    await drainNotices(db, office, clock)
    const about = (await lettersOf(hub.personId)).filter(({ text }) => text.includes('that nobody came'))
    expect(about.map(({ subject }) => subject)).toEqual([
      'Were you there? Mon 23 Nov 10:00 (Reykjavík time)',
      'About your time: Mon 23 Nov 10:00 (Reykjavík time)',
    ])
    expect(about.at(-1)?.text).toContain('You need not answer any more')
  })

  it('asks a leaver once whether they keep a session at their own cost', async () => {
    const { hub, ctx, personId, clock, drain, sessionId } = await booked()
    clock.advance({ minutes: 5 })
    await drain()
    const scope = {
      role: 'worker',
      personId,
      professionalId: hub.professionalId,
      companyId: hub.companyId,
    } as const
    const job = testCtx({ database: db.database, scope, clock })
    const { professionalId, companyId } = hub
    const offered = { sessionId, personId, professionalId, companyId, startsAt: mondayAtTen }
    await planSelfPayOffer(job, { ...offered, answerBy: '2026-11-22T10:00:00Z' })
    await drain()
    await drain()
    const letters = (await lettersOf(personId)).filter(({ subject }) =>
      subject.startsWith('Will you keep it?'),
    )
    expect(letters).toHaveLength(1)
    expect(letters[0]?.text).toContain('Answer before Sun 22 Nov 10:00')
    expect(letters[0]?.text).toMatch(/by paying (ISK|kr)/)
    await expect(planSelfPayOffer(ctx, { ...offered, answerBy: mondayAtTen })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })

  it('tells the professional once that somebody else pays now, also beside a move, and never why', async () => {
    const { hub, personId, sessionId, clock, home, professional } = await offeredToPay()
    await moveAsProfessional(professional, { sessionId, startsAt: '2026-11-24T14:00:00Z' })
    await drainNotices(db, office, clock)
    await answerSelfPayOffer(home, { sessionId, answer: 'taken' })
    await drainNotices(db, office, clock)
    clock.advance({ minutes: 4 })
    await drainNotices(db, office, clock)
    expect(await subjectsOf(hub.personId)).toEqual([
      'About your time: Tue 24 Nov 14:00 (Reykjavík time)',
      'New time: Tue 24 Nov 14:00 (Reykjavík time)',
    ])
    const [company] = await db.witness<{ name: string }[]>`
      select name from app.company where id = ${hub.companyId}`
    const [told] = (await lettersOf(hub.personId)).filter(({ text }) =>
      text.includes('no longer with credits'),
    )
    expect(told?.text).toContain('Your client now pays for this time directly')
    expect(told?.html).not.toContain(company?.name)
    expect(told?.text).not.toMatch(/company|employer|left|leave/i)
    expect((await lettersOf(personId)).filter(({ text }) => text.includes('no longer with credits'))).toEqual(
      [],
    )
  })

  it('tells the professional nothing of who pays when the time is given back, but that it is free', async () => {
    const { hub, sessionId, clock, home } = await offeredToPay()
    await answerSelfPayOffer(home, { sessionId, answer: 'declined' })
    await drainNotices(db, office, clock)
    const letters = await lettersOf(hub.personId)
    expect(letters.filter(({ text }) => text.includes('credits'))).toEqual([])
    expect(letters.map(({ subject }) => subject)).toContain('Cancelled: Mon 23 Nov 10:00 (Reykjavík time)')
  })

  it('is planned by jobs only', async () => {
    const { ctx, hub, personId, sessionId } = await booked()
    const { professionalId, companyId } = hub
    const startsAt = '2026-11-23T10:00:00Z'
    const told = { sessionId, personId, professionalId, companyId, startsAt }
    const refused = { code: 'notifications.only_as_job' }
    await expect(planSessionUpdate(ctx, 'failed', told)).rejects.toMatchObject(refused)
    const moved = { ...told, movedFrom: startsAt, by: 'client', undoUntil: startsAt, isUndo: false } as const
    await expect(planMoveNotices(ctx, moved)).rejects.toMatchObject(refused)
  })
})
