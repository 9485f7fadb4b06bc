import { addTimeOff, listTimeOff } from '@kara/scheduling'
import { openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listActs } from '../reads/list-acts.ts'
import { getMemberAvailability } from '../reads/list-team-time.ts'
import { lastAudited, makeClinic, makeStaffedClinic } from '../testing.ts'
import { addMemberTimeOff, changeMemberTimeOff, removeMemberTimeOff } from './add-member-time-off.ts'

describe('keeping time off of a member', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const from = Temporal.Instant.from('2026-11-20T00:00:00Z')
  const to = Temporal.Instant.from('2026-12-31T00:00:00Z')
  const morning = { day: '2026-11-24', starts: '09:00', ends: '11:00' }

  it('blocks the time for everybody, and shows the member who did', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    expect(await addMemberTimeOff(ctx, { memberId: member.memberId, ...morning })).toEqual({ taken: 0 })
    expect(await listTimeOff(member.ctx, from, to)).toMatchObject([{ day: '2026-11-24', note: '' }])
    const [claim] = await db.witness`select kind from app.calendar_claim
      where professional_id = ${member.professionalId}`
    expect(claim).toEqual({ kind: 'block' })
    expect(await listActs(member.ctx)).toMatchObject([
      { kind: 'time_off_added', byName: administrator.displayName, days: ['2026-11-24'], canUndo: true },
    ])
    const [off] = await listTimeOff(member.ctx, from, to)
    expect(await lastAudited(db, 'time_off.added', off?.timeOffId ?? '')).toEqual({
      by: administrator.professionalId,
      professionalId: member.professionalId,
    })
  })

  it('moves and removes it', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const { memberId } = member
    await addMemberTimeOff(ctx, { memberId, ...morning, repeats: { every: 'week', until: '2026-12-20' } })
    const [first] = await listTimeOff(member.ctx, from, to)
    const timeOffId = first?.timeOffId ?? ''
    const moved = { day: '2026-11-24', starts: '13:00', ends: '14:00' }
    await changeMemberTimeOff(ctx, { memberId, timeOffId, day: '2026-11-24', which: 'this', to: moved })
    await removeMemberTimeOff(ctx, { memberId, timeOffId, day: '2026-12-01', which: 'following' })
    expect(await listTimeOff(member.ctx, from, to)).toMatchObject([{ startsAt: '2026-11-24T13:00:00Z' }])
  })

  it('keeps away from what the member wrote a note to: taken shows, why does not', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const { memberId } = member
    const own = await addTimeOff(member.ctx, { ...morning, note: 'Something of my own' })
    const seen = await getMemberAvailability(ctx, memberId, '2026-11-20')
    expect(JSON.stringify(seen)).not.toContain('of my own')
    expect(seen.timeOff).toEqual([])
    const at = { memberId, timeOffId: own.timeOffId, day: morning.day, which: 'all' } as const
    await expect(removeMemberTimeOff(ctx, at)).rejects.toMatchObject({ code: 'scheduling.time_off_missing' })
    await expect(changeMemberTimeOff(ctx, { ...at, to: { day: '2026-11-25' } })).rejects.toMatchObject({
      code: 'scheduling.time_off_missing',
    })
  })

  it('is for administrators of the member’s clinic', async () => {
    const { member, administrator } = await makeStaffedClinic(db)
    const other = await makeClinic(db)
    const off = { memberId: member.memberId, ...morning }
    await expect(addMemberTimeOff(other.ctx, off)).rejects.toMatchObject({ code: 'clinics.member_missing' })
    await expect(
      addMemberTimeOff(member.ctx, { ...off, memberId: administrator.professionalId }),
    ).rejects.toMatchObject({ code: 'clinics.member_missing' })
    expect(await listTimeOff(member.ctx, from, to)).toEqual([])
  })

  it('refuses what would end before it begins', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const backwards = { memberId: member.memberId, day: '2026-11-24', starts: '11:00', ends: '09:00' }
    await expect(addMemberTimeOff(ctx, backwards)).rejects.toMatchObject({
      code: 'scheduling.time_off_backwards',
    })
  })
})
