import type { Id } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listClinicInvites } from '../reads/find-own-clinic.ts'
import { makeClinic, makeStaffedClinic } from '../testing.ts'
import { inviteMember, sendInviteAgain } from './invite-member.ts'
import { withdrawInvite } from './withdraw-invite.ts'

describe('taking an invitation to a clinic back', () => {
  const db = openTestDatabase()
  const anna = { address: 'anna@mail.test', locale: 'en' } as const

  it('ends it, once, and leaves room for a new one', async () => {
    const { ctx, clock } = await makeClinic(db)
    const id = (await inviteMember(ctx, anna)).id as Id<'clinic_invite'>
    await withdrawInvite(ctx, id)
    await withdrawInvite(ctx, id)
    expect(await listClinicInvites(ctx)).toMatchObject([{ state: 'withdrawn' }])
    clock.advance({ hours: 1 })
    await expect(sendInviteAgain(ctx, id)).rejects.toMatchObject({ code: 'clinics.invite_ended' })
    expect((await inviteMember(ctx, anna)).id).not.toBe(id)
    expect((await audited(db, 'clinic_invite.withdrawn')).at(-1)).toMatchObject({ objectId: id })
  })

  it('comes too late for who accepted, and is an administrator’s of that clinic', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await expect(withdrawInvite(ctx, member.inviteId)).rejects.toMatchObject({ code: 'clinics.invite_ended' })
    await expect(withdrawInvite(member.ctx, member.inviteId)).rejects.toMatchObject({
      code: 'clinics.administrators_only',
    })
    const other = await makeClinic(db)
    await expect(withdrawInvite(other.ctx, member.inviteId)).rejects.toMatchObject({
      code: 'clinics.invite_missing',
    })
  })
})
