import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnClinic } from '../reads/find-own-clinic.ts'
import { makeClinic, makeColleague, makeMember, makeStaffedClinic } from '../testing.ts'
import { acceptInvite } from './accept-invite.ts'
import { closeClinic } from './close-clinic.ts'
import { inviteMember } from './invite-member.ts'
import { openClinic } from './open-clinic.ts'
import { setMemberHours } from './set-member-hours.ts'

describe('closing a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  it('ends every membership and invitation, tells everybody else, and frees them for another one', async () => {
    const clinic = await makeClinic(db)
    const member = await makeMember(db, clinic)
    const asked = await makeColleague(db, clinic.clock)
    const { id } = await inviteMember(clinic.ctx, { address: asked.slug, locale: 'en' })
    await closeClinic(clinic.ctx)
    expect(await findOwnClinic(clinic.ctx)).toBeNull()
    expect(await findOwnClinic(member.ctx)).toBeNull()
    await expect(acceptInvite(asked.ctx, id as Id<'clinic_invite'>)).rejects.toMatchObject({
      code: 'clinics.invite_ended',
    })
    await expect(setMemberHours(clinic.ctx, { memberId: member.memberId, hours: [] })).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    const told = (await announced(db, 'clinic_member.changed')).filter(
      ({ payload }) => (payload as { cause: string }).cause === clinic.clinicId,
    )
    expect(told).toMatchObject([{ payload: { news: 'closed', toldId: member.memberId } }])
    expect((await audited(db, 'clinic.closed')).at(-1)).toMatchObject({ detail: { members: 2 } })
    await openClinic(member.ctx, { name: 'A new one' })
  })

  it('and accepting at the same moment end with nobody in a closed clinic', async () => {
    const clinic = await makeClinic(db)
    const asked = await makeColleague(db, clinic.clock)
    const { id } = await inviteMember(clinic.ctx, { address: asked.slug, locale: 'en' })
    await Promise.allSettled([closeClinic(clinic.ctx), acceptInvite(asked.ctx, id as Id<'clinic_invite'>)])
    expect(await findOwnClinic(asked.ctx)).toBeNull()
  })

  it('is an administrator’s', async () => {
    const { member } = await makeStaffedClinic(db)
    await expect(closeClinic(member.ctx)).rejects.toMatchObject({ code: 'clinics.administrators_only' })
    await expect(closeClinic(member.ctx)).rejects.toMatchObject({ code: 'clinics.administrators_only' })
  })
})
