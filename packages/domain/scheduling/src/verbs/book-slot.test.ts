import { findBalance } from '@kara/credits'
import { makePerson } from '@kara/identity/testing'
import type { SessionId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import { listAlternatives, listSlots } from '../reads/list-slots.ts'
import { clientCtx, makeBookableHub, makeBooking, mondayAtTen } from '../testing.ts'
import { bookSlot } from './book-slot.ts'
import { holdSlot } from './hold-slot.ts'

describe('booking a held slot', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const zone = 'Atlantic/Reykjavik'

  it('books the session, claims and holds one credit, and takes the time from everybody', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, session } = await makeBooking(db, hub)
    expect(session).toMatchObject({
      state: 'scheduled',
      startsAt: mondayAtTen,
      funding: 'credits',
      costHalves: 2,
    })
    expect(session.cutOffAt).toBe('2026-11-22T10:00:00Z')
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: true, availableHalves: 6, heldHalves: 2 })
    const from = Temporal.Instant.from('2026-11-23T09:00:00Z')
    const { slots } = await listSlots(ctx, { serviceId: hub.serviceId, from, to: from.add({ hours: 4 }) })
    expect(slots.map((slot) => slot.startsAt.slice(11, 16))).toEqual([
      '09:00',
      '11:00',
      '11:15',
      '11:30',
      '11:45',
      '12:00',
      '12:15',
      '12:30',
      '12:45',
    ])
  })

  it('is for signed-in clients in a hub only', async () => {
    const hub = await makeBookableHub(db)
    const visitor = testCtx({
      database: db.database,
      scope: { role: 'visitor', companyId: hub.companyId, browserHash: 'b' },
    })
    const booking = bookSlot(visitor, { holdId: hub.serviceId, funding: 'credits', timeZone: zone })
    await expect(booking).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('shows another client neither the hold nor the session', async () => {
    const hub = await makeBookableHub(db)
    const { hold, session } = await makeBooking(db, hub)
    const stranger = clientCtx(db, hub, (await makePerson(db)).personId)
    await expect(
      bookSlot(stranger, { holdId: hold.id, funding: 'credits', timeZone: zone }),
    ).rejects.toMatchObject({ code: 'scheduling.hold_missing' })
    await expect(getBookedSession(stranger, session.id as SessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('finds the same session when booked twice at the same moment', async () => {
    const hub = await makeBookableHub(db)
    const ctx = clientCtx(db, hub, (await makePerson(db)).personId)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const click = () => bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: zone })
    const [one, other] = await Promise.all([click(), click()])
    expect(one.id).toBe(other.id)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
    const bookings = await announced(db, 'booking.confirmed')
    expect(bookings.filter((event) => event.payload.sessionId === one.id)).toHaveLength(1)
  })

  it('has one winner when sixty browsers want one start over real connections', async () => {
    const hub = await makeBookableHub(db)
    const people = await Promise.all(Array.from({ length: 60 }, () => makePerson(db)))
    const tries = await Promise.allSettled(
      people.map(({ personId }) =>
        holdSlot(clientCtx(db, hub, personId), { serviceId: hub.serviceId, startsAt: mondayAtTen }),
      ),
    )
    const lost = tries.filter((result) => result.status === 'rejected')
    expect(tries.length - lost.length).toBe(1)
    for (const result of lost) expect(result.reason).toMatchObject({ code: 'scheduling.slot_taken' })
    const claims =
      await db.witness`select 1 from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claims).toHaveLength(1)
  })

  it('refuses a hold that ran out, keeps the account, and knows the nearest alternatives', async () => {
    const hub = await makeBookableHub(db)
    const ctx = clientCtx(db, hub, (await makePerson(db)).personId)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    ctx.clock.advance({ minutes: 11 })
    const booking = bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: zone })
    await expect(booking).rejects.toMatchObject({ code: 'scheduling.hold_lapsed', kind: 'conflict' })
    const alternatives = await listAlternatives(ctx, hub.serviceId, Temporal.Instant.from(mondayAtTen))
    expect(alternatives.map((slot) => slot.startsAt)).toContain(mondayAtTen)
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: false })
  })

  it('books nothing at all when the credits do not reach', async () => {
    const hub = await makeBookableHub(db, { allowanceCredits: 0.5 })
    const ctx = clientCtx(db, hub, (await makePerson(db)).personId)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const booking = bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: zone })
    await expect(booking).rejects.toMatchObject({ code: 'credits.not_enough' })
    const paid = await bookSlot(ctx, { holdId: hold.id, funding: 'self_pay', timeZone: zone })
    expect(paid).toMatchObject({ funding: 'self_pay', priceMinor: 19500, currency: 'ISK' })
  })

  it('announces once, audits without the company, and plans its own end', async () => {
    const hub = await makeBookableHub(db)
    const { session, personId } = await makeBooking(db, hub)
    const [event] = (await announced(db, 'booking.confirmed')).filter(
      (row) => row.payload.sessionId === session.id,
    )
    expect(event).toMatchObject({ personId, companyId: hub.companyId, professionalId: hub.professionalId })
    const [entry] = (await audited(db, 'booking.confirmed')).filter((row) => row.objectId === session.id)
    expect(entry).toMatchObject({ personId, companyId: null })
    expect((await dueWork(db, 'session.ends')).map((work) => work.key)).toContain(session.id)
  })
})
