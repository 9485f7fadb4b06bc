import { inTransaction } from '@kara/db'
import { inScope } from '@kara/kernel'
import { getAvailability, setAvailability, setDayHours } from '@kara/scheduling'
import { announced, audited, gate, openTestDatabase, waitingForLock } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnClinic } from '../reads/find-own-clinic.ts'
import { forMember } from '../steps/act-for.ts'
import { makeClinic, makeMember, makeStaffedClinic } from '../testing.ts'
import { appointAdministrator } from './appoint-administrator.ts'
import { leaveClinic } from './leave-clinic.ts'
import { setMemberHours } from './set-member-hours.ts'

describe('leaving a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const noHours = { hours: [] }

  it('takes effect at once: the administrator is refused, and what they changed stays', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const { memberId } = member
    await setMemberHours(ctx, { memberId, hours: [{ weekday: 2, starts: '10:00', ends: '12:00' }] })
    await leaveClinic(member.ctx)
    await expect(setMemberHours(ctx, { memberId, ...noHours })).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    expect((await getAvailability(member.ctx)).hours).toHaveLength(1)
    expect(await findOwnClinic(member.ctx)).toBeNull()
    expect((await findOwnClinic(ctx))?.members).toHaveLength(1)
    const told = (await announced(db, 'clinic_member.changed')).filter(
      ({ payload }) => (payload as { aboutId: string }).aboutId === memberId,
    )
    expect(told.at(-1)).toMatchObject({ payload: { news: 'left', toldId: administrator.professionalId } })
    expect((await audited(db, 'clinic_member.left')).at(-1)).toBeDefined()
  })

  it('is refused by the database itself to who acts without asking', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const scope = {
      role: 'clinic',
      professionalId: member.professionalId,
      actingId: administrator.professionalId,
    } as const
    const { hours: _hours, ...setting } = await getAvailability(member.ctx)
    await setAvailability(inScope(ctx, scope), { ...setting, hours: [] })
    await leaveClinic(member.ctx)
    await expect(setAvailability(inScope(ctx, scope), { ...setting, hours: [] })).rejects.toThrow()
    const stranger = await makeClinic(db)
    const asStranger = { ...scope, actingId: stranger.administrator.professionalId }
    await expect(setAvailability(inScope(ctx, asStranger), { ...setting, hours: [] })).rejects.toThrow()
  })

  it('waits for what an administrator is saving, and is over before the next', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const begun = gate()
    const goOn = gate()
    const saving = forMember(ctx, member.memberId, async (ctx) => {
      begun.open()
      await goOn.isOpen
      await setDayHours(ctx, { days: ['2026-12-01'], ranges: [] })
    })
    await begun.isOpen
    let hasLeft = false
    const leaving = leaveClinic(member.ctx).then(() => {
      hasLeft = true
    })
    await expect.poll(() => waitingForLock(db)).toHaveLength(1)
    expect(hasLeft).toBe(false)
    goOn.open()
    await Promise.all([saving, leaving])
    await expect(forMember(ctx, member.memberId, async () => {})).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
  })

  it('that began first makes an administrator who saves wait, and then refuses them', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const begun = gate()
    const goOn = gate()
    const leaving = inTransaction(member.ctx, async (ctx) => {
      await leaveClinic(ctx)
      begun.open()
      await goOn.isOpen
    })
    await begun.isOpen
    const saving = setMemberHours(ctx, { memberId: member.memberId, ...noHours })
    const refused = expect(saving).rejects.toMatchObject({ code: 'clinics.member_missing' })
    goOn.open()
    await leaving
    await refused
    expect((await getAvailability(member.ctx)).hours).toHaveLength(5)
  })

  it('is not for the last administrator', async () => {
    const { ctx } = await makeStaffedClinic(db)
    await expect(leaveClinic(ctx)).rejects.toMatchObject({ code: 'clinics.last_administrator' })
  })

  it('by two administrators at once leaves one', async () => {
    const clinic = await makeClinic(db)
    const member = await makeMember(db, clinic)
    await appointAdministrator(clinic.ctx, { memberId: member.memberId })
    const both = await Promise.allSettled([leaveClinic(clinic.ctx), leaveClinic(member.ctx)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'clinics.last_administrator' },
    })
  })

  it('is refused by the database where it would leave a clinic without an administrator', async () => {
    const { administrator } = await makeStaffedClinic(db)
    await expect(
      db.witness`update app.clinic_member set left_at = now() where professional_id = ${administrator.professionalId}`,
    ).rejects.toMatchObject({ constraint_name: 'clinic_keeps_an_administrator' })
  })
})
