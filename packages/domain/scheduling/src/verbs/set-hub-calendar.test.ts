import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findHubCalendar } from '../reads/get-availability.ts'
import { explainTime } from '../reads/list-slots.ts'
import { type BookableHub, makeBookableHub, makeClient, mondayAtTen, professionalCtx } from '../testing.ts'
import { setHubCalendar } from './set-hub-calendar.ts'

describe('what differs in one hub', () => {
  const db = openTestDatabase()
  const asEverywhere = { noticeHours: null, bookableWeeks: null, isAway: false, backOn: null }
  const reasonAt = async (hub: BookableHub, at: string) => {
    const { ctx } = await makeClient(db, hub)
    return explainTime(ctx, hub.serviceId, Temporal.Instant.from(at))
  }

  it('is its notice, its bookable period, and being away until a day', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const { companyId } = hub
    await setHubCalendar(ctx, { ...asEverywhere, companyId, noticeHours: 120 })
    expect(await reasonAt(hub, mondayAtTen)).toBe('notice')
    await setHubCalendar(ctx, { ...asEverywhere, companyId, bookableWeeks: 1 })
    expect(await reasonAt(hub, '2026-11-30T10:00:00Z')).toBe('too_far')
    await setHubCalendar(ctx, { ...asEverywhere, companyId, isAway: true, backOn: '2026-11-24' })
    expect(await reasonAt(hub, mondayAtTen)).toBe('away')
    expect(await reasonAt(hub, '2026-11-24T10:00:00Z')).toBeNull()
    await setHubCalendar(ctx, { ...asEverywhere, companyId, isAway: true })
    expect(await reasonAt(hub, '2026-12-24T10:00:00Z')).toBe('away')
    expect(await findHubCalendar(ctx, companyId)).toMatchObject({ ...asEverywhere, isAway: true })
  })

  it('is set by the professional, in hubs that list them', async () => {
    const [hub, other] = [await makeBookableHub(db), await makeBookableHub(db)]
    const { ctx } = await makeClient(db, hub)
    const input = { ...asEverywhere, isAway: true }
    await expect(setHubCalendar(ctx, { ...input, companyId: hub.companyId })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
    await expect(
      setHubCalendar(professionalCtx(db, hub), { ...input, companyId: other.companyId }),
    ).rejects.toMatchObject({ code: 'scheduling.not_in_this_hub' })
    expect(await reasonAt(other, mondayAtTen)).toBeNull()
  })

  it('is recorded', async () => {
    const hub = await makeBookableHub(db)
    await setHubCalendar(professionalCtx(db, hub), {
      ...asEverywhere,
      companyId: hub.companyId,
      isAway: true,
    })
    const entries = (await audited(db, 'hub_calendar.set')).filter(
      (entry) => entry.objectId === hub.professionalId,
    )
    expect(entries).toMatchObject([{ detail: { isAway: true } }])
  })
})
