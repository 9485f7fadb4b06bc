import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { findOwnClinic, listClinicInvites } from '../reads/find-own-clinic.ts'
import { getAskedMembership, listAskedMemberships } from '../reads/list-asked-memberships.ts'
import { makeClinic, makeColleague, makeMember } from '../testing.ts'
import { acceptInvite, declineInvite } from './accept-invite.ts'
import { inviteMember } from './invite-member.ts'
import { leaveClinic } from './leave-clinic.ts'
import { withdrawInvite } from './withdraw-invite.ts'

describe('answering an invitation to a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  async function makeAsked(clinic: Awaited<ReturnType<typeof makeClinic>>) {
    const colleague = await makeColleague(db, clinic.clock)
    const { id } = await inviteMember(clinic.ctx, { address: colleague.slug, locale: 'en' })
    return { ...colleague, inviteId: id as Id<'clinic_invite'> }
  }

  it('makes a member of who accepts, once, and tells who invited', async () => {
    const clinic = await makeClinic(db)
    const { ctx, inviteId, professionalId } = await makeAsked(clinic)
    expect(await findOwnClinic(ctx)).toBeNull()
    await acceptInvite(ctx, inviteId)
    await acceptInvite(ctx, inviteId)
    expect(await findOwnClinic(ctx)).toMatchObject({ id: clinic.clinicId, isAdministrator: false })
    expect((await findOwnClinic(clinic.ctx))?.members).toHaveLength(2)
    expect(await listAskedMemberships(ctx)).toEqual([])
    const told = (await announced(db, 'clinic_member.changed')).filter(
      ({ payload }) => (payload as { aboutId: string }).aboutId === professionalId,
    )
    expect(told).toMatchObject([{ payload: { news: 'joined', toldId: clinic.administrator.professionalId } }])
    expect((await audited(db, 'clinic_invite.accepted')).at(-1)).toMatchObject({ objectId: inviteId })
  })

  it('leaves everything as it was for who declines', async () => {
    const clinic = await makeClinic(db)
    const { ctx, inviteId } = await makeAsked(clinic)
    await declineInvite(ctx, inviteId)
    await declineInvite(ctx, inviteId)
    expect(await findOwnClinic(ctx)).toBeNull()
    expect(await listClinicInvites(clinic.ctx)).toMatchObject([{ state: 'declined' }])
    await expect(acceptInvite(ctx, inviteId)).rejects.toMatchObject({ code: 'clinics.invite_ended' })
  })

  it('is for whoever was asked, and proved the address', async () => {
    const clinic = await makeClinic(db)
    const { inviteId } = await makeAsked(clinic)
    const { id } = await inviteMember(clinic.ctx, { address: 'anna@mail.test', locale: 'en' })
    const stranger = await makeColleague(db, clinic.clock)
    for (const one of [inviteId, id as Id<'clinic_invite'>]) {
      for (const ctx of [stranger.ctx, clinic.ctx]) {
        await expect(acceptInvite(ctx, one)).rejects.toMatchObject({ code: 'clinics.invite_missing' })
        await expect(getAskedMembership(ctx, one)).rejects.toMatchObject({ code: 'clinics.invite_missing' })
      }
    }
  })

  it('is over when its time is, or when it was taken back', async () => {
    const clinic = await makeClinic(db)
    const late = await makeAsked(clinic)
    clinic.clock.advance({ hours: 24 * limits.inviteDays })
    expect(await getAskedMembership(late.ctx, late.inviteId)).toMatchObject({ state: 'expired' })
    await expect(acceptInvite(late.ctx, late.inviteId)).rejects.toMatchObject({
      code: 'clinics.invite_expired',
    })
    const gone = await makeAsked(clinic)
    await withdrawInvite(clinic.ctx, gone.inviteId)
    await expect(acceptInvite(gone.ctx, gone.inviteId)).rejects.toMatchObject({
      code: 'clinics.invite_ended',
    })
  })

  it('has one end of accepting, declining and taking back at once', async () => {
    const clinic = await makeClinic(db)
    const { ctx, inviteId } = await makeAsked(clinic)
    const all = await Promise.allSettled([
      acceptInvite(ctx, inviteId),
      declineInvite(ctx, inviteId),
      withdrawInvite(clinic.ctx, inviteId),
    ])
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })

  it('takes leaving the other clinic first, and an accepted one does not bring anybody back', async () => {
    const clinic = await makeClinic(db)
    const member = await makeMember(db, clinic)
    const other = await makeClinic(db)
    const { id } = await inviteMember(other.ctx, { address: member.slug, locale: 'en' })
    await expect(acceptInvite(member.ctx, id as Id<'clinic_invite'>)).rejects.toMatchObject({
      code: 'clinics.in_a_clinic',
    })
    await leaveClinic(member.ctx)
    await expect(acceptInvite(member.ctx, member.inviteId)).rejects.toMatchObject({
      code: 'clinics.invite_ended',
    })
    await acceptInvite(member.ctx, id as Id<'clinic_invite'>)
    expect(await findOwnClinic(member.ctx)).toMatchObject({ id: other.clinicId })
  })

  it('of two clinics at once ends in one', async () => {
    const [one, other] = [await makeClinic(db), await makeClinic(db)]
    const colleague = await makeColleague(db, one.clock)
    const to = { address: colleague.slug, locale: 'en' } as const
    const invites = [await inviteMember(one.ctx, to), await inviteMember(other.ctx, to)]
    const both = await Promise.allSettled(
      invites.map(({ id }) => acceptInvite(colleague.ctx, id as Id<'clinic_invite'>)),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
