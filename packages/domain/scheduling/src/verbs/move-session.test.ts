import { findBalance } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import { listSlots } from '../reads/list-slots.ts'
import { makeBookableHub, makeBooking, makeClient, mondayAtTen, professionalCtx } from '../testing.ts'
import { addTimeOff } from './add-time-off.ts'
import { holdSlot } from './hold-slot.ts'
import { moveSession } from './move-session.ts'

describe('moving a session', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const tuesdayAtNine = '2026-11-24T09:00:00Z'
  const booked = async () => {
    const hub = await makeBookableHub(db)
    return { hub, ...(await makeBooking(db, hub)) }
  }

  it('keeps the session, moves its cut-off and raises its calendar sequence', async () => {
    const { ctx, hub, session } = await booked()
    const moved = await moveSession(ctx, { sessionId: session.id, startsAt: tuesdayAtNine })
    expect(moved).toMatchObject({
      id: session.id,
      startsAt: tuesdayAtNine,
      cutOffAt: '2026-11-23T09:00:00Z',
      calendarSequence: session.calendarSequence + 1,
      state: 'scheduled',
    })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 2 })
    const { ctx: other } = await makeClient(db, hub)
    expect(await holdSlot(other, { serviceId: hub.serviceId, startsAt: mondayAtTen })).toMatchObject({
      state: 'live',
    })
  })

  it('may overlap with where it was, and is shown so', async () => {
    const { ctx, hub, session } = await booked()
    const { slots } = await listSlots(ctx, {
      serviceId: hub.serviceId,
      from: Temporal.Instant.from('2026-11-23T09:00:00Z'),
      to: Temporal.Instant.from('2026-11-23T11:00:00Z'),
      insteadOf: Temporal.Instant.from(session.startsAt),
    })
    const shown = slots.map(({ startsAt }) => startsAt)
    expect(shown).toEqual(expect.arrayContaining(['2026-11-23T09:30:00Z', '2026-11-23T10:30:00Z']))
    expect(shown).not.toContain(session.startsAt)
    const half = await moveSession(ctx, { sessionId: session.id, startsAt: '2026-11-23T10:30:00Z' })
    expect(half.startsAt).toBe('2026-11-23T10:30:00Z')
  })

  it('stays possible on a day that is full with it', async () => {
    const { ctx, hub, session } = await booked()
    await db.witness`insert into app.availability_setting
      (professional_id, notice_hours, bookable_weeks, buffer_minutes, start_step_minutes, sessions_per_day_max)
      values (${hub.professionalId}, 4, 8, 0, 15, 1)`
    const afternoon = '2026-11-23T14:00:00Z'
    const span = {
      from: Temporal.Instant.from('2026-11-23T09:00:00Z'),
      to: Temporal.Instant.from('2026-11-23T17:00:00Z'),
    }
    const free = async (insteadOf?: Temporal.Instant) =>
      (await listSlots(ctx, { serviceId: hub.serviceId, ...span, ...(insteadOf ? { insteadOf } : {}) })).slots
    expect(await free()).toEqual([])
    expect(await free(Temporal.Instant.from(session.startsAt))).toContainEqual(
      expect.objectContaining({ startsAt: afternoon }),
    )
    expect(await moveSession(ctx, { sessionId: session.id, startsAt: afternoon })).toMatchObject({
      startsAt: afternoon,
    })
  })

  it('lets the period pay in which it takes place', async () => {
    const { ctx, session } = await booked()
    ctx.clock.travelTo('2026-11-21T10:00:00Z')
    await moveSession(ctx, { sessionId: session.id, startsAt: '2027-01-04T10:00:00Z' })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8, heldHalves: 0 })
    expect(await findBalance(ctx, Temporal.Instant.from('2027-01-04T10:00:00Z'))).toMatchObject({
      isClaimed: true,
      availableHalves: 6,
      heldHalves: 2,
    })
    await moveSession(ctx, { sessionId: session.id, startsAt: tuesdayAtNine })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 2 })
  })

  it('is free up to and including the cut-off, and refused after it', async () => {
    const { ctx, session } = await booked()
    const input = { sessionId: session.id, startsAt: tuesdayAtNine }
    ctx.clock.travelTo('2026-11-22T10:00:00.001Z')
    await expect(moveSession(ctx, input)).rejects.toMatchObject({ code: 'scheduling.move_too_late' })
    ctx.clock.travelTo('2026-11-22T10:00:00Z')
    expect(await moveSession(ctx, input)).toMatchObject({ id: session.id })
  })

  it('leaves everything as it was when the new time cannot be had', async () => {
    const { ctx, hub, session } = await booked()
    await makeBooking(db, hub, tuesdayAtNine)
    const to = (startsAt: string) => moveSession(ctx, { sessionId: session.id, startsAt })
    await expect(to(tuesdayAtNine)).rejects.toMatchObject({ code: 'scheduling.slot_taken' })
    await addTimeOff(professionalCtx(db, hub), { day: '2026-11-25' })
    await expect(to('2026-11-25T10:00:00Z')).rejects.toMatchObject({
      details: { values: { reason: 'block' } },
    })
    expect(await getBookedSession(ctx, session.id as SessionId)).toMatchObject({
      startsAt: session.startsAt,
      calendarSequence: 0,
    })
    expect(await to(mondayAtTen)).toMatchObject({ id: session.id, calendarSequence: 0 })
  })

  it('is for the client, and shows nobody else that the session exists', async () => {
    const { hub, session } = await booked()
    const input = { sessionId: session.id, startsAt: tuesdayAtNine }
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(moveSession(admin, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const { ctx: stranger } = await makeClient(db, hub)
    await expect(moveSession(stranger, input)).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })

  it('gives one time to one of ten sessions that all move there', async () => {
    const hub = await makeBookableHub(db)
    const starts = Array.from({ length: 10 }, (_, index) => {
      const day = 23 + Math.floor(index / 5)
      return `2026-11-${day}T${String(9 + (index % 5)).padStart(2, '0')}:00:00Z`
    })
    const all = await Promise.all(starts.map((startsAt) => makeBooking(db, hub, startsAt)))
    const tries = await Promise.allSettled(
      all.map(({ ctx, session }) =>
        moveSession(ctx, { sessionId: session.id, startsAt: '2026-11-26T10:00:00Z' }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const lost of tries) {
      if (lost.status === 'rejected') expect(lost.reason).toMatchObject({ code: 'scheduling.slot_taken' })
    }
    const [row] = await db.witness`select count(*)::int as claims from app.calendar_claim
      where professional_id = ${hub.professionalId}`
    expect(row?.claims).toBe(10)
  })

  it('is announced once, recorded, and its end is planned anew', async () => {
    const { ctx, session } = await booked()
    await moveSession(ctx, { sessionId: session.id, startsAt: tuesdayAtNine })
    const events = (await announced(db, 'session.moved')).filter(
      (event) => event.payload.sessionId === session.id,
    )
    expect(events).toMatchObject([{ payload: { startsAt: tuesdayAtNine, movedFrom: mondayAtTen } }])
    const [entry] = (await audited(db, 'session.moved')).filter((row) => row.objectId === session.id)
    expect(entry).toMatchObject({ companyId: null })
    const [end] = (await dueWork(db, 'session.ends')).filter((work) => work.key === session.id)
    expect(end?.dueAt.toISOString()).toBe('2026-11-24T21:50:00.000Z')
    const history =
      await db.witness`select kind from app.session_event where session_id = ${session.id} order by at, kind`
    expect(history.map(({ kind }) => kind)).toEqual(['moved', 'scheduled'])
  })
})
