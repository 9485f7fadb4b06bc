import { findOwnTimeAway, setTimeAway } from '@kara/directory'
import type { Id } from '@kara/kernel'
import { addTimeOff, getAvailability, listDayHours, listTimeOff, setAvailability } from '@kara/scheduling'
import { audited, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { listActs } from '../reads/list-acts.ts'
import { type makeClinic, makeStaffedClinic } from '../testing.ts'
import { addMemberTimeOff } from './add-member-time-off.ts'
import { leaveClinic } from './leave-clinic.ts'
import { setMemberAway } from './set-member-away.ts'
import { setMemberDayHours, setMemberHours } from './set-member-hours.ts'
import { undoAct } from './undo-act.ts'

describe('taking back what an administrator changed', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const from = Temporal.Instant.from('2026-11-20T00:00:00Z')
  const to = Temporal.Instant.from('2026-12-31T00:00:00Z')

  async function newestOf(ctx: Awaited<ReturnType<typeof makeClinic>>['ctx']) {
    const [act] = await listActs(ctx)
    return act?.id as Id<'clinic_act'>
  }

  it('brings every kind of it back as it was', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const { memberId } = member
    const before = await getAvailability(member.ctx)
    await setMemberHours(ctx, { memberId, hours: [] })
    await undoAct(member.ctx, await newestOf(member.ctx))
    expect(await getAvailability(member.ctx)).toEqual(before)

    member.clock.advance({ minutes: 1 })
    await setMemberDayHours(ctx, { memberId, days: ['2026-12-24'], ranges: [] })
    await undoAct(member.ctx, await newestOf(member.ctx))
    expect(await listDayHours(member.ctx, '2026-12-01')).toEqual([])

    member.clock.advance({ minutes: 1 })
    await addMemberTimeOff(ctx, { memberId, day: '2026-12-02' })
    await undoAct(member.ctx, await newestOf(member.ctx))
    expect(await listTimeOff(member.ctx, from, to)).toEqual([])

    member.clock.advance({ minutes: 1 })
    await setTimeAway(member.ctx, { fromDay: '2026-11-25', message: 'Mine.' })
    await setMemberAway(ctx, { memberId, fromDay: '2026-12-01', backOn: '2026-12-05' })
    await undoAct(member.ctx, await newestOf(member.ctx))
    expect(await findOwnTimeAway(member.ctx)).toMatchObject({ fromDay: '2026-11-25', backOn: null })
    expect(await listActs(member.ctx)).toMatchObject(
      Array.from({ length: 4 }, () => ({ undoneAt: expect.any(String), canUndo: false })),
    )
    expect((await audited(db, 'clinic_act.undone')).at(-1)).toBeDefined()
  })

  it('is too late once something else was changed after it', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const { memberId } = member
    await setMemberHours(ctx, { memberId, hours: [] })
    const hours = await newestOf(member.ctx)
    const { hours: _none, ...setting } = await getAvailability(member.ctx)
    await setAvailability(member.ctx, { ...setting, hours: [{ weekday: 1, starts: '08:00', ends: '09:00' }] })
    expect(await listActs(member.ctx)).toMatchObject([{ canUndo: false }])
    await expect(undoAct(member.ctx, hours)).rejects.toMatchObject({ code: 'clinics.act_old' })
    member.clock.advance({ minutes: 1 })
    await addMemberTimeOff(ctx, { memberId, day: '2026-12-02' })
    const off = await newestOf(member.ctx)
    member.clock.advance({ minutes: 1 })
    await addTimeOff(member.ctx, { day: '2026-12-09' })
    await expect(undoAct(member.ctx, off)).rejects.toMatchObject({ code: 'clinics.act_old' })
  })

  it('happens once, also by two clicks at once, and after leaving too', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await setMemberHours(ctx, { memberId: member.memberId, hours: [] })
    await leaveClinic(member.ctx)
    const id = await newestOf(member.ctx)
    const both = await Promise.allSettled([undoAct(member.ctx, id), undoAct(member.ctx, id)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await getAvailability(member.ctx)).hours).toHaveLength(5)
  })

  it('is the member’s alone', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await setMemberHours(ctx, { memberId: member.memberId, hours: [] })
    const id = await newestOf(member.ctx)
    await expect(undoAct(ctx, id)).rejects.toMatchObject({ code: 'clinics.act_missing' })
    expect(await listActs(ctx)).toEqual([])
  })
})
