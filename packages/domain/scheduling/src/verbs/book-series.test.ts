import { findBalance } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findSeries, planSeries } from '../reads/get-series.ts'
import { listBookedSessions } from '../reads/get-session.ts'
import { makeBookableHub, makeBooking, makeClient, mondayAtTen } from '../testing.ts'
import { bookSeries } from './book-series.ts'
import { bookSlot } from './book-slot.ts'
import { cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'

const mondays = ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) => `${day}T10:00:00Z`)

describe('booking a series', () => {
  const db = openTestDatabase({ connectionsMax: 8 })

  async function makeFirst(rules: Parameters<typeof makeBookableHub>[1] = {}) {
    const hub = await makeBookableHub(db, rules)
    const { ctx, personId, session } = await makeBooking(db, hub)
    return { hub, ctx, personId, sessionId: session.id as SessionId }
  }

  it('plans the same time of each week, with the nearest ones for what is gone', async () => {
    const { hub, ctx, sessionId } = await makeFirst()
    const other = await makeClient(db, hub)
    await holdSlot(other.ctx, { serviceId: hub.serviceId, startsAt: '2026-11-30T10:00:00Z' })
    const plan = await planSeries(ctx, { sessionId, everyWeeks: 1, count: 3 })
    expect(plan).toMatchObject([
      { startsAt: '2026-11-30T10:00:00Z', reason: 'held' },
      { startsAt: '2026-12-07T10:00:00Z', reason: null, alternatives: [] },
    ])
    expect(plan[0]?.alternatives.map(({ startsAt }) => startsAt)).toEqual([
      '2026-11-30T09:00:00Z',
      '2026-11-30T11:00:00Z',
      '2026-11-30T11:15:00Z',
    ])
  })

  it('keeps the time of day on the professional’s clock when the clocks change', async () => {
    const hub = await makeBookableHub(db, { timeZone: 'Europe/Berlin' })
    await db.witness`update app.availability_setting set bookable_weeks = 26 where professional_id = ${hub.professionalId}`
    const { ctx, session } = await makeBooking(db, hub, '2026-12-14T10:00:00Z')
    const plan = await planSeries(ctx, { sessionId: session.id as SessionId, everyWeeks: 2, count: 12 })
    const clock = ({ startsAt }: { startsAt: string }) =>
      Temporal.Instant.from(startsAt).toZonedDateTimeISO('Europe/Berlin').hour
    expect(new Set(plan.map(clock))).toEqual(new Set([11]))
    expect(new Set(plan.map(({ startsAt }) => startsAt.slice(11, 13)))).toEqual(new Set(['10', '09']))
  })

  it('books every session with its own hold of credits, and announces them and the series', async () => {
    const { ctx, personId, sessionId } = await makeFirst()
    const series = await bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt: mondays })
    expect(series.sessions.map(({ startsAt, funding }) => `${startsAt} ${funding}`)).toEqual(
      [mondayAtTen, ...mondays].map((at) => `${at} credits`),
    )
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 0, heldHalves: 8 })
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(4)
    const told = (await announced(db, 'session_series.booked')).filter((event) => event.personId === personId)
    expect(told).toMatchObject([{ payload: { seriesId: series.id, undoUntil: series.undoUntil } }])
    expect(await audited(db, 'session_series.booked')).toContainEqual(
      expect.objectContaining({ objectId: series.id, detail: { sessions: 4 } }),
    )
    expect(await findSeries(ctx, series.sessions[2]?.id as SessionId)).toEqual(series)
  })

  it('is found again by whoever books it twice, also at the same moment', async () => {
    const { ctx, sessionId } = await makeFirst()
    const input = { sessionId, everyWeeks: 1, startsAt: mondays.slice(0, 2) }
    const [one, other] = await Promise.all([bookSeries(ctx, input), bookSeries(ctx, input)])
    expect(one?.id).toBe(other?.id)
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(3)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 6 })
  })

  it('books nothing when one of its times is gone, and names those', async () => {
    const { hub, ctx, sessionId } = await makeFirst()
    const other = await makeClient(db, hub)
    await holdSlot(other.ctx, { serviceId: hub.serviceId, startsAt: mondays[1] ?? '' })
    await expect(bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt: mondays })).rejects.toMatchObject({
      code: 'scheduling.series_times_taken',
      details: { values: { times: mondays[1] } },
    })
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(1)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
    expect(await findSeries(ctx, sessionId)).toBeNull()
  })

  it('has one winner for a time that a series and somebody else want at once', async () => {
    const { hub, ctx, sessionId } = await makeFirst()
    const other = await makeClient(db, hub)
    const tries = await Promise.allSettled([
      bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt: mondays }),
      holdSlot(other.ctx, { serviceId: hub.serviceId, startsAt: mondays[2] ?? '' }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('asks when the credits do not reach, and does what the client says then', async () => {
    const { ctx, sessionId } = await makeFirst({ allowanceCredits: 3 })
    const input = { sessionId, everyWeeks: 1, startsAt: mondays }
    await expect(bookSeries(ctx, input)).rejects.toMatchObject({
      code: 'scheduling.series_short',
      details: { values: { covered: 2, short: 1 } },
    })
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(1)
    const fewer = await bookSeries(ctx, { ...input, shortfall: 'leave_out' })
    expect(fewer.sessions.map(({ startsAt }) => startsAt)).toEqual([mondayAtTen, ...mondays.slice(0, 2)])
    const rival = await makeFirst({ allowanceCredits: 3 })
    const paid = await bookSeries(rival.ctx, {
      ...input,
      sessionId: rival.sessionId,
      shortfall: 'self_pay',
    })
    expect(paid.sessions.map(({ funding }) => funding)).toEqual(['credits', 'credits', 'credits', 'self_pay'])
    expect(paid.sessions[3]?.dueMinor).toBe(paid.sessions[3]?.priceMinor)
  })

  it('tells the company of an empty pool, without who, also when nothing is booked', async () => {
    const { hub, ctx, personId, sessionId } = await makeFirst({ allowanceCredits: 4, poolCredits: 4 })
    const startsAt = ['2026-12-28T10:00:00Z', '2027-01-04T10:00:00Z']
    await expect(bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt })).rejects.toMatchObject({
      code: 'scheduling.series_short',
      details: { values: { covered: 1, short: 1, why: 'pool_empty' } },
    })
    const told = (await announced(db, 'pool.ran_out')).filter(({ companyId }) => companyId === hub.companyId)
    expect(told).toHaveLength(1)
    expect(JSON.stringify(told)).not.toContain(personId)
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(1)
  })

  it('pays what lies in the next period from that one', async () => {
    const { ctx, sessionId } = await makeFirst({ allowanceCredits: 2 })
    const startsAt = ['2026-12-28T10:00:00Z', '2027-01-04T10:00:00Z', '2027-01-11T10:00:00Z']
    const series = await bookSeries(ctx, { sessionId, everyWeeks: 2, startsAt })
    expect(series.sessions.every(({ funding }) => funding === 'credits')).toBe(true)
  })

  it('repeats neither what is cancelled, nor what is agreed on personally, nor somebody else’s', async () => {
    const { hub, ctx, sessionId } = await makeFirst()
    const input = { sessionId, everyWeeks: 1, startsAt: mondays }
    const stranger = await makeClient(db, await makeBookableHub(db))
    await expect(bookSeries(stranger.ctx, input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    await db.witness`update app.hub_listing set booking_mode = 'on_request' where professional_id = ${hub.professionalId}`
    await expect(bookSeries(ctx, input)).rejects.toMatchObject({ code: 'scheduling.not_repeatable' })
    await cancelSession(ctx, sessionId)
    await expect(planSeries(ctx, { sessionId, everyWeeks: 1, count: 2 })).rejects.toMatchObject({
      code: 'scheduling.not_repeatable',
    })
  })

  it('is for the client alone', async () => {
    const { hub, ctx, sessionId } = await makeFirst()
    const scope = {
      role: 'professional',
      professionalId: hub.professionalId,
      personId: hub.personId,
    } as const
    const professional = { ...ctx, scope }
    await expect(
      bookSeries(professional, { sessionId, everyWeeks: 1, startsAt: mondays }),
    ).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('confirms the first one with the others only while nobody was told of it', async () => {
    const { hub, ctx, sessionId } = await makeFirst()
    const now = await bookSeries(ctx, { sessionId, everyWeeks: 1, startsAt: mondays })
    expect(now.sessions.every(({ isToldTogether }) => isToldTogether)).toBe(true)
    const { ctx: later } = await makeClient(db, hub)
    const hold = await holdSlot(later, { serviceId: hub.serviceId, startsAt: '2026-11-23T14:00:00Z' })
    const old = await bookSlot(later, {
      holdId: hold.id,
      funding: 'credits',
      timeZone: 'Atlantic/Reykjavik',
    })
    later.clock.advance({ minutes: 3 })
    const series = await bookSeries(later, {
      sessionId: old.id,
      everyWeeks: 1,
      startsAt: ['2026-11-30T14:00:00Z'],
    })
    expect(series.sessions.map(({ isToldTogether }) => isToldTogether)).toEqual([false, true])
  })
})
