import { inTransaction } from '@kara/db'
import { listHubProfessionals } from '@kara/hubs'
import type { Ctx, SessionId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  acceptProposedTime,
  addTimeOff,
  bookForClient,
  bookSeries,
  bookSlot,
  cancelSession,
  holdSlot,
  listNextFree,
  listSlots,
  moveAsProfessional,
  moveSession,
  proposeTimes,
  releaseHold,
  setAvailability,
  setDayHours,
  setHubCalendar,
  takeRequestedTime,
} from '../index.ts'
import {
  drainRequests,
  makeBookableHub,
  makeBooking,
  makeClient,
  makePrivateClient,
  makeRequest,
  openCalendar,
  professionalCtx,
} from '../testing.ts'
import { keepFeed } from '../verbs/keep-feed.ts'

/**
 * A hub's visitor, on a connection of their own, reads the next free times as they were until somebody commits a change
 * of the calendar, and as they are from then on: without waiting, on every way in which a calendar changes.
 */
describe('the next free times at the commit of', () => {
  const db = openTestDatabase({ connectionsMax: 8 })
  const timeZone = 'Atlantic/Reykjavik'
  /** The first start that anybody is offered, on Friday afternoon; and others. */
  const first = '2026-11-20T13:00:00Z'
  const monday = '2026-11-23T10:00:00Z'

  async function makeHouse() {
    const hub = await makeBookableHub(db, { allowanceCredits: 50, poolCredits: 200 })
    const { ctx: client, personId } = await makeClient(db, hub)
    const { clock } = client
    const { professionalId, companyId, serviceId } = hub
    const self = professionalCtx(db, hub, clock)
    const scope = { role: 'worker', personId, professionalId, companyId } as const
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor', companyId }, clock })
    const kept = async () => {
      const { professionals } = await listHubProfessionals(visitor)
      const times = (await listNextFree(visitor, professionals, 3)).get(professionalId) ?? []
      return times.map(({ startsAt }) => startsAt)
    }
    const offered = async () => {
      const from = clock.now()
      const { slots } = await listSlots(visitor, { serviceId, from, to: from.add({ hours: 24 * 14 }) })
      return slots.slice(0, 3).map(({ startsAt }) => startsAt)
    }
    const hold = (ctx: Ctx, startsAt: string) => holdSlot(ctx, { serviceId, startsAt })
    const book = async (ctx: Ctx, startsAt: string) =>
      bookSlot(ctx, { holdId: (await hold(ctx, startsAt)).id, funding: 'credits', timeZone })
    const job = testCtx({ database: db.database, scope, clock })
    return { hub, client, self, clock, job, kept, offered, hold, book }
  }
  type House = Awaited<ReturnType<typeof makeHouse>>

  /** What is there before, and then what is done to it: in whose name, and what. */
  type Path = (house: House) => Promise<readonly [ctx: Ctx, change: (ctx: Ctx) => Promise<unknown>]>

  const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }
  const paths: Record<string, Path> = {
    'a hold': async ({ client, hold }) => [client, (ctx) => hold(ctx, first)],
    'a hold that is released': async ({ client, hold }) => {
      const { id } = await hold(client, first)
      return [client, (ctx) => releaseHold(ctx, id as never)]
    },
    'an instant booking': async ({ client, book }) => [client, (ctx) => book(ctx, first)],
    'a booking that is cancelled': async ({ client, book }) => {
      const { id } = await book(client, first)
      return [client, (ctx) => cancelSession(ctx, id as SessionId)]
    },
    'a move by the client': async ({ client, book }) => {
      const { id } = await book(client, monday)
      return [client, (ctx) => moveSession(ctx, { sessionId: id, startsAt: first })]
    },
    'a move by the professional': async ({ client, self, book }) => {
      const { id } = await book(client, monday)
      return [self, (ctx) => moveAsProfessional(ctx, { sessionId: id, startsAt: first })]
    },
    'a series': async ({ client, book }) => {
      const { id } = await book(client, monday)
      return [
        client,
        (ctx) => bookSeries(ctx, { sessionId: id, startsAt: [first], everyWeeks: 1, shortfall: 'self_pay' }),
      ]
    },
    'a time of a request that is taken': async ({ hub, self }) => {
      await db.witness`update app.hub_listing set booking_mode = 'on_request'
        where professional_id = ${hub.professionalId}`
      const { requestId } = await makeRequest(db, hub, { wishes: [{ weekday: 5, part: 'afternoon' }] })
      await openCalendar(db, hub)
      return [self, (ctx) => takeRequestedTime(ctx, { requestId, startsAt: first })]
    },
    'a proposed time that is accepted': async ({ hub, self }) => {
      await db.witness`update app.hub_listing set booking_mode = 'on_request'
        where professional_id = ${hub.professionalId}`
      const { ctx: asking, requestId } = await makeRequest(db, hub)
      const { times } = await proposeTimes(self, { requestId, startsAt: [first] })
      await openCalendar(db, hub)
      const timeId = times[0]?.id ?? ''
      return [asking, (ctx) => acceptProposedTime(ctx, { requestId, timeId, funding: 'credits' })]
    },
    'a booking for a private client': async ({ hub, self, clock }) => {
      const { personId } = await makePrivateClient(db, { ...hub, ctx: self, clock } as never)
      const { serviceId } = hub
      return [self, (ctx) => bookForClient(ctx, { personId, serviceId, startsAt: first, isFree: true })]
    },
    'time off': async ({ self }) => [
      self,
      (ctx) => addTimeOff(ctx, { day: '2026-11-20', starts: '13:00', ends: '15:00' }),
    ],
    'hours of one date': async ({ self }) => [
      self,
      (ctx) => setDayHours(ctx, { days: ['2026-11-20'], ranges: [] }),
    ],
    'other settings': async ({ self }) => [
      self,
      (ctx) =>
        setAvailability(ctx, {
          ...{ noticeHours: 72, bookableWeeks: 8, bufferMinutes: 0, startStepMinutes: 15 },
          hours: [{ weekday: 1, starts: '09:00', ends: '17:00' }],
        }),
    ],
    'being away in the hub': async ({ hub, self }) => [
      self,
      (ctx) => setHubCalendar(ctx, { ...asEverywhere, companyId: hub.companyId, isAway: true }),
    ],
    'a look at a followed calendar': async ({ hub, job, clock }) => {
      await db.witness`insert into app.calendar_feed (id, professional_id, name, host, address_sealed, address_hash,
          added_at, closes_at) values (${hub.professionalId}, ${hub.professionalId}, 'Home', 'calendar.example', '',
          'hash', ${clock.now().toString()}, ${clock.now().add({ hours: 24 }).toString()})`
      const from = Date.parse(first)
      const busy = { outcome: 'busy', stretches: [{ from, to: from + 7_200_000 }] } as const
      const marks = { etag: null, lastModified: null }
      return [job, (ctx) => keepFeed(ctx, { feedId: hub.professionalId as never }, { ...busy, marks })]
    },
  }

  it.each(Object.entries(paths))('%s', async (_name, path) => {
    const house = await makeHouse()
    const [ctx, change] = await path(house)
    const before = await house.kept()
    expect(before).toEqual(await house.offered())
    const seen: string[][] = []
    await inTransaction(ctx, async (ctx) => {
      await change(ctx)
      seen.push(await house.kept())
    })
    const after = await house.kept()
    expect(seen).toEqual([before])
    expect(after).not.toEqual(before)
    expect(after).toEqual(await house.offered())
    await drainRequests(db, house.clock)
    expect(await house.kept()).toEqual(await house.offered())
  })

  it('any of two that want one time at once, whoever of them has it', async () => {
    const house = await makeHouse()
    await house.kept()
    const rivals = [house.client, (await makeClient(db, house.hub)).ctx]
    const tries = await Promise.allSettled(rivals.map((ctx) => house.book(ctx, first)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await house.kept()).toEqual(await house.offered())
    expect(await house.kept()).not.toContain(first)
  })

  it('nothing at all, where a change was taken back before its commit', async () => {
    const house = await makeHouse()
    const before = await house.kept()
    const undone = inTransaction(house.client, async (ctx) => {
      await house.book(ctx, first)
      throw new Error('the network went away')
    })
    await expect(undone).rejects.toThrow('the network went away')
    expect(await house.kept()).toEqual(before)
    await makeBooking(db, house.hub, first)
    expect(await house.kept()).not.toContain(first)
  })
})
