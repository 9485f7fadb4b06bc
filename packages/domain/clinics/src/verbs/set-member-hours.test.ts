import { getAvailability, listDayHours, setAvailability } from '@kara/scheduling'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listActs } from '../reads/list-acts.ts'
import { getMemberAvailability } from '../reads/list-team-time.ts'
import { lastAudited, makeClinic, makeStaffedClinic } from '../testing.ts'
import { setMemberDayHours, setMemberHours } from './set-member-hours.ts'

describe('setting the hours of a member', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const tuesday = [{ weekday: 2, starts: '10:00', ends: '15:00' }]

  it('changes the weekly hours and nothing else of how they are booked', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const { hours, ...setting } = await getAvailability(member.ctx)
    await setAvailability(member.ctx, { ...setting, noticeHours: 48, hours })
    await setMemberHours(ctx, { memberId: member.memberId, hours: tuesday })
    expect(await getAvailability(member.ctx)).toMatchObject({ noticeHours: 48, hours: tuesday })
    expect(await listActs(member.ctx)).toMatchObject([
      { kind: 'weekly_hours', byName: administrator.displayName, canUndo: true, undoneAt: null },
    ])
    expect(await lastAudited(db, 'availability.set', member.memberId)).toEqual({
      by: administrator.professionalId,
      professionalId: member.memberId,
    })
  })

  it('gives single dates hours of their own, and the weekly ones again', async () => {
    const { ctx, member, clock } = await makeStaffedClinic(db)
    const { memberId } = member
    const days = ['2026-12-24', '2026-12-23', '2026-12-24']
    await setMemberDayHours(ctx, { memberId, days, ranges: [{ starts: '09:00', ends: '12:00' }] })
    expect(await listDayHours(member.ctx, '2026-12-01')).toMatchObject([
      { day: '2026-12-23' },
      { day: '2026-12-24' },
    ])
    clock.advance({ minutes: 1 })
    await setMemberDayHours(ctx, { memberId, days, ranges: null })
    expect(await listDayHours(member.ctx, '2026-12-01')).toEqual([])
    expect(await listActs(member.ctx)).toMatchObject([
      { kind: 'day_hours', days: ['2026-12-23', '2026-12-24'], canUndo: true },
      { kind: 'day_hours', canUndo: false },
    ])
  })

  it('is no change when the hours are the same', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const { hours } = await getAvailability(member.ctx)
    await setMemberHours(ctx, { memberId: member.memberId, hours })
    expect(await listActs(member.ctx)).toEqual([])
  })

  it('is not for members, strangers, nor for oneself', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const other = await makeClinic(db)
    const tries = [
      setMemberHours(member.ctx, { memberId: administrator.professionalId, hours: [] }),
      setMemberHours(other.ctx, { memberId: member.memberId, hours: [] }),
      setMemberHours(ctx, { memberId: administrator.professionalId, hours: [] }),
      setMemberDayHours(other.ctx, { memberId: member.memberId, days: ['2026-12-24'], ranges: [] }),
      getMemberAvailability(other.ctx, member.memberId, '2026-12-01'),
    ]
    for (const one of await Promise.allSettled(tries))
      expect(one).toMatchObject({ reason: { code: 'clinics.member_missing' } })
    expect((await getAvailability(member.ctx)).hours).toHaveLength(5)
  })

  it('refuses hours that overlap, and changes nothing', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const hours = [...tuesday, { weekday: 2, starts: '14:00', ends: '16:00' }]
    await expect(setMemberHours(ctx, { memberId: member.memberId, hours })).rejects.toMatchObject({
      code: 'scheduling.hours_overlap',
    })
    expect((await getAvailability(member.ctx)).hours).toHaveLength(5)
  })
})
