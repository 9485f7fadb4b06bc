import { type SessionId, timeOrderedIds } from '@kara/kernel'
import * as scheduling from '@kara/scheduling'
import { makeBookableHub, makeBooking, makeClient, professionalCtx } from '@kara/scheduling/testing'
import { drainOutbox, openTestDatabase } from '@kara/testing'
import * as waitlists from '@kara/waitlists'
import { describe, expect, it } from 'vitest'
import { openPostOffice } from '../testing.ts'
import { planWaitlistNotice } from './plan-waitlist-notice.ts'

describe('the letter to somebody who waits', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  it('comes once when a session is cancelled, names the time and zone, and nobody else', async () => {
    const hub = await makeBookableHub(db)
    const professional = professionalCtx(db, hub)
    await scheduling.addTimeOff(professional, { day: '2026-11-24', endDay: '2027-02-28' })
    await scheduling.setDayHours(professional, { days: ['2026-11-20'], ranges: [] })
    await scheduling.setDayHours(professional, {
      days: ['2026-11-23'],
      ranges: [{ starts: '10:00', ends: '11:00' }],
    })
    const booked = await makeBooking(db, hub)
    const { clock } = booked.ctx
    const drain = () => drainOutbox(db, { clock, modules: [scheduling, waitlists, office.notices()] })
    const { ctx, personId } = await makeClient(db, hub)
    await waitlists.joinWaitlist(
      { ...ctx, clock },
      { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik' },
    )
    const [row] = await db.witness<{ email: string }[]>`
      select email from app.person_email where person_id = ${personId}`
    await drain()
    expect(await office.lettersTo(row?.email ?? '')).toEqual([])
    clock.advance({ minutes: 5 })
    await scheduling.cancelSession(booked.ctx, booked.session.id as SessionId)
    await drain()
    await drain()
    const [letter, ...more] = await office.lettersTo(row?.email ?? '')
    expect(more).toEqual([])
    expect(letter?.subject).toBe('A time is free')
    expect(letter?.text).toMatch(/23 November.*10:00/)
    expect(letter?.text).toContain('http://app.localhost:3000/home/waiting')
  })

  it('is planned by jobs only', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, personId } = await makeClient(db, hub)
    const { companyId, professionalId } = hub
    const entryId = timeOrderedIds.next<'waitlist_entry'>()
    const changed = { entryId, personId, professionalId, companyId, update: 'time_free', turn: 1 } as const
    await expect(planWaitlistNotice(ctx, changed)).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
