import type { ProfessionalId } from '@kara/kernel'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnClinic } from '../reads/find-own-clinic.ts'
import { makeClinic, makeStaffedClinic } from '../testing.ts'
import { takeOffMember } from './take-off-member.ts'

describe('taking a member off', () => {
  const db = openTestDatabase()

  it('ends the membership, once, and tells the member', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await takeOffMember(ctx, member.memberId)
    expect(await findOwnClinic(member.ctx)).toBeNull()
    await expect(takeOffMember(ctx, member.memberId)).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    const told = (await announced(db, 'clinic_member.changed')).filter(
      ({ payload }) => (payload as { toldId: string }).toldId === member.memberId,
    )
    expect(told).toMatchObject([{ payload: { news: 'taken_off' } }])
    expect((await audited(db, 'clinic_member.taken_off')).at(-1)).toMatchObject({ objectId: member.memberId })
  })

  it('is an administrator’s, of their own clinic, and not of themselves', async () => {
    const { ctx, member, administrator } = await makeStaffedClinic(db)
    const ownId = administrator.professionalId as ProfessionalId
    await expect(takeOffMember(ctx, ownId)).rejects.toMatchObject({ code: 'clinics.member_missing' })
    await expect(takeOffMember(member.ctx, ownId)).rejects.toMatchObject({
      code: 'clinics.administrators_only',
    })
    const other = await makeClinic(db)
    await expect(takeOffMember(other.ctx, member.memberId)).rejects.toMatchObject({
      code: 'clinics.member_missing',
    })
    expect((await findOwnClinic(ctx))?.members).toHaveLength(2)
  })
})
