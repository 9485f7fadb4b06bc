import { closeDatabase, openDatabase } from '@kara/db'
import { makeProfessional } from '@kara/directory/testing'
import type { DatabaseHandle } from '@kara/kernel'
import { audited, countTransactions, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findSlotHold } from '../reads/find-slot-hold.ts'
import { type BookableHub, makeBookableHub, makeBooking, mondayAtTen } from '../testing.ts'
import { holdSlot } from './hold-slot.ts'

describe('holding a slot', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const visitor = (
    hub: Pick<BookableHub, 'companyId'>,
    browserHash: string | undefined = crypto.randomUUID(),
  ) => testCtx({ database: db.database, scope: { role: 'visitor', companyId: hub.companyId, browserHash } })

  const makeCaps = (hub: BookableHub, column: string, cap: number) =>
    db.witness.unsafe(
      `insert into app.availability_setting (professional_id, notice_hours, bookable_weeks, buffer_minutes,
        start_step_minutes, ${column}) values ($1, 4, 8, 0, 15, $2)`,
      [hub.professionalId, cap],
    )

  it('keeps a start for ten minutes, before anybody has signed in', async () => {
    const hub = await makeBookableHub(db)
    const ctx = visitor(hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    expect(hold).toMatchObject({ state: 'live', startsAt: mondayAtTen, expiresAt: '2026-11-20T09:10:00Z' })
  })

  it('is refused to a browser that keeps no cookies, and for whoever is not listed in the hub', async () => {
    const hub = await makeBookableHub(db)
    const nameless = testCtx({ database: db.database, scope: { role: 'visitor', companyId: hub.companyId } })
    const request = { serviceId: hub.serviceId, startsAt: mondayAtTen }
    await expect(holdSlot(nameless, request)).rejects.toMatchObject({ code: 'scheduling.browser_unknown' })
    const unlisted = await makeProfessional(db)
    await expect(holdSlot(visitor(hub), { ...request, serviceId: unlisted.serviceId })).rejects.toMatchObject(
      {
        code: 'scheduling.not_listed',
      },
    )
  })

  it('is not seen from another browser', async () => {
    const hub = await makeBookableHub(db)
    const hold = await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: mondayAtTen })
    expect(await findSlotHold(visitor(hub), hold.id as never)).toBeNull()
  })

  it('finds the same hold again, and lets go of it when another start is chosen', async () => {
    const hub = await makeBookableHub(db)
    const ctx = visitor(hub)
    const first = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })
    expect((await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: mondayAtTen })).id).toBe(first.id)
    await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: '2026-11-23T14:00:00Z' })
    expect(await findSlotHold(ctx, first.id as never)).toMatchObject({ state: 'released' })
    expect(await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: mondayAtTen })).toMatchObject({
      state: 'live',
    })
  })

  it('answers every click of one browser, and two tabs at once with the last one held', async () => {
    const hub = await makeBookableHub(db)
    const ctx = visitor(hub)
    const hold = (startsAt: string) => holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
    const clicks = await Promise.all([mondayAtTen, mondayAtTen, mondayAtTen].map(hold))
    expect(new Set(clicks.map((one) => one.id)).size).toBe(1)
    const tabs = await Promise.all(['2026-11-23T12:00:00Z', '2026-11-23T14:00:00Z'].map(hold))
    const states = await Promise.all(
      tabs.map(async (one) => (await findSlotHold(ctx, one.id as never))?.state),
    )
    expect(states.sort()).toEqual(['live', 'released'])
  })

  it.each([
    ['the past', '2026-11-20T08:00:00Z', 'past'],
    ['notice', '2026-11-20T12:00:00Z', 'notice'],
    ['the bookable period', '2027-02-01T10:00:00Z', 'too_far'],
    ['working hours', '2026-11-23T20:00:00Z', 'hours'],
    ['the grid of starts', '2026-11-23T10:07:00Z', 'step'],
    ['its length', '2026-11-23T16:30:00Z', 'duration'],
  ])('refuses a start because of %s, with the reason', async (_name, startsAt, reason) => {
    const hub = await makeBookableHub(db)
    await expect(holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt })).rejects.toMatchObject({
      code: 'scheduling.slot_not_offered',
      details: { values: { reason } },
    })
  })

  it('keeps to the caps of a day, also when two take its last place at the same moment', async () => {
    const hub = await makeBookableHub(db)
    await makeCaps(hub, 'sessions_per_day_max', 2)
    await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: '2026-11-23T09:00:00Z' })
    const tries = await Promise.allSettled(
      ['11', '12', '13', '14'].map((hour) =>
        holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: `2026-11-23T${hour}:00:00Z` }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const lost = tries.find((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ details: { values: { reason: 'daily_limit' } } })
    expect(
      await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: '2026-11-24T09:00:00Z' }),
    ).toMatchObject({ state: 'live' })
  })

  it('keeps new clients of a week to their cap, and lets old ones book', async () => {
    const hub = await makeBookableHub(db)
    await makeCaps(hub, 'new_clients_per_week_max', 1)
    const { ctx } = await makeBooking(db, hub)
    const startsAt = '2026-11-25T10:00:00Z'
    await expect(holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt })).rejects.toMatchObject({
      details: { values: { reason: 'new_client_limit' } },
    })
    expect(await holdSlot(ctx, { serviceId: hub.serviceId, startsAt })).toMatchObject({ state: 'live' })
    expect(
      await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: '2026-12-01T10:00:00Z' }),
    ).toMatchObject({ state: 'live' })
  })

  it('is refused where the professional is booked on request', async () => {
    const hub = await makeBookableHub(db)
    await db.witness`update app.hub_listing set booking_mode = 'on_request' where company_id = ${hub.companyId}`
    await expect(
      holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: mondayAtTen }),
    ).rejects.toMatchObject({ details: { values: { reason: 'on_request' } } })
  })

  it('makes room of a hold that ran out, before any clean-up has come by', async () => {
    const hub = await makeBookableHub(db)
    await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const later = visitor(hub)
    await expect(holdSlot(later, { serviceId: hub.serviceId, startsAt: mondayAtTen })).rejects.toMatchObject({
      code: 'scheduling.slot_taken',
    })
    later.clock.advance({ minutes: 10 })
    expect(await holdSlot(later, { serviceId: hub.serviceId, startsAt: mondayAtTen })).toMatchObject({
      state: 'live',
    })
  })

  it('gives two different lengths that overlap one winner', async () => {
    const hub = await makeBookableHub(db)
    const starts = ['2026-11-23T10:00:00Z', '2026-11-23T10:30:00Z', '2026-11-23T09:30:00Z']
    const tries = await Promise.allSettled(
      starts.map((startsAt) => holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt })),
    )
    const [row] =
      await db.witness`select count(*)::int as overlaps from app.calendar_claim a join app.calendar_claim b
      on a.professional_id = b.professional_id and a.id < b.id and a.during && b.during
      where a.professional_id = ${hub.professionalId}`
    expect(row?.overlaps).toBe(0)
    expect(tries.some((result) => result.status === 'fulfilled')).toBe(true)
  })

  it('has one winner when sixty browsers of twenty processes want one start: the database decides', async () => {
    const hub = await makeBookableHub(db)
    const processes = Array.from({ length: 20 }, () =>
      openDatabase({ url: db.url('kara_app'), connectionsMax: 1, name: 'test' }),
    )
    const tries = await Promise.allSettled(
      Array.from({ length: 60 }, (_, at) =>
        holdSlot(
          { ...visitor(hub), database: processes[at % processes.length] as DatabaseHandle },
          { serviceId: hub.serviceId, startsAt: mondayAtTen },
        ),
      ),
    )
    await Promise.all(processes.map(closeDatabase))
    const lost = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
    expect(lost).toEqual(Array.from({ length: 59 }, () => 'scheduling.slot_taken'))
    const claims =
      await db.witness`select 1 from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claims).toHaveLength(1)
  })

  it('keeps a crowd that wants one time out of the pool: one of them goes to the database', async () => {
    const hub = await makeBookableHub(db)
    const counted = countTransactions(db.database)
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        holdSlot(
          { ...visitor(hub), database: counted.database },
          { serviceId: hub.serviceId, startsAt: mondayAtTen },
        ),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(counted.take()).toBe(1)
  })

  it('plans its own end and records who held', async () => {
    const hub = await makeBookableHub(db)
    const hold = await holdSlot(visitor(hub), { serviceId: hub.serviceId, startsAt: mondayAtTen })
    const [lapse] = (await dueWork(db, 'slot_hold.lapses')).filter((work) => work.key === hold.id)
    expect(lapse?.dueAt.toISOString()).toBe('2026-11-20T09:10:00.000Z')
    expect((await audited(db, 'slot.held')).map((entry) => entry.objectId)).toContain(hold.id)
  })
})
