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

  it('is planned by jobs only', async () => {
    const made = await makeProfessional(db)
    const { professionalId } = made
    const failing = { professionalId, feedId: timeOrderedIds.next(), failingSince: '2026-11-20T09:00:00Z' }
    await expect(planCalendarNotice(professionalCtx(db, made), failing)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
