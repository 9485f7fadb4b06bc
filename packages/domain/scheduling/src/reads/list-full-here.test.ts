import { makeCompany } from '@kara/companies/testing'
import { makePolicy } from '@kara/credits/testing'
import { listProfessionals } from '@kara/directory'
import { makeHub, makeListing } from '@kara/hubs/testing'
import type { SessionId } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { type BookableHub, makeBookableHub, makeBooking, makeClient, professionalCtx } from '../testing.ts'
import { cancelSession } from '../verbs/cancel-session.ts'
import { holdSlot } from '../verbs/hold-slot.ts'
import { requestSession } from '../verbs/request-session.ts'
import { setHubCalendar } from '../verbs/set-hub-calendar.ts'
import { readBookingMode } from './list-full-here.ts'
import { explainTime } from './list-slots.ts'

describe('the part of a professional that one hub gets', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }
  const reasonAt = async (hub: BookableHub, at: string) => {
    const { ctx } = await makeClient(db, hub)
    return explainTime(ctx, hub.serviceId, Temporal.Instant.from(at))
  }
  const makeSecondHub = async (hub: BookableHub): Promise<BookableHub> => {
    const company = await makeCompany(db)
    const second = await makeHub(db, company.companyId)
    await makeListing(db, company.companyId, second.hubId, hub.professionalId)
    await makePolicy(db, company.companyId)
    return { ...hub, ...company, ...second }
  }

  it('is how many sessions a week and new clients a month that hub gets, and no other', async () => {
    const hub = await makeBookableHub(db)
    const other = await makeSecondHub(hub)
    const ctx = professionalCtx(db, hub)
    const { companyId } = hub
    await setHubCalendar(ctx, { ...asEverywhere, companyId, newClientsPerMonthMax: 1 })
    await makeBooking(db, other)
    expect(await reasonAt(hub, '2026-11-24T10:00:00Z')).toBeNull()
    const { ctx: client } = await makeBooking(db, hub, '2026-11-24T10:00:00Z')
    expect(await reasonAt(hub, '2026-11-30T16:00:00Z')).toBe('hub_new_client_limit')
    expect(await reasonAt(hub, '2026-12-01T10:00:00Z')).toBeNull()
    expect(await reasonAt(other, '2026-11-30T16:00:00Z')).toBeNull()
    const known = (at: string) => explainTime(client, hub.serviceId, Temporal.Instant.from(at))
    expect(await known('2026-11-25T10:00:00Z')).toBeNull()
    await setHubCalendar(ctx, {
      ...asEverywhere,
      companyId,
      newClientsPerMonthMax: null,
      sessionsPerWeekMax: 1,
    })
    expect(await known('2026-11-25T10:00:00Z')).toBe('hub_weekly_limit')
    expect(await known('2026-12-02T10:00:00Z')).toBeNull()
    expect(
      await explainTime(ctx, hub.serviceId, Temporal.Instant.from('2026-11-25T10:00:00Z'), { companyId }),
    ).toBe('hub_weekly_limit')
    expect(await explainTime(ctx, hub.serviceId, Temporal.Instant.from('2026-11-25T10:00:00Z'))).toBeNull()
  })

  it('gives the last place of the week to one of two who take it at once, and a cancelled one back', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    await setHubCalendar(ctx, { ...asEverywhere, companyId: hub.companyId, sessionsPerWeekMax: 2 })
    const { ctx: client, session } = await makeBooking(db, hub)
    const clients = await Promise.all([1, 2, 3, 4].map(() => makeClient(db, hub)))
    const tries = await Promise.allSettled(
      clients.map(({ ctx }, index) =>
        holdSlot(ctx, { serviceId: hub.serviceId, startsAt: `2026-11-24T1${index}:00:00Z` }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(tries.find((one) => one.status === 'rejected')?.reason).toMatchObject({
      details: { values: { reason: 'hub_weekly_limit' } },
    })
    await cancelSession(client, session.id as SessionId)
    expect(await reasonAt(hub, '2026-11-26T10:00:00Z')).toBeNull()
  })

  it('lets people ask when its part is used up, where the professional wants that', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const { ctx: client, personId } = await makeClient(db, hub)
    const [professional] = await listProfessionals(client, [hub.professionalId])
    if (!professional) throw new Error('the professional of the hub is listed')
    const mode = () => readBookingMode(client, 'open', professional)
    const part = { ...asEverywhere, companyId: hub.companyId, sessionsPerWeekMax: 1, bookableWeeks: 1 }
    await setHubCalendar(ctx, { ...part, isOnRequestWhenFull: true })
    expect(await mode()).toBe('open')
    await makeBooking(db, hub)
    await makeBooking(db, hub, '2026-11-20T14:00:00Z')
    expect(await mode()).toBe('on_request')
    const wish = { serviceId: hub.serviceId, timeZone: 'Atlantic/Reykjavik', funding: 'credits' } as const
    expect(await requestSession(client, wish)).toMatchObject({ request: { personId } })
    await setHubCalendar(ctx, { ...part, isOnRequestWhenFull: false })
    expect(await mode()).toBe('open')
    const { ctx: next } = await makeClient(db, hub)
    await expect(requestSession(next, wish)).rejects.toMatchObject({ code: 'scheduling.not_on_request' })
  })
})
