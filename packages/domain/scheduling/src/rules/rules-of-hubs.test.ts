import { listHubProfessionals, setSessionRules } from '@kara/hubs'
import { companyCtx } from '@kara/hubs/testing'
import type { SessionId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import {
  appealNoShow,
  bookForClient,
  bookSeries,
  bookSlot,
  getAvailability,
  getSessionOutcome,
  holdSlot,
  listBookedSessions,
  listNextFree,
  listSlots,
  moveSession,
  previewCancellation,
  proposeNoShow,
  readOfferVersion,
  recordJoin,
  setAvailability,
  takeRequestedTime,
} from '../index.ts'
import {
  type BookableHub,
  drainRequests,
  makeBookableHub,
  makeBooking,
  makeClient,
  makePractice,
  makePrivateClient,
  makeRequest,
  makeRequestHub,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'

describe('the rules of a hub', () => {
  const db = openTestDatabase()
  const rules = { cutOffHours: 48, graceMinutes: 5, appealDays: 10, undoMinutes: 0, replyDays: 1 }
  const far = { noticeHours: 0, bookableWeeks: 26 }
  const setRules = (hub: BookableHub, changed: object = {}) =>
    setSessionRules(companyCtx(db, hub.companyId), { ...rules, ...far, ...changed })

  it('hold from the moment a time is held, whatever the company says afterwards', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    await setRules(hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    await setRules(hub, { cutOffHours: 12, graceMinutes: 15 })
    const session = await bookSlot(ctx, {
      holdId: hold.id,
      funding: 'credits',
      timeZone: 'Atlantic/Reykjavik',
    })
    const { replyDays: _ofRequests, ...kept } = rules
    expect(session.rules).toEqual(kept)
    expect(session.cutOffAt).toBe('2026-11-21T10:00:00Z')
    expect(session.undoUntil).toBe(ctx.clock.now().toString())
    expect(await previewCancellation(ctx, session.id as SessionId)).toMatchObject({ state: 'cancelled' })
    ctx.clock.travelTo('2026-11-21T10:00:01Z')
    expect(await previewCancellation(ctx, session.id as SessionId)).toMatchObject({ credits: 'spend' })
  })

  it('follow a session that is moved, and those of its series', async () => {
    const hub = await makeBookableHub(db)
    await setRules(hub)
    const { ctx, session } = await makeBooking(db, hub, '2026-11-30T10:00:00Z')
    await setRules(hub, { cutOffHours: 12 })
    const { id: sessionId } = session
    const moved = await moveSession(ctx, { sessionId, startsAt: '2026-12-01T10:00:00Z' })
    expect(moved.cutOffAt).toBe('2026-11-29T10:00:00Z')
    const series = await bookSeries(ctx, {
      sessionId,
      startsAt: ['2026-12-08T10:00:00Z'],
      everyWeeks: 1,
      shortfall: 'self_pay',
    })
    expect(series.sessions.map(({ cutOffAt }) => cutOffAt)).toContain('2026-12-06T10:00:00Z')
  })

  it('say when somebody is absent, and how long that can be objected to', async () => {
    const hub = await makeBookableHub(db)
    await setRules(hub)
    const { ctx, session } = await makeBooking(db, hub)
    const sessionId = session.id as SessionId
    const professional = professionalCtx(db, hub, ctx.clock)
    ctx.clock.travelTo('2026-11-23T09:58:00Z')
    await recordJoin(professional, sessionId)
    ctx.clock.travelTo('2026-11-23T10:05:00Z')
    await proposeNoShow(professional, { sessionId, contactTried: 'phone' })
    expect((await getSessionOutcome(ctx, sessionId)).appealUntil).toBe('2026-12-03T10:05:00Z')
    ctx.clock.travelTo('2026-12-03T10:05:00Z')
    expect(await appealNoShow(ctx, { sessionId, words: 'I was there' })).toBe(true)
  })

  it('wind the clock of a request, and stay with what it becomes', async () => {
    const hub = await makeRequestHub(db)
    await setRules(hub)
    const { ctx, request, requestId } = await makeRequest(db, hub)
    const now = ctx.clock.now()
    expect(request).toMatchObject({
      replyBy: now.add({ hours: 24 }).toString(),
      expiresAt: now.add({ hours: 48 }).toString(),
    })
    await setRules(hub, { cutOffHours: 12 })
    const professional = professionalCtx(db, hub, ctx.clock)
    await takeRequestedTime(professional, { requestId, startsAt: mondayAtTen })
    await drainRequests(db, ctx.clock)
    const [booked] = await listBookedSessions(ctx, 'upcoming')
    expect(booked).toMatchObject({ cutOffAt: '2026-11-21T10:00:00Z', rules: { graceMinutes: 5 } })
  })

  it('bound how early and how far ahead anything is offered, booked and shown as next, at once', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const visitor = { ...ctx, scope: { role: 'visitor', companyId: hub.companyId } as const }
    const { serviceId } = hub
    const { professionals } = await listHubProfessionals(visitor)
    const next = async () =>
      (await listNextFree(visitor, professionals, 1)).get(hub.professionalId)?.[0]?.startsAt ?? null
    const offered = async () => {
      const from = ctx.clock.now()
      return (await listSlots(ctx, { serviceId, from, to: from.add({ hours: 24 * 28 }) })).slots
    }
    const hold = (startsAt: string) => holdSlot(ctx, { serviceId, startsAt })
    const [first, last] = [(await offered())[0]?.startsAt ?? '', (await offered()).at(-1)?.startsAt ?? '']
    expect(await next()).toBe(first)
    const version = await readOfferVersion(visitor)
    await setRules(hub, { noticeHours: 168, bookableWeeks: 2 })
    expect(await readOfferVersion(visitor)).not.toBe(version)
    const left = await offered()
    const within = (hours: number) => ctx.clock.now().add({ hours }).epochMilliseconds
    for (const { startsAt } of left) {
      expect(Date.parse(startsAt)).toBeGreaterThanOrEqual(within(168))
      expect(Date.parse(startsAt)).toBeLessThanOrEqual(within(24 * 14))
    }
    expect(await next()).toBe(left[0]?.startsAt)
    await expect(hold(first)).rejects.toMatchObject({ details: { values: { reason: 'hub_notice' } } })
    await expect(hold(last)).rejects.toMatchObject({ details: { values: { reason: 'hub_too_far' } } })
    await setRules(hub)
    expect(await next()).toBe(first)
  })

  it('never widen what a professional offers', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const professional = professionalCtx(db, hub, ctx.clock)
    const own = await getAvailability(professional)
    await setAvailability(professional, { ...own, hours: [...own.hours], noticeHours: 72, bookableWeeks: 1 })
    await setRules(hub, { noticeHours: 1, bookableWeeks: 20 })
    const { slots } = await listSlots(ctx, {
      serviceId: hub.serviceId,
      from: ctx.clock.now(),
      to: ctx.clock.now().add({ hours: 24 * 21 }),
    })
    const hoursAhead = slots.map(
      ({ startsAt }) => (Date.parse(startsAt) - ctx.clock.now().epochMilliseconds) / 3_600_000,
    )
    expect(Math.min(...hoursAhead)).toBeGreaterThanOrEqual(72)
    expect(Math.max(...hoursAhead)).toBeLessThanOrEqual(7 * 24)
  })

  it('are the defaults outside of hubs', async () => {
    const practice = await makePractice(db)
    const { personId, ctx } = await makePrivateClient(db, practice)
    const { serviceId } = practice
    await bookForClient(practice.ctx, { personId, serviceId, startsAt: mondayAtTen, isFree: false })
    const [session] = await listBookedSessions(ctx, 'upcoming')
    expect(session?.rules).toMatchObject({ cutOffHours: 24, graceMinutes: 10, appealDays: 7, undoMinutes: 3 })
  })
})
