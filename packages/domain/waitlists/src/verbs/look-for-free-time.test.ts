import type { Clock, SessionId } from '@kara/kernel'
import * as scheduling from '@kara/scheduling'
import { addTimeOff, bookSlot, cancelSession, holdSlot, setDayHours } from '@kara/scheduling'
import {
  type BookableHub,
  makeBookableHub,
  makeBooking,
  makeClient,
  professionalCtx,
} from '@kara/scheduling/testing'
import { announced, drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listWaitlist } from '../reads/list-waitlist.ts'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { joinWaitlist } from './join-waitlist.ts'
import { lookForFreeTime } from './look-for-free-time.ts'

const timeZone = 'Atlantic/Reykjavik'
const ten = '2026-11-23T10:00:00Z'

describe('somebody who waits', () => {
  const db = openTestDatabase()

  /** Does what a calendar announces, and what is planned here and is due. */
  const drain = (clock: Clock) =>
    drainOutbox(db, { clock, modules: [scheduling, { subscriptions, dueHandlers }] })

  /** A professional with one hour on Monday and nothing else for a long time, and who has booked it. */
  async function full() {
    const hub = await makeBookableHub(db)
    const professional = professionalCtx(db, hub)
    await addTimeOff(professional, { day: '2026-11-20', endDay: '2026-11-22' })
    await addTimeOff(professional, { day: '2026-11-24', endDay: '2027-02-28' })
    await setDayHours(professional, { days: ['2026-11-23'], ranges: [{ starts: '10:00', ends: '11:00' }] })
    return { hub, professional, booked: await makeBooking(db, hub, ten) }
  }
  async function waitIn(hub: BookableHub, clock: Awaited<ReturnType<typeof full>>['booked']['ctx']['clock']) {
    const { ctx, personId } = await makeClient(db, hub)
    const entry = await joinWaitlist({ ...ctx, clock }, { serviceId: hub.serviceId, timeZone })
    const told = async () =>
      (await announced(db, 'waitlist_entry.time_free')).filter(
        ({ payload }) => (payload as { entryId: string }).entryId === entry.id,
      )
    return { ctx: { ...ctx, clock }, personId, entry, told }
  }

  it('is told at once when a session is cancelled, and so is everybody else; the first one has it', async () => {
    const { hub, booked } = await full()
    const { clock } = booked.ctx
    const [one, other] = [await waitIn(hub, clock), await waitIn(hub, clock)]
    await drain(clock)
    expect([...(await one.told()), ...(await other.told())]).toEqual([])
    clock.advance({ minutes: 5 })
    await cancelSession(booked.ctx, booked.session.id as SessionId)
    await drain(clock)
    expect(await one.told()).toHaveLength(1)
    expect(await other.told()).toHaveLength(1)
    expect(await listWaitlist(other.ctx)).toMatchObject([{ freeAt: ten }])

    const hold = await holdSlot(one.ctx, { serviceId: hub.serviceId, startsAt: ten })
    await bookSlot(one.ctx, { holdId: hold.id, funding: 'credits', timeZone })
    clock.advance({ minutes: 10 })
    await drain(clock)
    expect(await listWaitlist(one.ctx)).toEqual([])
    expect(await listWaitlist(other.ctx)).toMatchObject([{ freeAt: null }])
    expect(await other.told()).toHaveLength(1)
  })

  it('is told of a time that nothing announced, within ten minutes and once', async () => {
    const { hub, professional, booked } = await full()
    const { clock } = booked.ctx
    const { told, ctx } = await waitIn(hub, clock)
    await drain(clock)
    await setDayHours(professional, { days: ['2026-11-23'], ranges: [{ starts: '09:00', ends: '11:00' }] })
    for (let look = 0; look < 3; look++) {
      clock.advance({ minutes: 10 })
      await drain(clock)
    }
    expect(await told()).toHaveLength(1)
    expect(await listWaitlist(ctx)).toMatchObject([{ freeAt: '2026-11-23T09:00:00Z' }])
  })

  it('is not told of a time that is no earlier than the one they have', async () => {
    const { hub, professional, booked } = await full()
    const { clock } = booked.ctx
    const { ctx } = await makeClient(db, hub)
    const before = '2026-11-23T10:00:00Z'
    const entry = await joinWaitlist({ ...ctx, clock }, { serviceId: hub.serviceId, before, timeZone })
    await setDayHours(professional, { days: ['2026-11-23'], ranges: [{ starts: '10:00', ends: '14:00' }] })
    await drain(clock)
    expect(await listWaitlist(ctx)).toMatchObject([{ id: entry.id, freeAt: null }])
  })

  it('waits sixty days at most and hears that it is over', async () => {
    const { hub, booked } = await full()
    const { clock } = booked.ctx
    const { ctx, entry } = await waitIn(hub, clock)
    await drain(clock)
    clock.advance({ hours: 24 * 60 })
    await drain(clock)
    expect(await listWaitlist(ctx)).toEqual([])
    const over = await announced(db, 'waitlist_entry.expired')
    expect(over.map(({ payload }) => (payload as { entryId: string }).entryId)).toContain(entry.id)
  })

  it('is looked after by jobs only', async () => {
    const { hub, booked } = await full()
    const { ctx, entry } = await waitIn(hub, booked.ctx.clock)
    await expect(lookForFreeTime(ctx, entry.id as never)).rejects.toMatchObject({
      code: 'waitlists.not_allowed',
    })
  })
})
