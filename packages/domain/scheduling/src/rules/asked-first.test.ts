import { makeCompany } from '@kara/companies/testing'
import { saveService } from '@kara/directory'
import { listHubProfessionals } from '@kara/hubs'
import { makeHub, makeListing } from '@kara/hubs/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  explainTime,
  getAvailability,
  holdSlot,
  listAskedFirst,
  listAskedTimes,
  listBookedSessions,
  listNextFree,
  listSlots,
  listSuitableTimes,
  moveSession,
  readBookingMode,
  readOfferVersion,
  requestSession,
  setAvailability,
  setHubCalendar,
  takeRequestedTime,
} from '../index.ts'
import {
  type BookableHub,
  drainRequests,
  makeBookableHub,
  makeBooking,
  makeClient,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'

const at = (text: string) => Temporal.Instant.from(text)
const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }

describe('what a hub does not book at once', () => {
  const db = openTestDatabase({ connectionsMax: 6 })

  async function setting() {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const { companyId } = hub
    const self = professionalCtx(db, hub, ctx.clock)
    const visitor = testCtx({
      database: db.database,
      scope: { role: 'visitor', companyId: hub.companyId },
      clock: ctx.clock,
    })
    const listed = async () => {
      const { professionals } = await listHubProfessionals(visitor)
      const one = professionals.find(({ id }) => id === hub.professionalId)
      if (!one) throw new Error('a listed professional is found')
      return one
    }
    const next = async () =>
      (await listNextFree(visitor, [await listed()], 1)).get(hub.professionalId)?.[0]?.startsAt ?? null
    const ask = (askedFirst: Record<string, number | null>) =>
      setHubCalendar(self, { ...asEverywhere, companyId, askedFirst })
    const request = () =>
      requestSession(ctx, {
        serviceId: hub.serviceId,
        timeZone: 'Atlantic/Reykjavik',
        funding: 'credits',
      })
    return { hub, ctx, self, visitor, listed, next, ask, request }
  }
  const hold = ({ hub, ctx }: { hub: BookableHub; ctx: Parameters<typeof holdSlot>[0] }, startsAt: string) =>
    holdSlot(ctx, { serviceId: hub.serviceId, startsAt })

  it('is what begins soon, where the professional wants to be asked for it: it is requested instead', async () => {
    const house = await setting()
    const { hub, ask, next, request, visitor, self } = house
    await expect(request()).rejects.toMatchObject({ code: 'scheduling.not_on_request' })
    const [before, version] = [await next(), await readOfferVersion(visitor)]
    await ask({ [hub.serviceId]: 74 })
    expect(await readOfferVersion(visitor)).not.toBe(version)
    await expect(hold(house, mondayAtTen)).rejects.toMatchObject({
      details: { values: { reason: 'asked_first' } },
    })
    // Friday at nine and seventy-four hours: Monday at eleven.
    expect(await next()).toBe('2026-11-23T11:00:00Z')
    expect((await hold(house, '2026-11-24T10:00:00Z')).startsAt).toBe('2026-11-24T10:00:00Z')
    expect((await request()).request.state).toBe('waiting')
    await setHubCalendar(self, { ...asEverywhere, companyId: hub.companyId })
    expect(await listAskedFirst(visitor, hub.professionalId)).toEqual({ [hub.serviceId]: 74 })
    await ask({})
    expect(await next()).toBe(before)
  })

  it('is a service that is always asked for, while others of the same calendar are booked', async () => {
    const { hub, ctx, self, ask, next, listed, visitor, request } = await setting()
    const other = await saveService(self, {
      name: { en: 'Long', is: 'Langt' },
      minutes: 90,
      modality: 'video',
      priceMinor: 30_000,
      currency: 'ISK',
      costHalves: 3,
    })
    await ask({ [hub.serviceId]: null })
    expect(await next()).toBeNull()
    expect(await readBookingMode(visitor, 'open', await listed())).toBe('open')
    await expect(hold({ hub, ctx }, '2026-12-08T10:00:00Z')).rejects.toMatchObject({
      details: { values: { reason: 'asked_first' } },
    })
    expect((await request()).isExisting).toBe(false)
    const held = await holdSlot(ctx, { serviceId: other.id, startsAt: mondayAtTen })
    expect(held.startsAt).toBe(mondayAtTen)
  })

  it('is chosen as a time all the same, and booked by the professional with one press', async () => {
    const { hub, ctx, self, ask } = await setting()
    await ask({ [hub.serviceId]: 74 })
    const { serviceId } = hub
    const span = { from: at('2026-11-23T09:00:00Z'), to: at('2026-11-23T12:00:00Z') }
    const asked = (await listAskedTimes(ctx, { serviceId, ...span })).map(({ startsAt }) => startsAt)
    const free = (await listSlots(ctx, { serviceId, ...span })).slots.map(({ startsAt }) => startsAt)
    expect([asked.includes(mondayAtTen), free.includes(mondayAtTen)]).toEqual([true, false])
    expect([asked, free].map((times) => times.includes('2026-11-23T11:00:00Z'))).toEqual([false, true])
    const wish = {
      serviceId,
      timeZone: 'Atlantic/Reykjavik',
      funding: 'credits',
      wishedAt: mondayAtTen,
    } as const
    const { request } = await requestSession(ctx, wish)
    expect(request).toMatchObject({ wishedAt: mondayAtTen, wishes: [] })
    expect(await listSuitableTimes(self, request, 'Atlantic/Reykjavik')).toEqual([mondayAtTen])
    const nearby = { requestId: request.id, startsAt: '2026-11-23T10:15:00Z' }
    await expect(takeRequestedTime(self, nearby)).rejects.toMatchObject({
      code: 'scheduling.time_not_wished',
    })
    await takeRequestedTime(self, { requestId: request.id, startsAt: mondayAtTen })
    await drainRequests(db, ctx.clock)
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([{ startsAt: mondayAtTen }])
  })

  it('is no time that somebody has, is over, or lies outside of the hours', async () => {
    const { hub, ctx, ask } = await setting()
    await makeBooking(db, hub)
    await ask({ [hub.serviceId]: null })
    const span = { from: at('2026-11-23T09:00:00Z'), to: at('2026-11-23T12:00:00Z') }
    const asked = await listAskedTimes(ctx, { serviceId: hub.serviceId, ...span })
    expect(asked.map(({ startsAt }) => startsAt)).not.toContain(mondayAtTen)
    const wish = (wishedAt: string) =>
      requestSession(ctx, {
        ...{ serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik', funding: 'credits' as const },
        wishedAt,
      })
    await expect(wish(mondayAtTen)).rejects.toMatchObject({ code: 'scheduling.slot_taken' })
    await expect(wish('2026-11-23T05:00:00Z')).rejects.toMatchObject({
      details: { values: { reason: 'hours' } },
    })
    await expect(wish('2026-11-19T10:00:00Z')).rejects.toMatchObject({
      details: { values: { reason: 'past' } },
    })
  })

  it('is not asked again of who moves, but for what begins soon', async () => {
    const { hub, ask } = await setting()
    const { ctx, session } = await makeBooking(db, hub, '2026-11-26T10:00:00Z')
    const { serviceId } = hub
    const span = { from: at('2026-11-23T09:00:00Z'), to: at('2026-11-24T17:00:00Z') }
    const shown = async () =>
      (await listSlots(ctx, { serviceId, ...span, isAgreed: true })).slots.map(({ startsAt }) => startsAt)
    const move = (startsAt: string) => moveSession(ctx, { sessionId: session.id, startsAt })
    await ask({ [serviceId]: 74 })
    expect(await shown()).not.toContain(mondayAtTen)
    await expect(move(mondayAtTen)).rejects.toMatchObject({ details: { values: { reason: 'asked_first' } } })
    await ask({ [serviceId]: null })
    expect(await shown()).toContain(mondayAtTen)
    expect((await listSlots(ctx, { serviceId, ...span })).slots).toEqual([])
    expect(await move(mondayAtTen)).toMatchObject({ id: session.id, startsAt: mondayAtTen })
  })

  it('is so in one hub alone', async () => {
    const { hub, self, ask } = await setting()
    const company = await makeCompany(db)
    const second = await makeHub(db, company.companyId)
    await makeListing(db, company.companyId, second.hubId, hub.professionalId)
    await ask({ [hub.serviceId]: null })
    const reasonIn = (companyId: BookableHub['companyId']) =>
      explainTime(self, hub.serviceId, at(mondayAtTen), { companyId })
    expect([await reasonIn(hub.companyId), await reasonIn(company.companyId)]).toEqual(['asked_first', null])
  })

  it('are hours that the professional keeps out of hubs, and for private clients', async () => {
    const { hub, ctx, self, next } = await setting()
    const own = await getAvailability(self)
    const before = await next()
    await setAvailability(self, {
      ...own,
      hours: own.hours.map((range) => (range.weekday === 5 ? { ...range, isOwn: true } : range)),
    })
    expect(
      (await getAvailability(self)).hours.filter(({ isOwn }) => isOwn).map(({ weekday }) => weekday),
    ).toContain(5)
    const friday = '2026-11-27T10:00:00Z'
    expect(await explainTime(self, hub.serviceId, at(friday))).toBeNull()
    expect(await explainTime(self, hub.serviceId, at(friday), { companyId: hub.companyId })).toBe('hours')
    await expect(hold({ hub, ctx }, friday)).rejects.toMatchObject({
      details: { values: { reason: 'hours' } },
    })
    expect(await next()).not.toBe(before)
    expect(await next()).toBe('2026-11-23T09:00:00Z')
  })
})
