import { makePractice, ownCtx } from '@kara/scheduling/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnClinic } from '../reads/find-own-clinic.ts'
import { makeClinic, makeStaffedClinic } from '../testing.ts'
import { openClinic, renameClinic } from './open-clinic.ts'

describe('opening a clinic', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  it('makes the professional its first member and administrator, and is audited', async () => {
    const { ctx, clinicId, administrator } = await makeClinic(db)
    expect(await findOwnClinic(ctx)).toMatchObject({
      id: clinicId,
      name: 'Hlíð',
      place: 'Reykjavík',
      isAdministrator: true,
      members: [{ professionalId: administrator.professionalId, isAdministrator: true }],
    })
    expect((await audited(db, 'clinic.opened')).at(-1)).toMatchObject({ objectId: clinicId })
  })

  it('is done once, also by two clicks at once', async () => {
    const { ctx } = await makePractice(db)
    const both = await Promise.allSettled([
      openClinic(ctx, { name: 'One' }),
      openClinic(ctx, { name: 'Two' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await expect(openClinic(ctx, { name: 'Three' })).rejects.toMatchObject({ code: 'clinics.in_a_clinic' })
  })

  it('is not for clients, and strangers see nothing of it', async () => {
    const { administrator } = await makeClinic(db)
    await expect(openClinic(ownCtx(db, administrator.personId), { name: 'Mine' })).rejects.toMatchObject({
      code: 'clinics.not_allowed',
    })
    const stranger = await makePractice(db)
    expect(await findOwnClinic(stranger.ctx)).toBeNull()
    await expect(renameClinic(stranger.ctx, { name: 'Mine' })).rejects.toMatchObject({
      code: 'clinics.no_clinic',
    })
  })

  it('can be named anew by an administrator only', async () => {
    const { ctx, member } = await makeStaffedClinic(db)
    await renameClinic(ctx, { name: 'Brekka', place: '' })
    expect(await findOwnClinic(member.ctx)).toMatchObject({ name: 'Brekka', isAdministrator: false })
    await expect(renameClinic(member.ctx, { name: 'Mine' })).rejects.toMatchObject({
      code: 'clinics.administrators_only',
    })
  })
})
