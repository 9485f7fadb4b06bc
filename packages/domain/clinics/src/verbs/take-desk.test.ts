import { makePerson } from '@kara/identity/testing'
import { ownCtx } from '@kara/scheduling/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { findOwnClinic, listClinicInvites } from '../reads/find-own-clinic.ts'
import { findOwnDesk, getAskedDesk, listAskedDesks } from '../reads/find-own-desk.ts'
import {
  makeAskedForDesk,
  makeClinic,
  makeClinicWithDesk,
  makeColleague,
  makeStaffedClinic,
} from '../testing.ts'
import { acceptInvite } from './accept-invite.ts'
import { inviteMember } from './invite-member.ts'
import { declineDesk, takeDesk } from './take-desk.ts'
import { withdrawInvite } from './withdraw-invite.ts'

describe('taking the desk of a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  it('seats who was asked, once, under the name that members read, and tells every member', async () => {
    const clinic = await makeStaffedClinic(db)
    const { ctx, inviteId } = await makeAskedForDesk(db, clinic)
    expect(await listAskedDesks(ctx)).toMatchObject([
      { clinicName: 'Hlíð', invitedByName: clinic.administrator.displayName, state: 'waiting' },
    ])
    expect(await findOwnDesk(ctx)).toBeNull()
    await takeDesk(ctx, { inviteId, name: ' Rósa ' })
    await takeDesk(ctx, { inviteId, name: 'Rósa' })
    const kept = await findOwnDesk(ctx)
    expect(kept).toMatchObject({ id: clinic.clinicId, ownName: 'Rósa' })
    expect(kept?.members).toHaveLength(2)
    for (const reader of [clinic.ctx, clinic.member.ctx])
      expect((await findOwnClinic(reader))?.desks).toMatchObject([{ id: kept?.deskId, name: 'Rósa' }])
    const told = (await announced(db, 'clinic_member.changed')).filter(
      ({ payload }) => (payload as { aboutId: string }).aboutId === kept?.deskId,
    )
    expect(told.map(({ payload }) => payload)).toEqual(
      expect.arrayContaining(
        [clinic.administrator.professionalId, clinic.member.professionalId].map((toldId) =>
          expect.objectContaining({ news: 'desk_joined', toldId, clinicName: 'Hlíð' }),
        ),
      ),
    )
    expect(told).toHaveLength(2)
    expect((await audited(db, 'clinic_desk.taken')).at(-1)).toMatchObject({ objectId: kept?.deskId })
  })

  it('is for whoever proved the address, and makes nobody a member', async () => {
    const clinic = await makeStaffedClinic(db)
    const { inviteId, email } = await makeAskedForDesk(db, clinic)
    const stranger = await makePerson(db)
    const other = ownCtx(db, stranger.personId, clinic.clock)
    await expect(takeDesk(other, { inviteId, name: 'Other' })).rejects.toMatchObject({
      code: 'clinics.invite_missing',
    })
    await expect(getAskedDesk(other, inviteId)).rejects.toMatchObject({ code: 'clinics.invite_missing' })
    const colleague = await makeColleague(db, clinic.clock)
    await db.witness`update app.person_email set person_id = ${colleague.personId} where email_norm = ${email}`
    await expect(acceptInvite(colleague.ctx, inviteId)).rejects.toMatchObject({
      code: 'clinics.invite_missing',
    })
    await expect(takeDesk(colleague.ctx, { inviteId, name: 'Colleague' })).rejects.toMatchObject({
      code: 'clinics.not_allowed',
    })
  })

  it('leaves everything as it was for who declines, which is told once, and is over when its time is or it was taken back', async () => {
    const clinic = await makeClinic(db)
    const [unwilling, late, gone] = [
      await makeAskedForDesk(db, clinic),
      await makeAskedForDesk(db, clinic),
      await makeAskedForDesk(db, clinic),
    ]
    await declineDesk(unwilling.ctx, unwilling.inviteId)
    await declineDesk(unwilling.ctx, unwilling.inviteId)
    const told = (await announced(db, 'clinic_member.changed')).map(({ payload }) => payload)
    expect(told.filter((payload) => (payload as { aboutId: string }).aboutId === unwilling.inviteId)).toEqual(
      [expect.objectContaining({ news: 'desk_declined', toldId: clinic.administrator.professionalId })],
    )
    await withdrawInvite(clinic.ctx, gone.inviteId)
    for (const one of [unwilling, gone])
      await expect(takeDesk(one.ctx, { inviteId: one.inviteId, name: 'Rósa' })).rejects.toMatchObject({
        code: 'clinics.invite_ended',
      })
    clinic.clock.advance({ hours: 24 * limits.inviteDays })
    await expect(takeDesk(late.ctx, { inviteId: late.inviteId, name: 'Rósa' })).rejects.toMatchObject({
      code: 'clinics.invite_expired',
    })
    expect((await listClinicInvites(clinic.ctx)).map(({ state }) => state).sort()).toEqual([
      'declined',
      'expired',
      'withdrawn',
    ])
  })

  it('is at one clinic at a time, also by two invitations at once', async () => {
    const [one, other] = [await makeClinic(db), await makeClinic(db)]
    const { ctx, inviteId, email } = await makeAskedForDesk(db, one)
    const second = await inviteMember(other.ctx, { address: email, locale: 'is', as: 'desk' })
    const both = await Promise.allSettled([
      takeDesk(ctx, { inviteId, name: 'Rósa' }),
      takeDesk(ctx, { inviteId: second.id, name: 'Rósa' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'clinics.at_a_desk' },
    })
  })

  it('begins with an invitation by an address, beside one as a member', async () => {
    const clinic = await makeClinicWithDesk(db)
    const { email, personId } = await makePerson(db)
    const as = { address: email, locale: 'en' } as const
    const member = await inviteMember(clinic.ctx, as)
    const desk = await inviteMember(clinic.ctx, { ...as, as: 'desk' })
    expect(member).toMatchObject({ isDesk: false })
    expect(desk).toMatchObject({ isDesk: true })
    expect(await listAskedDesks(ownCtx(db, personId, clinic.clock))).toHaveLength(1)
    const { slug } = await makeColleague(db, clinic.clock)
    await expect(inviteMember(clinic.ctx, { address: slug, locale: 'en', as: 'desk' })).rejects.toMatchObject(
      { code: 'clinics.desk_needs_address' },
    )
  })
})
