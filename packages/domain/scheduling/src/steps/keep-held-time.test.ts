import { findBalance } from '@kara/credits'
import { inTransaction } from '@kara/db'
import { setTimeAway } from '@kara/directory'
import { announced, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { bookSlot, findSlotHold, holdSlot, setHubCalendar, stopTaking } from '../index.ts'
import { makeBookableHub, makeClient, mondayAtTen, professionalCtx } from '../testing.ts'

describe('a time that was held before its professional went away', () => {
  const db = openTestDatabase({ connectionsMax: 8 })
  const week = { fromDay: '2026-11-23', backOn: '2026-11-30' }

  async function held() {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const self = professionalCtx(db, hub, ctx.clock)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const book = () => bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' })
    const sessions = () =>
      db.witness`select 1 from app.session where professional_id = ${hub.professionalId}`.then(
        ({ length }) => length,
      )
    const goAway = () =>
      inTransaction(self, async (self) => {
        await stopTaking(self)
        await setTimeAway(self, week)
        return sessions()
      })
    return { hub, ctx, self, hold, book, sessions, goAway }
  }

  it('becomes no session, costs nothing, and is said to be away', async () => {
    const { ctx, hold, book, sessions, goAway } = await held()
    await goAway()
    await expect(book()).rejects.toMatchObject({
      code: 'scheduling.slot_not_offered',
      details: { values: { reason: 'time_away' } },
    })
    expect(await sessions()).toBe(0)
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: false, heldHalves: 0 })
    expect(await findSlotHold(ctx, hold.id as never)).toMatchObject({ state: 'live' })
    const told = await announced(db, 'booking.confirmed')
    expect(
      told.filter(({ payload }) => payload.startsAt === mondayAtTen && payload.sessionId === hold.id),
    ).toEqual([])
  })

  it('is the same for one hub alone, until the day of the return there', async () => {
    const { hub, self, book } = await held()
    const away = { noticeHours: null, bookableWeeks: null, isAway: true, companyId: hub.companyId }
    await setHubCalendar(self, { ...away, backOn: '2026-11-24' })
    await expect(book()).rejects.toMatchObject({ details: { values: { reason: 'away' } } })
    await setHubCalendar(self, { ...away, backOn: '2026-11-23' })
    expect((await book()).startsAt).toBe(mondayAtTen)
  })

  it('is booked when it lies outside of the time away', async () => {
    const { self, book } = await held()
    await setTimeAway(self, { fromDay: '2026-11-24', backOn: '2026-11-30' })
    expect((await book()).state).toBe('scheduled')
  })

  it('and going away at the same moment have one order: it is counted, or refused', async () => {
    for (let round = 0; round < 8; round++) {
      const { hold, ctx, book, sessions, goAway } = await held()
      // A hair's breadth later each time, so that both orders come.
      const late = async () => {
        for (let turn = 0; turn < round; turn++) await findSlotHold(ctx, hold.id as never)
        return goAway()
      }
      const [booked, counted] = await Promise.allSettled([book(), late()])
      const isBooked = booked.status === 'fulfilled'
      expect(await sessions()).toBe(isBooked ? 1 : 0)
      expect(counted).toMatchObject({ status: 'fulfilled' })
      if (!isBooked) expect(booked.reason).toMatchObject({ details: { values: { reason: 'time_away' } } })
    }
  })

  it('waits for nobody who waits for it: a booking that is under way is seen by who goes away', async () => {
    const { ctx, hold, sessions, goAway } = await held()
    let counted: Promise<number> | undefined
    await inTransaction(ctx, async (ctx) => {
      await bookSlot(ctx, { holdId: hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' })
      counted = goAway()
      await db.witness`select pg_sleep(0.2)`
      expect(await sessions()).toBe(0)
    })
    expect(await counted).toBe(1)
  })
})
