import type { Id } from '@kara/kernel'
import { getAvailability, setDayHours } from '@kara/scheduling'
import { announced, audited, gate, openTestDatabase, waitingForLock } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnClinic } from '../reads/find-own-clinic.ts'
import { findOwnDesk } from '../reads/find-own-desk.ts'
import { forMember } from '../steps/act-for.ts'
import { makeClinic, makeClinicWithDesk } from '../testing.ts'
import { closeClinic } from './close-clinic.ts'
import { endDesk, leaveDesk } from './leave-desk.ts'
import { setMemberHours } from './set-member-hours.ts'

describe('leaving the desk of a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const noHours = { hours: [] }
  const tuesday = { hours: [{ weekday: 2, starts: '10:00', ends: '12:00' }] }

  async function newsOf(deskId: string | undefined) {
    const all = await announced(db, 'clinic_member.changed')
    const about = all.map(({ payload }) => payload as { aboutId: string; news: string; toldId: string })
    return about.filter(({ aboutId, news }) => aboutId === deskId && news === 'desk_left')
  }

  it('takes effect at once: what was changed stays, and administrators are told', async () => {
    const { desk, member, administrator } = await makeClinicWithDesk(db)
    const { memberId } = member
    const deskId = (await findOwnDesk(desk.ctx))?.deskId
    await setMemberHours(desk.ctx, { memberId, ...tuesday })
    await leaveDesk(desk.ctx)
    await expect(setMemberHours(desk.ctx, { memberId, ...noHours })).rejects.toMatchObject({
      code: 'clinics.no_desk',
    })
    await expect(leaveDesk(desk.ctx)).rejects.toMatchObject({ code: 'clinics.no_desk' })
    expect((await getAvailability(member.ctx)).hours).toHaveLength(1)
    expect(await newsOf(deskId)).toMatchObject([{ toldId: administrator.professionalId }])
    expect((await audited(db, 'clinic_desk.left')).at(-1)).toMatchObject({ objectId: deskId })
  })

  it('by an administrator tells them and the others; a member and another clinic cannot', async () => {
    const { ctx, desk, member } = await makeClinicWithDesk(db)
    const deskId = (await findOwnDesk(desk.ctx))?.deskId as Id<'clinic_desk'>
    await expect(endDesk(member.ctx, deskId)).rejects.toMatchObject({ code: 'clinics.administrators_only' })
    const other = await makeClinic(db)
    await expect(endDesk(other.ctx, deskId)).rejects.toMatchObject({ code: 'clinics.desk_missing' })
    await endDesk(ctx, deskId)
    await expect(endDesk(ctx, deskId)).rejects.toMatchObject({ code: 'clinics.desk_missing' })
    expect(await findOwnDesk(desk.ctx)).toBeNull()
    expect((await findOwnClinic(member.ctx))?.desks).toEqual([])
    expect(await newsOf(deskId)).toMatchObject([{ toldId: member.professionalId }])
    expect((await announced(db, 'clinic_desk.ended')).at(-1)).toMatchObject({
      payload: { deskId, personId: desk.personId, end: 'taken_off', clinicName: 'Hlíð' },
    })
    expect((await audited(db, 'clinic_desk.ended')).at(-1)).toMatchObject({ objectId: deskId })
  })

  it('by an administrator waits for what the desk is saving, and is over before the next', async () => {
    const { ctx, desk, member } = await makeClinicWithDesk(db)
    const deskId = (await findOwnDesk(desk.ctx))?.deskId as Id<'clinic_desk'>
    const begun = gate()
    const goOn = gate()
    const saving = forMember(desk.ctx, member.memberId, async (ctx) => {
      begun.open()
      await goOn.isOpen
      await setDayHours(ctx, { days: ['2026-12-01'], ranges: [] })
    })
    await begun.isOpen
    const ending = endDesk(ctx, deskId)
    await expect.poll(() => waitingForLock(db)).toHaveLength(1)
    goOn.open()
    await Promise.all([saving, ending])
    await expect(forMember(desk.ctx, member.memberId, async () => {})).rejects.toMatchObject({
      code: 'clinics.no_desk',
    })
  })

  it('is history: the database lets nobody sit there again by the same row', async () => {
    const { desk } = await makeClinicWithDesk(db)
    await leaveDesk(desk.ctx)
    await expect(
      db.witness`update app.clinic_desk set until = null where person_id = ${desk.personId}`,
    ).rejects.toThrow('a desk is history')
  })

  it('happens by itself when the clinic closes, and is told', async () => {
    const { ctx, desk } = await makeClinicWithDesk(db)
    await closeClinic(ctx)
    expect(await findOwnDesk(desk.ctx)).toBeNull()
    expect((await announced(db, 'clinic_desk.ended')).at(-1)).toMatchObject({
      payload: { personId: desk.personId, end: 'closed' },
    })
  })
})
