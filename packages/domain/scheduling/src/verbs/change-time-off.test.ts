import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listOwnTime } from '../reads/list-own-time.ts'
import { listTimeOff } from '../reads/list-time-off.ts'
import { makeBookableHub, makeClient, professionalCtx } from '../testing.ts'
import { addTimeOff } from './add-time-off.ts'
import { changeTimeOff } from './change-time-off.ts'

describe('changing time off', () => {
  const db = openTestDatabase()
  const lunch = {
    day: '2026-11-23',
    starts: '12:00',
    ends: '13:00',
    repeats: { every: 'day' as const, until: '2026-11-27' },
  }
  const later = { ...lunch, starts: '13:00', ends: '14:00' }
  const from = Temporal.Instant.from('2026-11-22T00:00:00Z')
  const to = Temporal.Instant.from('2026-12-05T00:00:00Z')
  const made = async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const { timeOffId } = await addTimeOff(ctx, lunch)
    const shown = async () => (await listTimeOff(ctx, from, to)).map(({ startsAt }) => startsAt.slice(8, 13))
    const blocks = async () =>
      (await listOwnTime(ctx, 'Atlantic/Reykjavik', from, to)).taken.map(({ startsAt }) =>
        startsAt.slice(8, 13),
      )
    return { hub, ctx, timeOffId, shown, blocks }
  }

  it('changes one occurrence and leaves the others', async () => {
    const { ctx, timeOffId, shown, blocks } = await made()
    const { repeats: _once, ...once } = later
    await changeTimeOff(ctx, {
      timeOffId,
      day: '2026-11-25',
      which: 'this',
      to: { ...once, day: '2026-11-25' },
    })
    expect(await shown()).toEqual(['23T12', '24T12', '25T13', '26T12', '27T12'])
    expect(await blocks()).toEqual(await shown())
  })

  it('changes one and all that follow', async () => {
    const { ctx, timeOffId, shown, blocks } = await made()
    await changeTimeOff(ctx, {
      timeOffId,
      day: '2026-11-25',
      which: 'following',
      to: { ...later, day: '2026-11-25' },
    })
    expect(await shown()).toEqual(['23T12', '24T12', '25T13', '26T13', '27T13'])
    expect(await blocks()).toEqual(await shown())
  })

  it('changes all of them, and removes', async () => {
    const { ctx, timeOffId, shown, blocks } = await made()
    await changeTimeOff(ctx, {
      timeOffId,
      day: '2026-11-25',
      which: 'all',
      to: { ...later, day: '2026-11-25' },
    })
    expect(await shown()).toEqual(['23T13', '24T13', '25T13', '26T13', '27T13'])
    await changeTimeOff(ctx, { timeOffId, day: '2026-11-25', which: 'this', to: null })
    expect(await shown()).toEqual(['23T13', '24T13', '26T13', '27T13'])
    await changeTimeOff(ctx, { timeOffId, day: '2026-11-26', which: 'following', to: null })
    expect(await shown()).toEqual(['23T13', '24T13'])
    await changeTimeOff(ctx, { timeOffId, day: '2026-11-23', which: 'all', to: null })
    expect(await shown()).toEqual([])
    expect(await blocks()).toEqual([])
  })

  it('is the professional’s alone', async () => {
    const { hub, timeOffId } = await made()
    const input = { timeOffId, day: '2026-11-25', which: 'all' as const, to: null }
    const colleague = professionalCtx(db, await makeBookableHub(db))
    await expect(changeTimeOff(colleague, input)).rejects.toMatchObject({
      code: 'scheduling.time_off_missing',
    })
    const { ctx: client } = await makeClient(db, hub)
    await expect(changeTimeOff(client, input)).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
  })

  it('refuses what is gone or runs backwards, and is recorded', async () => {
    const { ctx, timeOffId } = await made()
    const input = { timeOffId, day: '2026-11-25', which: 'all' as const }
    await expect(changeTimeOff(ctx, { ...input, to: { ...later, ends: '11:00' } })).rejects.toMatchObject({
      code: 'scheduling.time_off_backwards',
    })
    await changeTimeOff(ctx, { ...input, to: null })
    await expect(changeTimeOff(ctx, { ...input, to: null })).rejects.toMatchObject({
      code: 'scheduling.time_off_missing',
    })
    const entries = (await audited(db, 'time_off.changed')).filter((entry) => entry.objectId === timeOffId)
    expect(entries).toMatchObject([{ detail: { which: 'all', isRemoved: true } }])
  })
})
