import { createServer } from 'node:http'
import { makeProfessional, professionalCtx } from '@kara/directory/testing'
import { Secret, timeOrderedIds } from '@kara/kernel'
import { addCalendarFeed, feedJobs, openFeeds } from '@kara/scheduling'
import { drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { openPostOffice } from '../testing.ts'
import { planCalendarNotice } from './plan-calendar-notice.ts'

describe('the warning of a calendar that cannot be read', () => {
  const db = openTestDatabase()
  const office = openPostOffice()
  // Nobody listens there, which is what the warning is about.
  const feeds = openFeeds({
    secret: new Secret('a secret of this test, long enough'),
    insideOrigins: ['http://localhost:1'],
  })

  it('reaches the professional once, after some hours, with what happens next', async () => {
    const made = await makeProfessional(db)
    const ctx = professionalCtx(db, made)
    await addCalendarFeed(ctx, { address: 'http://localhost:1/home.ics', name: 'Home' }, feeds)
    const { clock } = ctx
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${made.personId}`
    const letters = async () => {
      await drainOutbox(db, { clock, modules: [feedJobs(feeds), office.notices()] })
      return office.lettersTo(row?.email ?? '')
    }
    expect(await letters()).toEqual([])
    for (let hour = 0; hour < 9; hour++) {
      clock.advance({ hours: 1 })
      await letters()
    }
    const [letter, ...more] = await letters()
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A calendar cannot be read')
    expect(letter?.text).toContain('“Home”')
    expect(letter?.text).toContain('http://app.localhost:3000/work/calendars')
  })

  it('is followed by one that says when it can be read again, and that times are offered again', async () => {
    let isUp = false
    const server = createServer((_request, response) => {
      response.writeHead(isUp ? 200 : 503).end('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const origin = `http://localhost:${(server.address() as { port: number }).port}`
    const feeds = openFeeds({
      secret: new Secret('a secret of this test, long enough'),
      insideOrigins: [origin],
    })
    const made = await makeProfessional(db)
    const ctx = professionalCtx(db, made)
    await addCalendarFeed(ctx, { address: `${origin}/home.ics`, name: 'Home' }, feeds)
    const { clock } = ctx
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${made.personId}`
    const hourLater = async () => {
      clock.advance({ hours: 1 })
      await drainOutbox(db, { clock, modules: [feedJobs(feeds), office.notices()] })
      await drainOutbox(db, { clock, modules: [feedJobs(feeds), office.notices()] })
    }
    for (let hour = 0; hour < 26; hour++) await hourLater()
    isUp = true
    await hourLater()
    await hourLater()
    server.close()
    const letters = await office.lettersTo(row?.email ?? '')
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'A calendar can be read again',
      'A calendar cannot be read',
    ])
    expect(letters.find(({ subject }) => subject.includes('again'))?.text).toContain('offered again')
  })

  it('is planned by jobs only', async () => {
    const made = await makeProfessional(db)
    const { professionalId } = made
    const failing = { professionalId, feedId: timeOrderedIds.next(), failingSince: '2026-11-20T09:00:00Z' }
    await expect(planCalendarNotice(professionalCtx(db, made), failing)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
