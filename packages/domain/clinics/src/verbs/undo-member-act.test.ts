import { findOwnTimeAway } from '@kara/directory'
import { addTimeOff, getAvailability, listTimeOff } from '@kara/scheduling'
import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { listActs } from '../reads/list-acts.ts'
import { getMemberAvailability } from '../reads/list-team-time.ts'
import { drainClinics, makeClinic, makeMember, makeStaffedClinic } from '../testing.ts'
import { addMemberTimeOff } from './add-member-time-off.ts'
import { appointAdministrator } from './appoint-administrator.ts'
import { leaveClinic } from './leave-clinic.ts'
import { setMemberAway } from './set-member-away.ts'
import { setMemberHours } from './set-member-hours.ts'
import { undoMemberAct } from './undo-member-act.ts'

describe('taking back what one changed for a member', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const from = Temporal.Instant.from('2026-11-20T00:00:00Z')
  const to = Temporal.Instant.from('2026-12-31T00:00:00Z')

  async function changed() {
    const made = await makeStaffedClinic(db)
    const { memberId } = made.member
    await addMemberTimeOff(made.ctx, { memberId, day: '2026-12-02' })
    const newest = async () => (await listActs(made.member.ctx))[0]?.id as string
    const acts = async () => (await getMemberAvailability(made.ctx, memberId, '2026-11-24')).acts
    return { ...made, memberId, newest, acts }
  }

  it('brings every kind of it back, and says so where it is read', async () => {
    const { ctx, member, memberId, newest, acts, clock } = await changed()
    expect(await acts()).toMatchObject([{ canUndo: true }])
    await undoMemberAct(ctx, { memberId, actId: await newest() })
    expect(await listTimeOff(member.ctx, from, to)).toEqual([])
    const before = await getAvailability(member.ctx)
    clock.advance({ minutes: 1 })
    await setMemberHours(ctx, { memberId, hours: [] })
    await undoMemberAct(ctx, { memberId, actId: await newest() })
    expect(await getAvailability(member.ctx)).toEqual(before)
    clock.advance({ minutes: 1 })
    await setMemberAway(ctx, { memberId, fromDay: '2026-12-01' })
    await undoMemberAct(ctx, { memberId, actId: await newest() })
    expect(await findOwnTimeAway(member.ctx)).toBeNull()
    expect((await acts()).every(({ canUndo, undoneAt }) => !canUndo && undoneAt !== null)).toBe(true)
    expect((await audited(db, 'clinic_act.undone')).length).toBeGreaterThanOrEqual(3)
  })

  it('is told to a member who had read of the change, and to nobody else', async () => {
    const { ctx, member, memberId, newest, clock } = await changed()
    await undoMemberAct(ctx, { memberId, actId: await newest() })
    expect(await listActs(member.ctx)).toHaveLength(1)
    clock.advance({ minutes: 1 })
    await setMemberHours(ctx, { memberId, hours: [] })
    const told = await newest()
    clock.advance({ minutes: limits.tellAfterMinutes })
    await drainClinics(db, clock)
    clock.advance({ minutes: 1 })
    await undoMemberAct(ctx, { memberId, actId: told })
    const [latest, first] = await listActs(member.ctx)
    expect(latest).toMatchObject({ kind: 'weekly_hours', undoneAt: null })
    expect(first).toMatchObject({ id: told, undoneAt: expect.any(String) })
  })

  it('stops before what the member changed afterwards, also with a note that nobody else sees', async () => {
    const { ctx, member, memberId, newest, acts, clock } = await changed()
    clock.advance({ minutes: 1 })
    await addTimeOff(member.ctx, { day: '2026-12-09', note: 'Mine' })
    expect(await acts()).toMatchObject([{ canUndo: false }])
    await expect(undoMemberAct(ctx, { memberId, actId: await newest() })).rejects.toMatchObject({
      code: 'clinics.act_old',
    })
    expect(await listTimeOff(member.ctx, from, to)).toHaveLength(2)
  })

  it('is for whoever made the change, and happens once', async () => {
    const { ctx, clock, memberId, newest } = await changed()
    const second = await makeMember(db, { ctx, clock })
    const actId = await newest()
    await expect(undoMemberAct(second.ctx, { memberId, actId })).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    await appointAdministrator(ctx, { memberId: second.memberId })
    await expect(undoMemberAct(second.ctx, { memberId, actId })).rejects.toMatchObject({
      code: 'clinics.act_missing',
    })
    const both = await Promise.allSettled([
      undoMemberAct(ctx, { memberId, actId }),
      undoMemberAct(ctx, { memberId, actId }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('ends with the membership', async () => {
    const { ctx, member, memberId, newest } = await changed()
    await leaveClinic(member.ctx)
    await expect(undoMemberAct(ctx, { memberId, actId: await newest() })).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    const other = await makeClinic(db)
    await expect(undoMemberAct(other.ctx, { memberId, actId: await newest() })).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
  })
})
