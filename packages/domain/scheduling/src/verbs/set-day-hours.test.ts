import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listDayHours } from '../reads/get-availability.ts'
import { listSlots } from '../reads/list-slots.ts'
import { type BookableHub, makeBookableHub, makeClient, professionalCtx } from '../testing.ts'
import { setDayHours } from './set-day-hours.ts'

describe('hours of single dates', () => {
  const db = openTestDatabase()
  const days = ['2026-11-23', '2026-11-28']
  const starts = async (hub: BookableHub) => {
    const { ctx } = await makeClient(db, hub)
    const from = Temporal.Instant.from('2026-11-23T00:00:00Z')
    const { slots } = await listSlots(ctx, {
      serviceId: hub.serviceId,
      from,
      to: from.add({ hours: 24 * 7 }),
    })
    return (day: string) =>
      slots.filter(({ startsAt }) => startsAt.startsWith(day)).map((slot) => slot.startsAt.slice(11, 16))
  }

  it('take the place of the weekly ones, are none, and give way to them again', async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    await setDayHours(ctx, { days, ranges: [{ starts: '18:00', ends: '19:00' }] })
    const offered = await starts(hub)
    expect(offered('2026-11-23')).toEqual(['18:00'])
    expect(offered('2026-11-28')).toEqual(['18:00'])
    await setDayHours(ctx, { days: ['2026-11-23'], ranges: [] })
    expect((await starts(hub))('2026-11-23')).toEqual([])
    expect(await listDayHours(ctx, '2026-11-20')).toEqual([
      { day: '2026-11-23', ranges: [] },
      { day: '2026-11-28', ranges: [{ starts: '18:00', ends: '19:00' }] },
    ])
    await setDayHours(ctx, { days, ranges: null })
    expect((await starts(hub))('2026-11-23')).toContain('09:00')
    expect((await starts(hub))('2026-11-28')).toEqual([])
  })

  it('are the professional’s, and a colleague’s stay', async () => {
    const [hub, colleague] = [await makeBookableHub(db), await makeBookableHub(db)]
    await setDayHours(professionalCtx(db, hub), { days, ranges: [] })
    expect((await starts(colleague))('2026-11-23')).toContain('09:00')
    const { ctx } = await makeClient(db, hub)
    await expect(setDayHours(ctx, { days, ranges: [] })).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })

  it('refuse ranges that overlap or run backwards', async () => {
    const ctx = professionalCtx(db, await makeBookableHub(db))
    for (const ranges of [
      [{ starts: '10:00', ends: '09:00' }],
      [
        { starts: '09:00', ends: '11:00' },
        { starts: '10:00', ends: '12:00' },
      ],
    ]) {
      await expect(setDayHours(ctx, { days, ranges })).rejects.toMatchObject({
        code: 'scheduling.hours_overlap',
      })
    }
  })

  it('are recorded', async () => {
    const hub = await makeBookableHub(db)
    await setDayHours(professionalCtx(db, hub), { days, ranges: [] })
    const entries = (await audited(db, 'day_hours.set')).filter(
      (entry) => entry.objectId === hub.professionalId,
    )
    expect(entries).toMatchObject([{ detail: { days: 2, ranges: 0 } }])
  })
})
