import { findBalance } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { judgeSeriesTimes, planProposedSeries } from '../reads/judge-series-times.ts'
import {
  clientCtx,
  makeBookableHub,
  makeBooking,
  makeClient,
  makePractice,
  makePrivateClient,
  mondayAtTen,
  professionalCtx,
} from '../testing.ts'
import { bookForClient } from './book-for-client.ts'
import { bookProposedSeries } from './book-proposed-series.ts'
import { cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'

const mondays = ['2026-11-30T10:00:00Z', '2026-12-07T10:00:00Z']

describe('booking a series that the professional proposed', () => {
  const db = openTestDatabase({ connectionsMax: 8 })

  async function makePair() {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const professional = professionalCtx(db, hub)
    const sessionId = session.id as SessionId
    return {
      hub,
      ctx,
      personId,
      sessionId,
      professional,
      input: { sessionId, everyWeeks: 1, startsAt: mondays },
    }
  }

  it('is planned in the rhythm of a session, as the hub offers it, for the professional', async () => {
    const { hub, professional, sessionId } = await makePair()
    const other = await makeClient(db, hub)
    await holdSlot(other.ctx, { serviceId: hub.serviceId, startsAt: mondays[0] ?? '' })
    const plan = await planProposedSeries(professional, { sessionId, everyWeeks: 1, count: 2 })
    expect(plan.dates).toMatchObject([
      { startsAt: mondays[0], reason: 'held' },
      { startsAt: mondays[1], reason: null },
    ])
    expect(plan.dates[0]?.alternatives.length).toBeGreaterThan(0)
    professional.clock.travelTo('2026-12-02T12:00:00Z')
    const later = await planProposedSeries(professional, { sessionId, everyWeeks: 2, count: 2 })
    expect(later.dates.map(({ startsAt }) => startsAt)).toEqual([mondays[1], '2026-12-21T10:00:00Z'])
  })

  it('tells the client alone what each session costs, and which times are gone', async () => {
    const { hub, ctx, professional, sessionId } = await makePair()
    expect(await judgeSeriesTimes(ctx, { sessionId, startsAt: mondays })).toMatchObject({ costHalves: 2 })
    expect(await judgeSeriesTimes(professional, { sessionId, startsAt: mondays })).toMatchObject({
      costHalves: null,
    })
    const other = await makeClient(db, hub)
    await holdSlot(other.ctx, { serviceId: hub.serviceId, startsAt: mondays[0] ?? '' })
    const { dates } = await judgeSeriesTimes(ctx, { sessionId, startsAt: mondays })
    expect(dates.map(({ reason }) => reason)).toEqual(['held', null])
  })

  it('books with credits, as a series of its own that the professional made', async () => {
    const { ctx, personId, input } = await makePair()
    const series = await bookProposedSeries(ctx, input)
    expect(series).toMatchObject({ madeBy: 'professional' })
    expect(series.sessions.map(({ startsAt, funding }) => `${startsAt} ${funding}`)).toEqual(
      mondays.map((at) => `${at} credits`),
    )
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 6 })
    const told = (await announced(db, 'session_series.booked')).filter((event) => event.personId === personId)
    expect(told).toMatchObject([{ payload: { seriesId: series.id } }])
    expect(await audited(db, 'session_series.booked')).toContainEqual(
      expect.objectContaining({ objectId: series.id, detail: { sessions: 2, by: 'proposal' } }),
    )
  })

  it('books a private client, who pays', async () => {
    const practice = await makePractice(db)
    const client = await makePrivateClient(db, practice)
    const { id } = await bookForClient(practice.ctx, {
      personId: client.personId,
      serviceId: practice.serviceId,
      startsAt: mondayAtTen,
    })
    const sessionId = id as SessionId
    await planProposedSeries(practice.ctx, { sessionId, everyWeeks: 1, count: 2 })
    const series = await bookProposedSeries(client.ctx, { sessionId, everyWeeks: 1, startsAt: mondays })
    expect(series.sessions).toMatchObject([
      { companyId: null, funding: 'self_pay' },
      { companyId: null, funding: 'self_pay' },
    ])
    expect(series.sessions.every(({ dueMinor }) => dueMinor > 0)).toBe(true)
  })

  it('books nothing when one of its times is gone; two clients have one winner', async () => {
    const { hub, ctx, input } = await makePair()
    const other = await makeClient(db, hub)
    const tries = await Promise.allSettled([
      bookProposedSeries(ctx, input),
      holdSlot(other.ctx, { serviceId: hub.serviceId, startsAt: mondays[1] ?? '' }),
    ])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const isBooked = tries[0]?.status === 'fulfilled'
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: isBooked ? 6 : 2 })
  })

  it('asks when the credits do not reach', async () => {
    const hub = await makeBookableHub(db, { allowanceCredits: 2 })
    const { ctx, session } = await makeBooking(db, hub)
    await expect(
      bookProposedSeries(ctx, { sessionId: session.id, everyWeeks: 1, startsAt: mondays }),
    ).rejects.toMatchObject({
      code: 'scheduling.series_short',
      details: { values: { covered: 1, short: 1 } },
    })
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
  })

  it('is for the client, of a session of theirs that was not cancelled', async () => {
    const { hub, ctx, professional, sessionId, input } = await makePair()
    await expect(bookProposedSeries(professional, input)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    const other = await makeClient(db, hub)
    for (const stranger of [other.ctx, clientCtx(db, await makeBookableHub(db), other.personId)])
      await expect(bookProposedSeries(stranger, input)).rejects.toMatchObject({
        code: 'scheduling.session_missing',
      })
    const colleague = await makePractice(db)
    const plan = { sessionId, everyWeeks: 1, count: 2 }
    await expect(planProposedSeries(colleague.ctx, plan)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    await cancelSession(ctx, sessionId)
    await expect(bookProposedSeries(ctx, input)).rejects.toMatchObject({ code: 'scheduling.not_repeatable' })
    await expect(planProposedSeries(professional, plan)).rejects.toMatchObject({
      code: 'scheduling.not_repeatable',
    })
  })
})
