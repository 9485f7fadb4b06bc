import { findBalance } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import { makeBookableHub, makeBooking, makeClient, mondayAtTen } from '../testing.ts'
import { bookSlot } from './book-slot.ts'
import { holdSlot } from './hold-slot.ts'
import { rebookLate } from './rebook-late.ts'

describe('cancelling late and booking anew', () => {
  const db = openTestDatabase()
  const tuesdayAtNine = '2026-11-24T09:00:00Z'
  const late = async () => {
    const hub = await makeBookableHub(db)
    const booking = await makeBooking(db, hub)
    booking.ctx.clock.travelTo('2026-11-22T10:00:00.001Z')
    return { hub, ...booking, input: { sessionId: booking.session.id, startsAt: tuesdayAtNine } }
  }

  it('uses the credit of the one and holds one for the other', async () => {
    const { ctx, session, input } = await late()
    const anew = await rebookLate(ctx, input)
    expect(anew.id).not.toBe(session.id)
    expect(anew).toMatchObject({ startsAt: tuesdayAtNine, state: 'scheduled' })
    expect(await getBookedSession(ctx, session.id as SessionId)).toMatchObject({ state: 'late_cancelled' })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 4, heldHalves: 2, spentHalves: 2 })
  })

  it('is paid as the first one was, also when credits and client shared it', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const { id: holdId } = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const funding = { funding: 'split', creditHalves: 1 } as const
    const shared = await bookSlot(ctx, { holdId, ...funding, timeZone: 'Atlantic/Reykjavik' })
    ctx.clock.travelTo('2026-11-22T10:00:00.001Z')
    const anew = await rebookLate(ctx, { sessionId: shared.id, startsAt: tuesdayAtNine })
    expect(anew).toMatchObject({ funding: 'split', costHalves: 1, dueMinor: shared.dueMinor })
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 1, spentHalves: 1 })
  })

  it('does neither when the other time cannot be had, and nothing while moving is free', async () => {
    const { ctx, hub, session, input } = await late()
    await makeBooking(db, hub, tuesdayAtNine)
    await expect(rebookLate(ctx, input)).rejects.toMatchObject({ code: 'scheduling.slot_taken' })
    expect(await getBookedSession(ctx, session.id as SessionId)).toMatchObject({ state: 'scheduled' })
    ctx.clock.travelTo('2026-11-21T10:00:00Z')
    await expect(rebookLate(ctx, input)).rejects.toMatchObject({ code: 'scheduling.session_not_movable' })
  })

  it('is for the client, and shows nobody else that the session exists', async () => {
    const { hub, input } = await late()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    await expect(rebookLate(admin, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    const { ctx: stranger } = await makeClient(db, hub)
    await expect(rebookLate(stranger, input)).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })

  it('happens once when clicked twice, is announced and recorded', async () => {
    const { ctx, session, input } = await late()
    const clicks = await Promise.allSettled([1, 2].map(() => rebookLate(ctx, input)))
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const cancelled = (await announced(db, 'session.cancelled')).filter(
      (event) => event.payload.sessionId === session.id,
    )
    expect(cancelled).toMatchObject([{ payload: { isLate: true } }])
    const entries = (await audited(db, 'session.rebooked_late')).filter((row) => row.objectId === session.id)
    expect(entries).toHaveLength(1)
  })
})
