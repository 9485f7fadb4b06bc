import type { Id } from '@kara/kernel'
import { announced, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { listActs } from '../reads/list-acts.ts'
import { drainClinics, makeStaffedClinic } from '../testing.ts'
import { setMemberDayHours, setMemberHours } from './set-member-hours.ts'
import { tellMember } from './tell-member.ts'
import { undoAct } from './undo-act.ts'

describe('telling a member what was changed', () => {
  const db = openTestDatabase()

  async function toldOf(professionalId: string) {
    const all = await announced(db, 'clinic_act.told')
    return all.filter(
      ({ payload }) => (payload as { professionalId: string }).professionalId === professionalId,
    )
  }

  it('is done once for everything, when the administrator has finished', async () => {
    const { ctx, member, clock } = await makeStaffedClinic(db)
    const { memberId } = member
    await setMemberHours(ctx, { memberId, hours: [] })
    clock.advance({ minutes: limits.tellAfterMinutes - 1 })
    await setMemberDayHours(ctx, { memberId, days: ['2026-12-24'], ranges: [] })
    await drainClinics(db, clock)
    expect(await toldOf(memberId)).toEqual([])
    clock.advance({ minutes: limits.tellAfterMinutes })
    await drainClinics(db, clock)
    await drainClinics(db, clock)
    const ids = (await listActs(member.ctx)).map(({ id }) => id)
    const told = await toldOf(memberId)
    expect(told).toMatchObject([{ payload: { actIds: expect.arrayContaining(ids) } }])
  })

  it('says nothing of what was taken back before', async () => {
    const { ctx, member, clock } = await makeStaffedClinic(db)
    await setMemberHours(ctx, { memberId: member.memberId, hours: [] })
    const [act] = await listActs(member.ctx)
    await undoAct(member.ctx, act?.id as Id<'clinic_act'>)
    clock.advance({ minutes: limits.tellAfterMinutes })
    await drainClinics(db, clock)
    expect(await toldOf(member.memberId)).toEqual([])
  })

  it('is a job’s', async () => {
    const { member } = await makeStaffedClinic(db)
    await expect(tellMember(member.ctx)).rejects.toMatchObject({ code: 'clinics.not_allowed' })
  })
})
