import { setHubCalendar } from '@kara/scheduling'
import { makeBookableHub, makeClient, makeRequestHub, professionalCtx } from '@kara/scheduling/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listWaitlist } from '../reads/list-waitlist.ts'
import { joinWaitlist } from './join-waitlist.ts'
import { leaveWaitlist } from './leave-waitlist.ts'

const timeZone = 'Atlantic/Reykjavik'

describe('waiting for a time', () => {
  const db = openTestDatabase({ connectionsMax: 6 })

  it('is a place that the client sees, until the time before which it helps', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const before = '2026-11-25T10:00:00Z'
    const entry = await joinWaitlist(ctx, { serviceId: hub.serviceId, before, timeZone })
    expect(await listWaitlist(ctx)).toEqual([entry])
    expect(entry).toMatchObject({ before, expiresAt: before, freeAt: null, endedAt: null })
    expect((await audited(db, 'waitlist_entry.joined')).map(({ objectId }) => objectId)).toContain(entry.id)
  })

  it('is one place, however often and from how many tabs it is taken', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const join = () => joinWaitlist(ctx, { serviceId: hub.serviceId, timeZone })
    const places = await Promise.all([join(), join(), join()])
    expect(new Set(places.map(({ id }) => id)).size).toBe(1)
    expect(await listWaitlist(ctx)).toHaveLength(1)
  })

  it('is for people of the hub’s company, with somebody who takes bookings at once', async () => {
    const hub = await makeBookableHub(db)
    const { ctx: stranger } = await makeClient(db, await makeBookableHub(db))
    await expect(joinWaitlist(stranger, { serviceId: hub.serviceId, timeZone })).rejects.toMatchObject({
      code: 'waitlists.not_listed',
    })
    await expect(
      joinWaitlist(professionalCtx(db, hub), { serviceId: hub.serviceId, timeZone }),
    ).rejects.toMatchObject({ code: 'waitlists.not_allowed' })
    const asked = await makeRequestHub(db)
    const { ctx } = await makeClient(db, asked)
    await expect(joinWaitlist(ctx, { serviceId: asked.serviceId, timeZone })).rejects.toMatchObject({
      code: 'waitlists.waiting_for_requests',
    })
    await setHubCalendar(professionalCtx(db, hub), {
      ...{ noticeHours: null, bookableWeeks: null, isAway: false, backOn: null },
      companyId: hub.companyId,
      askedFirst: { [hub.serviceId]: null },
    })
    const { ctx: late } = await makeClient(db, hub)
    await expect(joinWaitlist(late, { serviceId: hub.serviceId, timeZone })).rejects.toMatchObject({
      code: 'waitlists.waiting_for_requests',
    })
  })

  it('is for a time that is still to come', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    await expect(
      joinWaitlist(ctx, { serviceId: hub.serviceId, before: '2026-11-20T08:00:00Z', timeZone }),
    ).rejects.toMatchObject({ code: 'waitlists.waited_for_past' })
  })

  it('is left once, by whose it is; the company and support see nobody', async () => {
    const hub = await makeBookableHub(db)
    const { ctx } = await makeClient(db, hub)
    const { ctx: other } = await makeClient(db, hub)
    const { id: entryId } = await joinWaitlist(ctx, { serviceId: hub.serviceId, timeZone })
    expect(await listWaitlist(other)).toEqual([])
    await expect(leaveWaitlist(other, { entryId })).rejects.toMatchObject({
      code: 'waitlists.waitlist_missing',
    })
    await leaveWaitlist(ctx, { entryId })
    await leaveWaitlist(ctx, { entryId })
    expect(await listWaitlist(ctx)).toEqual([])
    const grants = await db.witness`select grantee from information_schema.role_table_grants
      where table_name = 'waitlist_entry' and grantee in ('kara_company', 'kara_support')`
    expect(grants).toEqual([])
    const ended = (await audited(db, 'waitlist_entry.ended')).filter(({ objectId }) => objectId === entryId)
    expect(ended).toMatchObject([{ detail: { reason: 'left' } }])
  })
})
