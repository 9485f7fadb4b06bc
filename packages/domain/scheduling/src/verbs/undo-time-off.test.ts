import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listOwnTime } from '../reads/list-own-time.ts'
import { makeBookableHub, makeClient, professionalCtx } from '../testing.ts'
import { addTimeOff } from './add-time-off.ts'
import { changeTimeOff } from './change-time-off.ts'
import { undoTimeOff } from './undo-time-off.ts'

describe('undoing an edit of time off', () => {
  const db = openTestDatabase()
  const lunch = {
    day: '2026-11-23',
    starts: '12:00',
    ends: '13:00',
    repeats: { every: 'day' as const, until: '2026-11-25' },
  }
  const made = async () => {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const added = await addTimeOff(ctx, lunch)
    const blocks = async () => {
      const from = Temporal.Instant.from('2026-11-22T00:00:00Z')
      const { taken } = await listOwnTime(ctx, 'Atlantic/Reykjavik', from, from.add({ hours: 24 * 10 }))
      return taken.map(({ startsAt }) => startsAt.slice(8, 13))
    }
    return { hub, ctx, added, blocks }
  }

  it('brings back what was changed, one edit after the other', async () => {
    const { ctx, added, blocks } = await made()
    const change = await changeTimeOff(ctx, {
      timeOffId: added.timeOffId,
      day: '2026-11-24',
      which: 'following',
      to: { ...lunch, day: '2026-11-24', starts: '15:00', ends: '16:00' },
    })
    expect(await blocks()).toEqual(['23T12', '24T15', '25T15'])
    await undoTimeOff(ctx, change.changeId as never)
    expect(await blocks()).toEqual(['23T12', '24T12', '25T12'])
    await undoTimeOff(ctx, added.changeId as never)
    expect(await blocks()).toEqual([])
  })

  it('brings back a series that was removed', async () => {
    const { ctx, added, blocks } = await made()
    const { timeOffId } = added
    const change = await changeTimeOff(ctx, { timeOffId, day: '2026-11-24', which: 'all', to: null })
    expect(await blocks()).toEqual([])
    await undoTimeOff(ctx, change.changeId as never)
    expect(await blocks()).toEqual(['23T12', '24T12', '25T12'])
  })

  it('is the professional’s alone', async () => {
    const { hub, added } = await made()
    const colleague = professionalCtx(db, await makeBookableHub(db))
    await expect(undoTimeOff(colleague, added.changeId as never)).rejects.toMatchObject({
      code: 'scheduling.time_off_change_old',
    })
    const { ctx: client } = await makeClient(db, hub)
    await expect(undoTimeOff(client, added.changeId as never)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })

  it('happens once, also when clicked twice at the same moment, and not under a later edit', async () => {
    const { ctx, added } = await made()
    const later = await addTimeOff(ctx, { day: '2026-12-24' })
    await expect(undoTimeOff(ctx, added.changeId as never)).rejects.toMatchObject({ kind: 'conflict' })
    const clicks = await Promise.allSettled([1, 2].map(() => undoTimeOff(ctx, later.changeId as never)))
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is recorded', async () => {
    const { ctx, added } = await made()
    await undoTimeOff(ctx, added.changeId as never)
    expect((await audited(db, 'time_off.undone')).map((entry) => entry.objectId)).toContain(added.changeId)
  })
})
