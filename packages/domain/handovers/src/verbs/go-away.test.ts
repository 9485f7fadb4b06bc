import { inTransaction } from '@kara/db'
import { endTimeAway, findOwnTimeAway } from '@kara/directory'
import { listHubProfessionals } from '@kara/hubs'
import type { SessionId } from '@kara/kernel'
import { explainTime, getRequest, getSession, holdSlot, listNextFree, moveSession } from '@kara/scheduling'
import {
  makeBooking,
  makeClient,
  makePractice,
  makePrivateClient,
  makeRequest,
  makeRequestHub,
  mondayAtTen,
  professionalCtx,
} from '@kara/scheduling/testing'
import { announced, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { previewTimeAway } from '../reads/preview-time-away.ts'
import { makeTeam } from '../testing.ts'
import { goAway } from './go-away.ts'

describe('going away', () => {
  const db = openTestDatabase({ connectionsMax: 8 })
  const week = { fromDay: '2026-11-23', backOn: '2026-11-30' }
  const toldBy = async (professionalId: string) =>
    (await announced(db, 'time_away.told'))
      .filter(({ payload }) => payload.professionalId === professionalId)
      .map(({ payload }) => payload.personId)

  it('closes the offer from the first moment to the last, with a reason of its own', async () => {
    const { self, ctx, hub } = await makeTeam(db)
    await goAway(self, week)
    const reasonAt = (at: string) => explainTime(ctx, hub.serviceId, Temporal.Instant.from(at))
    expect(await reasonAt('2026-11-23T09:00:00Z')).toBe('time_away')
    expect(await reasonAt('2026-11-27T16:00:00Z')).toBe('time_away')
    expect(await reasonAt('2026-11-30T09:00:00Z')).toBeNull()
  })

  it('keeps every session that is not named, and cancels the others free of charge', async () => {
    const { self, hub, session, personId } = await makeTeam(db)
    const other = await makeBooking(db, hub, '2026-11-24T10:00:00Z')
    const later = await makeBooking(db, hub, '2026-12-01T10:00:00Z')
    const preview = await previewTimeAway(self, week)
    expect(preview.sessions.map(({ id }) => id)).toEqual([session.id, other.session.id])
    expect(preview).toMatchObject({ requests: 0, clients: 3 })
    expect(await goAway(self, { ...week, cancel: [session.id] })).toMatchObject({ cancelled: 1, told: 3 })
    const stateOf = async (id: string) => (await getSession(self, id as never)).state
    expect(await stateOf(session.id)).toBe('cancelled')
    expect(await stateOf(other.session.id)).toBe('scheduled')
    expect(await stateOf(later.session.id)).toBe('scheduled')
    const told = await toldBy(hub.professionalId)
    expect(told).toHaveLength(3)
    expect(told).toContain(personId)
  })

  it('does nothing at all when one of the sessions is not in that time any more', async () => {
    const { self, hub, session } = await makeTeam(db)
    const later = await makeBooking(db, hub, '2026-12-01T10:00:00Z')
    const wish = { ...week, cancel: [session.id, later.session.id] }
    await expect(goAway(self, wish)).rejects.toMatchObject({ code: 'handovers.not_in_that_time' })
    expect(await findOwnTimeAway(self)).toBeNull()
    expect((await getSession(self, session.id as never)).state).toBe('scheduled')
    expect(await toldBy(hub.professionalId)).toEqual([])
  })

  it('leads whoever waits for an answer to a colleague, and takes no new requests meanwhile', async () => {
    const hub = await makeRequestHub(db)
    const { ctx, requestId } = await makeRequest(db, hub)
    const { colleague } = await makeTeam(db)
    const self = professionalCtx(db, hub)
    const referred = [colleague.professionalId]
    expect(
      await goAway(self, { fromDay: '2026-11-20', declinesRequests: true, referred, tellsClients: false }),
    ).toMatchObject({ declined: 1, told: 0 })
    expect(await getRequest(ctx, requestId as never)).toMatchObject({ endReason: 'away', referred })
    await expect(makeRequest(db, hub)).rejects.toMatchObject({ code: 'scheduling.professional_away' })
    await endTimeAway(self)
    expect((await makeRequest(db, hub)).request.state).toBe('waiting')
  })

  it('and a booking at the same moment have one order: it is counted as kept, or finds the offer closed', async () => {
    const startsAt = '2026-11-24T15:00:00Z'
    const tuesday = { fromDay: '2026-11-24', backOn: '2026-11-25', tellsClients: false }
    for (let round = 0; round < 8; round++) {
      const { ctx, self, session } = await makeTeam(db)
      const sessionId = session.id as SessionId
      // A hair's breadth later each time, so that both orders come.
      const move = async () => {
        for (let turn = 0; turn < round; turn++) await getSession(self, sessionId)
        return moveSession(ctx, { sessionId, startsAt })
      }
      const [away, moved] = await Promise.allSettled([goAway(self, tuesday), move()])
      const isMoved = moved.status === 'fulfilled'
      expect(away).toMatchObject({ status: 'fulfilled', value: { kept: isMoved ? 1 : 0 } })
      if (!isMoved) expect(moved.reason).toMatchObject({ details: { values: { reason: 'time_away' } } })
      expect((await getSession(self, sessionId)).startsAt).toBe(isMoved ? startsAt : mondayAtTen)
    }
  })

  it('waits for whoever is taking a time, and is not waited for by who comes after it was said', async () => {
    const { self, hub } = await makeTeam(db)
    const { ctx } = await makeClient(db, hub)
    const startsAt = '2026-11-24T15:00:00Z'
    const order: string[] = []
    let away: Promise<unknown> | undefined
    await inTransaction(ctx, async (ctx) => {
      await holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
      away = goAway(self, week).then(() => order.push('away'))
      await db.witness`select pg_sleep(0.2)`
      order.push('held')
    })
    await away
    expect(order).toEqual(['held', 'away'])
    const { ctx: later } = await makeClient(db, hub)
    await expect(
      holdSlot(later, { serviceId: hub.serviceId, startsAt: '2026-11-25T15:00:00Z' }),
    ).rejects.toMatchObject({ details: { values: { reason: 'time_away' } } })
  })

  it('shows who is away with their return, or hides them, in the directory and its next times', async () => {
    const { self, hub } = await makeTeam(db)
    const visitor = testCtx({
      database: db.database,
      scope: { role: 'visitor', companyId: hub.companyId },
      clock: self.clock,
    })
    const find = async () => {
      const { professionals } = await listHubProfessionals(visitor)
      return professionals.find(({ id }) => id === hub.professionalId)
    }
    const nextAt = async () => {
      const one = await find()
      return one && (await listNextFree(visitor, [one], 1)).get(one.id)?.[0]?.startsAt
    }
    expect(await nextAt()).toBe('2026-11-20T13:00:00Z')
    await goAway(self, { fromDay: '2026-11-20', backOn: '2026-11-24' })
    expect(await find()).toMatchObject({ away: { backOn: '2026-11-24' } })
    expect(await nextAt()).toBe('2026-11-24T09:00:00Z')
    await goAway(self, { fromDay: '2026-11-20', backOn: '2026-11-24', isHidden: true })
    expect(await find()).toBeUndefined()
    self.clock.travelTo('2026-11-24T00:00:00Z')
    expect(await find()).toMatchObject({ away: null })
  })

  it('ends what can be asked for on a page of the professional’s own', async () => {
    const practice = await makePractice(db)
    const { personId } = await makePrivateClient(db, practice)
    await goAway(practice.ctx, { fromDay: '2026-11-20', isForGood: true })
    expect(await findOwnTimeAway(practice.ctx)).toMatchObject({ isForGood: true, isHidden: true })
    // Who never had a session does not wonder.
    expect(await toldBy(practice.professionalId)).not.toContain(personId)
  })

  it('is for the professional alone', async () => {
    const { ctx, hub } = await makeTeam(db)
    await expect(goAway(ctx, week)).rejects.toMatchObject({ code: 'handovers.not_allowed' })
    const { self: stranger } = await makeTeam(db)
    const [session] =
      await db.witness`select id from app.session where professional_id = ${hub.professionalId}`
    await expect(goAway(stranger, { ...week, cancel: [session?.id as string] })).rejects.toMatchObject({
      code: 'handovers.not_in_that_time',
    })
    expect(await explainTime(ctx, hub.serviceId, Temporal.Instant.from(mondayAtTen))).toBe('booked')
  })
})
