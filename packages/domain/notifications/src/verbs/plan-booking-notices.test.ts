import type { SessionId } from '@kara/kernel'
import { cancelSession, completeSession } from '@kara/scheduling'
import { makeBookableHub, makeBooking, makeClient, mondayAtTen } from '@kara/scheduling/testing'
import { dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planBookingNotices } from './plan-booking-notices.ts'

describe('what a booking makes due', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function booked(startsAt = mondayAtTen) {
    const hub = await makeBookableHub(db)
    const booking = await makeBooking(db, hub, startsAt)
    const { clock } = booking.ctx
    const addressOf = async (personId: string) => {
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${personId}`
      return row?.email ?? ''
    }
    const client = await addressOf(booking.personId)
    const professional = await addressOf(hub.personId)
    const sessionId = booking.session.id as SessionId
    const planned = async () =>
      (await dueWork(db))
        .filter(({ key, kind }) => key.startsWith(`${sessionId}|`) && kind.startsWith('notice.'))
        .map(({ kind, key, dueAt }) => `${dueAt.toISOString()} ${kind} ${key.split('|')[1]}`)
        .sort()
    const drain = () => drainNotices(db, office, clock)
    return { hub, ...booking, clock, client, professional, sessionId, planned, drain }
  }

  const subjects = async (address: string) => (await office.lettersTo(address)).map(({ subject }) => subject)

  it('plans both confirmations for the end of the undo window, and the reminders of both', async () => {
    const { drain, planned } = await booked()
    await drain()
    expect(await planned()).toEqual([
      '2026-11-20T09:03:00.000Z notice.booking_confirmed client',
      '2026-11-20T09:03:00.000Z notice.booking_confirmed professional',
      '2026-11-22T10:00:00.000Z notice.reminder_day client',
      '2026-11-22T10:00:00.000Z notice.reminder_day professional',
      '2026-11-23T09:00:00.000Z notice.reminder_hour client',
      '2026-11-23T09:00:00.000Z notice.reminder_hour professional',
    ])
  })

  it('leaves out a reminder that would already be late', async () => {
    const { drain, planned } = await booked('2026-11-20T15:00:00Z')
    await drain()
    expect((await planned()).filter((line) => line.includes('reminder'))).toEqual([
      '2026-11-20T14:00:00.000Z notice.reminder_hour client',
      '2026-11-20T14:00:00.000Z notice.reminder_hour professional',
    ])
  })

  it('sends nothing in the undo window, then one confirmation to each with a calendar file', async () => {
    const { drain, clock, client, professional, sessionId } = await booked()
    await drain()
    expect(await office.lettersTo(client)).toEqual([])
    clock.advance({ minutes: 3 })
    await drain()
    await drain()
    expect(await subjects(client)).toContain('Booked: Mon 23 Nov 10:00 (Reykjavík time)')
    const [letter] = (await office.lettersTo(client)).filter(({ subject }) => subject.startsWith('Booked'))
    expect(letter?.text).toContain(`http://app.localhost:3000/home/sessions/${sessionId}`)
    const file = Buffer.from(letter?.attachments[0]?.content ?? '', 'base64').toString()
    expect(file).toContain('METHOD:PUBLISH')
    expect(file).toContain('DTSTART:20261123T100000Z')
    expect(`${letter?.from} ${letter?.subject} ${file}`).not.toMatch(
      /Katrín|Test Person|Psycho|Test hub|@mail/,
    )
    const [other, ...more] = await office.lettersTo(professional)
    expect(more).toEqual([])
    expect(other?.text).toContain(`http://app.localhost:3000/work/sessions/${sessionId}`)
  })

  it('says in letters and in the file in which language the session is held, where one was chosen', async () => {
    const { drain, clock, client, professional, sessionId } = await booked()
    await db.witness`update app.session set language = 'pl' where id = ${sessionId}`
    await drain()
    for (const at of ['2026-11-20T09:03:00Z', '2026-11-22T10:00:00Z']) {
      clock.travelTo(at)
      await drain()
      await drain()
    }
    for (const address of [client, professional]) {
      const letters = await office.lettersTo(address)
      expect(letters.filter(({ text }) => text.includes('Polish'))).toHaveLength(2)
    }
    const confirmation = (await office.lettersTo(client)).find(({ subject }) => subject.startsWith('Booked'))
    const file = Buffer.from(confirmation?.attachments[0]?.content ?? '', 'base64').toString()
    expect(file).toContain('Language: Polish')
  })

  it('reminds both a day and an hour before, once', async () => {
    const { drain, clock, client, professional } = await booked()
    await drain()
    for (const at of ['2026-11-20T09:03:00Z', '2026-11-22T10:00:00Z', '2026-11-23T09:00:00Z']) {
      clock.travelTo(at)
      await drain()
      await drain()
    }
    const expected = ['Reminder: Mon 23 Nov 10:00 (Reykjavík time)', 'In one hour: 10:00 (Reykjavík time)']
    const remindersTo = async (address: string) =>
      (await subjects(address)).filter((subject) => /^(Reminder|In one hour)/.test(subject))
    expect(await remindersTo(client)).toEqual(expected)
    expect(await remindersTo(professional)).toEqual(expected)
  })

  it('never reminds of a cancelled, a moved or a completed session, nor after the start', async () => {
    const cancelled = await booked()
    await cancelled.drain()
    await cancelSession(cancelled.ctx, cancelled.sessionId)
    await cancelled.drain()
    expect(await cancelled.planned()).toEqual([])

    const moved = await booked()
    await moved.drain()
    await db.witness`update app.session set starts_at = starts_at + interval '1 hour',
      ends_at = ends_at + interval '1 hour' where id = ${moved.sessionId}`
    moved.clock.travelTo('2026-11-22T10:00:00Z')
    await moved.drain()

    const over = await booked('2026-11-23T12:00:00Z')
    await over.drain()
    over.clock.travelTo('2026-11-23T12:10:00Z')
    const { personId, professionalId } = over.hub
    const scope = { role: 'professional', personId, professionalId } as const
    await completeSession(testCtx({ database: db.database, scope, clock: over.clock }), over.sessionId)
    await over.drain()

    const late = await booked('2026-11-23T14:00:00Z')
    await late.drain()
    late.clock.travelTo('2026-11-23T14:00:00Z')
    await late.drain()

    const skipped = (await deliveries(db)).filter(
      ({ state, letter }) => state === 'skipped' && letter.startsWith('reminder'),
    )
    const reasonsOf = (sessionId: string) =>
      new Set(skipped.filter(({ causeKey }) => causeKey.startsWith(sessionId)).map(({ reason }) => reason))
    expect(reasonsOf(moved.sessionId)).toEqual(new Set(['moved']))
    expect(reasonsOf(over.sessionId)).toEqual(new Set(['over']))
    expect(reasonsOf(late.sessionId)).toEqual(new Set(['late']))
    for (const { client, professional } of [cancelled, moved, over, late]) {
      const all = [...(await subjects(client)), ...(await subjects(professional))]
      expect(all.filter((subject) => /^(Reminder|In one hour)/.test(subject))).toEqual([])
    }
  })

  it('writes in the language of who reads, in their own zone', async () => {
    const hub = await makeBookableHub(db, { timeZone: 'Europe/Berlin' })
    const { clock, personId, session } = await makeBooking(db, hub, '2026-11-23T09:00:00Z').then((made) => ({
      ...made,
      clock: made.ctx.clock,
    }))
    await db.witness`update app.person set locale = 'is' where id = ${personId}`
    const [address] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${personId}`
    await drainNotices(db, office, clock)
    clock.advance({ minutes: 3 })
    await drainNotices(db, office, clock)
    const letters = await office.lettersTo(address?.email ?? '')
    expect(letters.map(({ subject }) => subject)).toContain('Bókað: mán. 23. nóv. kl. 09:00 (íslenskur tími)')
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${hub.personId}`
    const [told] = await office.lettersTo(row?.email ?? '')
    expect(told?.subject).toContain('10:00')
    expect(told?.subject).toContain('Berlin')
    expect(session.state).toBe('scheduled')
  })

  it('is planned by jobs only', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const booking = {
      sessionId: hub.serviceId as never,
      personId: hub.personId,
      professionalId: hub.professionalId,
      companyId: hub.companyId,
      startsAt: mondayAtTen,
      undoUntil: mondayAtTen,
    }
    await expect(planBookingNotices(ctx, booking)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
