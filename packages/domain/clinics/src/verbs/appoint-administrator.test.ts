import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnClinic } from '../reads/find-own-clinic.ts'
import { makeClinic, makeMember, makeStaffedClinic } from '../testing.ts'
import { appointAdministrator, stepDown } from './appoint-administrator.ts'
import { setMemberHours } from './set-member-hours.ts'

describe('appointing an administrator', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  it('adds a second one, who may do the same', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    await appointAdministrator(ctx, { memberId: member.memberId })
    expect(await findOwnClinic(member.ctx)).toMatchObject({ isAdministrator: true })
    await setMemberHours(member.ctx, { memberId: administrator.professionalId, hours: [] })
    const told = (await announced(db, 'clinic_member.changed')).filter(
      ({ payload }) => (payload as { toldId: string }).toldId === member.memberId,
    )
    expect(told).toMatchObject([{ payload: { news: 'appointed' } }])
    expect((await audited(db, 'clinic_administrator.appointed')).at(-1)).toMatchObject({
      detail: { stepsDown: false },
    })
  })

  it('hands the clinic over', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await appointAdministrator(ctx, { memberId: member.memberId, stepsDown: true })
    expect(await findOwnClinic(ctx)).toMatchObject({ isAdministrator: false })
    expect(await findOwnClinic(member.ctx)).toMatchObject({ isAdministrator: true })
  })

  it('is an administrator’s, of members of the same clinic', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const stranger = await makeClinic(db)
    for (const memberId of [stranger.administrator.professionalId, administrator.professionalId]) {
      await expect(appointAdministrator(ctx, { memberId })).rejects.toMatchObject({
        code: 'clinics.member_missing',
      })
    }
    await expect(appointAdministrator(member.ctx, { memberId: member.memberId })).rejects.toMatchObject({
      code: 'clinics.administrators_only',
    })
  })

  it('cannot be done by a member in the database either', async () => {
    const { member } = await makeStaffedClinic(db)
    const settings = { role: 'kara_professional', 'app.professional_id': member.professionalId }
    const promote = db.witness.begin(async (sql) => {
      for (const [name, value] of Object.entries(settings))
        await sql`select set_config(${name}, ${value}, true)`
      await sql`update app.clinic_member set is_administrator = true where professional_id = ${member.professionalId}`
    })
    await expect(promote).rejects.toThrow('an administrator is made by an administrator')
  })

  it('lets one step down where another one stays, and of two at once one stays', async () => {
    const clinic = await makeClinic(db)
    const member = await makeMember(db, clinic)
    await expect(stepDown(clinic.ctx)).rejects.toMatchObject({ code: 'clinics.last_administrator' })
    await appointAdministrator(clinic.ctx, { memberId: member.memberId })
    const both = await Promise.allSettled([stepDown(clinic.ctx), stepDown(member.ctx)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
