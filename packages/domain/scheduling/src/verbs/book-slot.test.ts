import { findBalance } from '@kara/credits'
import { listHubsOfProfessional, setListing } from '@kara/hubs'
import { makePerson } from '@kara/identity/testing'
import type { SessionId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { getBookedSession } from '../reads/get-session.ts'
import { listAlternatives, listSlots } from '../reads/list-slots.ts'
import {
  clientCtx,
  makeBookableHub,
  makeBooking,
  makeClient,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'
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

  it('costs what it cost when its time was held, in this hub, whatever the professional changes after', async () => {
    const hub = await makeBookableHub(db)
    const self = professionalCtx(db, hub)
    const [{ listingId } = { listingId: '' }] = await listHubsOfProfessional(self)
    const setPrice = (minor: number) =>
      setListing(self, {
        listingId,
        bookingMode: 'open',
        serviceIds: null,
        prices: { [hub.serviceId]: minor },
      })
    await setPrice(15_500)
    const { ctx } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    expect(hold.priceMinor).toBe(15_500)
    await setPrice(99_000)
    const session = await bookSlot(ctx, { holdId: hold.id, funding: 'self_pay', timeZone: zone })
    expect(session).toMatchObject({ priceMinor: 15_500, dueMinor: 15_500 })
    await setPrice(1)
    expect(await getBookedSession(ctx, session.id as SessionId)).toMatchObject({ dueMinor: 15_500 })
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
    const { ctx: stranger } = await makeClient(db, hub)
    await expect(
      bookSlot(stranger, { holdId: hold.id, funding: 'credits', timeZone: zone }),
    ).rejects.toMatchObject({ code: 'scheduling.hold_missing' })
    await expect(getBookedSession(stranger, session.id as SessionId)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
  })

  it('finds the same session when booked twice at the same moment', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const click = () => bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: zone })
    const [one, other] = await Promise.all([click(), click()])
    expect(one.id).toBe(other.id)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
    const bookings = await announced(db, 'booking.confirmed')
    expect(bookings.filter((event) => event.payload.sessionId === one.id)).toHaveLength(1)
  })

  it('refuses a hold that ran out, keeps the account, and knows the nearest alternatives', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
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
    const { ctx } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const booking = bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: zone })
    await expect(booking).rejects.toMatchObject({ code: 'credits.not_enough' })
    const paid = await bookSlot(ctx, { holdId: hold.id, funding: 'self_pay', timeZone: zone })
    expect(paid).toMatchObject({ funding: 'self_pay', priceMinor: 19500, currency: 'ISK' })
  })

  it('books nothing and keeps the hold when the pool is empty, and tells the company without who', async () => {
    const hub = await makeBookableHub(db, { poolCredits: 1 })
    const { ctx } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const booking = bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: zone })
    await expect(booking).rejects.toMatchObject({ code: 'credits.pool_empty' })
    const told = (await announced(db, 'pool.ran_out')).filter((event) => event.companyId === hub.companyId)
    expect(told).toMatchObject([{ personId: null, payload: { companyId: hub.companyId } }])
    const paid = await bookSlot(ctx, { holdId: hold.id, funding: 'self_pay', timeZone: zone })
    expect(paid.state).toBe('scheduled')
  })

  it('books for nobody whose employment ended, or who never worked here, however it is paid', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, personId } = await makeClient(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    const book = (funding: 'credits' | 'self_pay') =>
      bookSlot(ctx, { holdId: hold.id, funding, timeZone: zone })
    await expect(book('credits')).rejects.toMatchObject({ code: 'companies.employee_left' })
    await expect(book('self_pay')).rejects.toMatchObject({ code: 'companies.employee_left' })
    const stranger = clientCtx(db, hub, (await makePerson(db)).personId)
    const strangers = await holdSlot(stranger, {
      serviceId: hub.serviceId,
      startsAt: '2026-11-23T14:00:00Z',
    })
    await expect(
      bookSlot(stranger, { holdId: strangers.id, funding: 'self_pay', timeZone: zone }),
    ).rejects.toMatchObject({ code: 'companies.not_an_employee' })
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
