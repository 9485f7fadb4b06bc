import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { listClinicInvites } from '../reads/find-own-clinic.ts'
import { listAskedMemberships } from '../reads/list-asked-memberships.ts'
import { makeClinic, makeColleague, makeStaffedClinic } from '../testing.ts'
import { inviteMember, sendInviteAgain } from './invite-member.ts'

type InviteId = Id<'clinic_invite'>

describe('inviting a member', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  it('asks whoever has the page, by its whole address or its name', async () => {
    const { ctx, clock } = await makeClinic(db)
    const colleague = await makeColleague(db, clock)
    const address = `https://app.kara.test/p/${colleague.slug.toUpperCase()}/?from=letter`
    const { id } = await inviteMember(ctx, { address, locale: 'is' })
    expect(await listAskedMemberships(colleague.ctx)).toMatchObject([{ inviteId: id, clinicName: 'Hlíð' }])
    expect(await listClinicInvites(ctx)).toMatchObject([
      { id, state: 'waiting', email: null, inviteeName: colleague.displayName },
    ])
  })

  it('asks whoever proved the mail address, and says nothing of whether there is such an account', async () => {
    const { ctx, clock } = await makeClinic(db)
    const colleague = await makeColleague(db, clock)
    const [own] = await db.witness`select email from app.person_email where person_id = ${colleague.personId}`
    const known = await inviteMember(ctx, { address: own?.email, locale: 'en' })
    const unknown = await inviteMember(ctx, { address: 'nobody@mail.test', locale: 'en' })
    expect(Object.keys(known)).toEqual(Object.keys(unknown))
    expect(known).toMatchObject({ inviteeId: null, state: 'waiting' })
    expect(await listAskedMemberships(colleague.ctx)).toMatchObject([{ inviteId: known.id }])
  })

  it('is the same invitation when it is sent again, with its whole time anew', async () => {
    const { ctx, clock } = await makeClinic(db)
    const to = { address: 'anna@mail.test', locale: 'en' } as const
    const both = await Promise.allSettled([inviteMember(ctx, to), inviteMember(ctx, to)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [first] = await listClinicInvites(ctx)
    await expect(inviteMember(ctx, to)).rejects.toMatchObject({ code: 'clinics.invite_sent_lately' })
    clock.advance({ hours: 24 * limits.inviteDays })
    expect(await listClinicInvites(ctx)).toMatchObject([{ state: 'expired' }])
    expect(await sendInviteAgain(ctx, first?.id as InviteId)).toMatchObject({
      id: first?.id,
      state: 'waiting',
    })
    expect(await listClinicInvites(ctx)).toHaveLength(1)
  })

  it('ends for today when there were enough', async () => {
    const { ctx } = await makeClinic(db)
    for (let nth = 0; nth < limits.invitesPerDayMax; nth += 1)
      await inviteMember(ctx, { address: `anna-${nth}@mail.test`, locale: 'en' })
    await expect(inviteMember(ctx, { address: 'more@mail.test', locale: 'en' })).rejects.toMatchObject({
      code: 'clinics.invites_enough',
    })
  })

  it('does not ask who belongs to it already, nor a page that is nobody’s', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await expect(inviteMember(ctx, { address: member.slug, locale: 'en' })).rejects.toMatchObject({
      code: 'clinics.already_member',
    })
    await expect(inviteMember(ctx, { address: 'nobody-at-all', locale: 'en' })).rejects.toMatchObject({
      code: 'clinics.professional_unknown',
    })
  })

  it('is for administrators, of their own clinic', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    const to = { address: 'anna@mail.test', locale: 'en' } as const
    await expect(inviteMember(member.ctx, to)).rejects.toMatchObject({ code: 'clinics.administrators_only' })
    await expect(listClinicInvites(member.ctx)).rejects.toMatchObject({ code: 'clinics.administrators_only' })
    const { id } = await inviteMember(ctx, to)
    const other = await makeClinic(db)
    await expect(sendInviteAgain(other.ctx, id as InviteId)).rejects.toMatchObject({
      code: 'clinics.invite_missing',
    })
  })

  it('is announced and audited without the address', async () => {
    const { ctx, administrator } = await makeClinic(db)
    const { id } = await inviteMember(ctx, { address: 'anna@mail.test', locale: 'en' })
    const event = (await announced(db, 'clinic_invite.sent')).at(-1)
    expect(event?.payload).toMatchObject({ inviteId: id, invitedBy: administrator.professionalId })
    const entry = (await audited(db, 'clinic_invite.sent')).at(-1)
    expect(`${JSON.stringify(event)} ${JSON.stringify(entry)}`).not.toContain('anna')
  })
})
