import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listApprovedProfessionals } from '../reads/get-professional.ts'
import { findOwnTimeAway, findTimeAway, listTimesAway } from '../reads/list-times-away.ts'
import { makeProfessional, professionalCtx } from '../testing.ts'
import { endTimeAway, setTimeAway } from './set-time-away.ts'

describe('being away', () => {
  const db = openTestDatabase()
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })

  it('is told from its first day until the day of the return, by the professional’s own calendar', async () => {
    const made = await makeProfessional(db, { timeZone: 'Pacific/Auckland' })
    const self = professionalCtx(db, made)
    // In Auckland it is ten in the evening of the twentieth.
    await setTimeAway(self, { fromDay: '2026-11-21', backOn: '2026-11-23', message: 'Back on Monday' })
    const { clock } = self
    const seen = () =>
      findTimeAway(testCtx({ database: db.database, scope: { role: 'visitor' }, clock }), made.professionalId)
    expect(await seen()).toMatchObject({ isNow: false, backOn: '2026-11-23', message: 'Back on Monday' })
    clock.travelTo('2026-11-20T11:00:00Z')
    expect(await seen()).toMatchObject({ isNow: true, from: Date.parse('2026-11-20T11:00:00Z') })
    clock.travelTo('2026-11-22T10:59:59Z')
    expect(await seen()).toMatchObject({ isNow: true, to: Date.parse('2026-11-22T11:00:00Z') })
    clock.travelTo('2026-11-22T11:00:00Z')
    expect(await seen()).toBeNull()
    expect(await findOwnTimeAway(self)).toBeNull()
  })

  it('is one time at most: said again it is replaced, and taken back it is gone', async () => {
    const self = professionalCtx(db, await makeProfessional(db))
    const first = await setTimeAway(self, { fromDay: '2026-12-01', backOn: '2026-12-10' })
    const second = await setTimeAway(self, { fromDay: '2026-12-01', backOn: null })
    expect(second.id).not.toBe(first.id)
    expect(await findOwnTimeAway(self)).toEqual(second)
    expect(await endTimeAway(self)).toBe(true)
    expect(await endTimeAway(self)).toBe(false)
    expect(await findOwnTimeAway(self)).toBeNull()
  })

  it('takes whoever stops for good from what companies pick from, from that day on', async () => {
    const made = await makeProfessional(db)
    const self = professionalCtx(db, made)
    await setTimeAway(self, { fromDay: '2026-11-23', isForGood: true, backOn: '2026-12-01' })
    expect(await findOwnTimeAway(self)).toMatchObject({ isHidden: true, backOn: null })
    const isFound = async (at: string) => {
      const ctx = testCtx({ database: db.database, scope: { role: 'visitor' }, clock: self.clock })
      self.clock.travelTo(at)
      return (await listApprovedProfessionals(ctx)).some(({ id }) => id === made.professionalId)
    }
    expect(await isFound('2026-11-22T12:00:00Z')).toBe(true)
    expect(await isFound('2026-11-23T00:00:00Z')).toBe(false)
  })

  it('ends after today, and after it began', async () => {
    const self = professionalCtx(db, await makeProfessional(db))
    for (const [fromDay, backOn] of [
      ['2026-11-01', '2026-11-20'],
      ['2026-12-10', '2026-12-10'],
    ] as const) {
      await expect(setTimeAway(self, { fromDay, backOn })).rejects.toMatchObject({
        code: 'directory.away_backwards',
      })
    }
  })

  it('is the professional’s own act, and reaches nobody else', async () => {
    const [one, other] = [await makeProfessional(db), await makeProfessional(db)]
    await setTimeAway(professionalCtx(db, one), { fromDay: '2026-12-01' })
    expect([...(await listTimesAway(visitor(), [one.professionalId, other.professionalId])).keys()]).toEqual([
      one.professionalId,
    ])
    const person = testCtx({ database: db.database, scope: { role: 'person', personId: one.personId } })
    await expect(setTimeAway(person, { fromDay: '2026-12-01' })).rejects.toMatchObject({
      code: 'directory.not_allowed',
    })
    await expect(endTimeAway(person)).rejects.toMatchObject({ code: 'directory.not_allowed' })
  })

  it('holds one of two that are set at once, whole', async () => {
    const made = await makeProfessional(db)
    const [one, other] = [professionalCtx(db, made), professionalCtx(db, made)]
    const both = await Promise.all([
      setTimeAway(one, { fromDay: '2026-12-01', message: 'one' }),
      setTimeAway(other, { fromDay: '2026-12-02', message: 'other' }),
    ])
    const left = await findOwnTimeAway(one)
    expect(both.map(({ id }) => id)).toContain(left?.id)
    expect(both).toContainEqual(left)
  })

  it('announces and audits', async () => {
    const made = await makeProfessional(db)
    await setTimeAway(professionalCtx(db, made), { fromDay: '2026-12-01' })
    const events = (await announced(db, 'profile.changed')).filter(
      (row) => row.professionalId === made.professionalId,
    )
    expect(events).toHaveLength(1)
    expect((await audited(db, 'time_away.set')).map((row) => row.objectId)).toContain(made.professionalId)
  })
})
