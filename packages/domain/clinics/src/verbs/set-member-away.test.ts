import { endTimeAway, findOwnTimeAway, setTimeAway } from '@kara/directory'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listActs } from '../reads/list-acts.ts'
import { lastAudited, makeClinic, makeStaffedClinic } from '../testing.ts'
import { endMemberAway, setMemberAway } from './set-member-away.ts'

describe('saying that a member is away', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const december = { fromDay: '2026-12-01', backOn: '2026-12-10' }

  it('stands until the member is back, with the words that the member chose', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const { memberId } = member
    await setTimeAway(member.ctx, { fromDay: '2026-11-25', message: 'Call the desk.' })
    await setMemberAway(ctx, { memberId, ...december })
    expect(await findOwnTimeAway(member.ctx)).toMatchObject({ ...december, message: 'Call the desk.' })
    expect(await listActs(member.ctx)).toMatchObject([
      { kind: 'away_set', byName: administrator.displayName, canUndo: true },
    ])
    expect(await lastAudited(db, 'time_away.set', memberId)).toEqual({
      by: administrator.professionalId,
      professionalId: memberId,
    })
  })

  it('can be ended, and ending nothing is no change', async () => {
    const { ctx, member, clock } = await makeStaffedClinic(db)
    await setMemberAway(ctx, { memberId: member.memberId, ...december })
    clock.advance({ minutes: 1 })
    await endMemberAway(ctx, member.memberId)
    await endMemberAway(ctx, member.memberId)
    expect(await findOwnTimeAway(member.ctx)).toBeNull()
    expect(await listActs(member.ctx)).toMatchObject([{ kind: 'away_ended' }, { kind: 'away_set' }])
  })

  it('neither sets nor ends what the member said for good', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await setTimeAway(member.ctx, { fromDay: '2026-11-25', isForGood: true })
    const away = { memberId: member.memberId, ...december }
    await expect(setMemberAway(ctx, away)).rejects.toMatchObject({ code: 'clinics.stopped_for_good' })
    await expect(endMemberAway(ctx, member.memberId)).rejects.toMatchObject({
      code: 'clinics.stopped_for_good',
    })
    expect(await endTimeAway(member.ctx)).toBe(true)
  })

  it('is for administrators of the member’s clinic', async () => {
    const { member } = await makeStaffedClinic(db)
    const other = await makeClinic(db)
    await expect(setMemberAway(other.ctx, { memberId: member.memberId, ...december })).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    await expect(endMemberAway(other.ctx, member.memberId)).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
  })

  it('refuses days that end before they begin', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const backwards = { memberId: member.memberId, fromDay: '2026-12-10', backOn: '2026-12-01' }
    await expect(setMemberAway(ctx, backwards)).rejects.toMatchObject({ code: 'directory.away_backwards' })
  })
})
