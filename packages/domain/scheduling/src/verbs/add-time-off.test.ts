import { audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listOwnTime } from '../reads/list-own-time.ts'
import { listTimeOff } from '../reads/list-time-off.ts'
import { makeBookableHub, makeBooking, makeClient, mondayAtTen, professionalCtx } from '../testing.ts'
import { addTimeOff, extendTimeOff } from './add-time-off.ts'
import { cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'

describe('taking time off', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const monday = { day: '2026-11-23', starts: '09:00', ends: '12:00' }
  const week = [
    Temporal.Instant.from('2026-11-22T00:00:00Z'),
    Temporal.Instant.from('2026-11-29T00:00:00Z'),
  ] as const

  it('takes the time from every hub, around what is booked, and tells what stays', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const ctx = professionalCtx(db, hub)
    const { stillTaken } = await addTimeOff(ctx, { ...monday, note: 'Dentist' })
    expect(stillTaken).toEqual([{ startsAt: session.startsAt, endsAt: session.endsAt }])
    const { taken } = await listOwnTime(ctx, 'Atlantic/Reykjavik', ...week)
    expect(taken).toEqual([
      { kind: 'block', startsAt: '2026-11-23T09:00:00Z', endsAt: '2026-11-23T10:00:00Z' },
      { kind: 'block', startsAt: session.endsAt, endsAt: '2026-11-23T12:00:00Z' },
    ])
    expect(await listTimeOff(ctx, ...week)).toMatchObject([
      { day: '2026-11-23', note: 'Dentist', repeats: null },
    ])
    const { ctx: other } = await makeClient(db, hub)
    await expect(
      holdSlot(other, { serviceId: hub.serviceId, startsAt: '2026-11-23T09:00:00Z' }),
    ).rejects.toMatchObject({ details: { values: { reason: 'block' } } })
  })

  it('stays off when what was booked in it is cancelled', async () => {
    const hub = await makeBookableHub(db)
    const { ctx: client, session } = await makeBooking(db, hub)
    const ctx = professionalCtx(db, hub)
    await addTimeOff(ctx, monday)
    await cancelSession(client, session.id as never)
    const { ctx: other } = await makeClient(db, hub)
    await expect(holdSlot(other, { serviceId: hub.serviceId, startsAt: mondayAtTen })).rejects.toMatchObject({
      details: { values: { reason: 'block' } },
    })
  })

  it('is the professional’s, and nobody sees a colleague’s', async () => {
    const [hub, colleague] = [await makeBookableHub(db), await makeBookableHub(db)]
    await addTimeOff(professionalCtx(db, hub), monday)
    expect(await listTimeOff(professionalCtx(db, colleague), ...week)).toEqual([])
    const { ctx } = await makeClient(db, hub)
    await expect(addTimeOff(ctx, monday)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    await expect(addTimeOff(professionalCtx(db, hub), { ...monday, ends: '08:00' })).rejects.toMatchObject({
      code: 'scheduling.time_off_backwards',
    })
  })

  it('never lies over a time that is held at the same moment', async () => {
    const hub = await makeBookableHub(db)
    const clients = await Promise.all(Array.from({ length: 6 }, () => makeClient(db, hub)))
    await Promise.allSettled([
      ...clients.map(({ ctx }, index) =>
        holdSlot(ctx, {
          serviceId: hub.serviceId,
          startsAt: `2026-11-23T${String(9 + index).padStart(2, '0')}:00:00Z`,
        }),
      ),
      addTimeOff(professionalCtx(db, hub), { day: '2026-11-23' }),
      addTimeOff(professionalCtx(db, hub), { day: '2026-11-23', starts: '08:00', ends: '20:00' }),
    ])
    const [row] = await db.witness`select
      (select count(*)::int from app.calendar_claim a join app.calendar_claim b on a.professional_id = b.professional_id
        and a.id < b.id and a.during && b.during where a.professional_id = ${hub.professionalId}) as overlaps,
      (select range_agg(during) @> tstzmultirange(tstzrange('2026-11-23T00:00:00Z', '2026-11-24T00:00:00Z'))
        from app.calendar_claim where professional_id = ${hub.professionalId}) as "isWhole"`
    expect(row).toEqual({ overlaps: 0, isWhole: true })
  })

  it('is recorded, and a rule without an end goes on', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const { timeOffId } = await addTimeOff(ctx, { ...monday, repeats: { every: 'week' } })
    expect((await audited(db, 'time_off.added')).map((entry) => entry.objectId)).toContain(timeOffId)
    expect((await dueWork(db, 'time_off.runs_out')).map((work) => work.key)).toContain(timeOffId)
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', professionalId: hub.professionalId },
    })
    job.clock.travelTo('2027-04-01T09:00:00Z')
    expect(await extendTimeOff(job, timeOffId as never)).toBe(true)
    const later = Temporal.Instant.from('2028-04-30T00:00:00Z')
    expect(await listTimeOff(ctx, later, later.add({ hours: 24 * 7 }))).toHaveLength(1)
  })
})
