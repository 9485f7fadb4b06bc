import { type SessionId, timeOrderedIds } from '@kara/kernel'
import { bookSeries, cancelSeries, consequencesText, previewSeriesCancellation } from '@kara/scheduling'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planSeriesCancelled } from './plan-series-booked.ts'

const mondays = ['2026-11-30', '2026-12-07'].map((day) => `${day}T10:00:00Z`)

describe('the letters about a series', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function makeSeries() {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const sessionId = session.id as SessionId
    const { sessions } = await bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt: mondays })
    const { clock } = ctx
    const aboutTimes = async (of: string) => {
      const [row] = await db.witness<{ email: string }[]>`
        select email from app.person_email where person_id = ${of}`
      const letters = await office.lettersTo(row?.email ?? '')
      return letters.filter(({ subject }) => /^(Booked|New booking|Cancelled)/.test(subject))
    }
    const cancel = async (which: 'following' | 'all') => {
      const consequences = await previewSeriesCancellation(ctx, { sessionId, which })
      await cancelSeries(ctx, { sessionId, which, shown: consequencesText(consequences) })
    }
    return {
      hub,
      ctx,
      clock,
      ids: sessions.map(({ id }) => id),
      personId,
      cancel,
      drain: () => drainNotices(db, office, clock),
      toClient: () => aboutTimes(personId),
      toProfessional: () => aboutTimes(hub.personId),
    }
  }

  it('confirm all of it once to each of the two, with one calendar file, after the undo window', async () => {
    const { clock, drain, toClient, toProfessional, ids } = await makeSeries()
    await drain()
    expect(await toClient()).toEqual([])
    clock.advance({ minutes: 3 })
    await drain()
    await drain()
    const [letter, ...more] = await toClient()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Booked: 3 times from Mon 23 Nov 10:00 (Reykjavík time)')
    const file = Buffer.from(letter?.attachments[0]?.content ?? '', 'base64').toString()
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(await toProfessional()).toHaveLength(1)
    const kept = (await deliveries(db)).filter(
      (one) => one.letter === 'booking_confirmed' && ids.includes(one.causeKey),
    )
    expect(kept).toHaveLength(6)
    expect(kept.every(({ state }) => state === 'skipped')).toBe(true)
  })

  it('tell once of what is cancelled together, and take it out of calendars', async () => {
    const { clock, drain, cancel, toClient, toProfessional } = await makeSeries()
    clock.advance({ minutes: 5 })
    await drain()
    await cancel('all')
    await drain()
    const letters = await toClient()
    expect(letters).toHaveLength(2)
    const cancelled = letters.find(({ subject }) => subject.startsWith('Cancelled: 3 times'))
    const file = Buffer.from(cancelled?.attachments[0]?.content ?? '', 'base64').toString()
    expect(file).toContain('METHOD:CANCEL')
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3)
    expect(await toProfessional()).toHaveLength(2)
  })

  it('stay away when all of it is undone', async () => {
    const { clock, drain, cancel, toClient, toProfessional } = await makeSeries()
    await cancel('all')
    clock.advance({ minutes: 5 })
    await drain()
    expect(await toClient()).toEqual([])
    expect(await toProfessional()).toEqual([])
  })

  it('are planned by jobs only', async () => {
    const { hub, ctx } = await makeSeries()
    const { personId, professionalId, companyId } = hub
    const seriesId = timeOrderedIds.next<'session_series'>()
    await expect(
      planSeriesCancelled(ctx, { seriesId, personId, professionalId, companyId, sessionIds: [] }),
    ).rejects.toMatchObject({ code: 'notifications.only_as_job' })
  })
})
