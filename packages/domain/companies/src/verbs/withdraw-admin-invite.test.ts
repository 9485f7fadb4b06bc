import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAdminInvites } from '../reads/list-admin-invites.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { inviteAdmin, sendAdminInviteAgain } from './invite-admin.ts'
import { withdrawAdminInvite } from './withdraw-admin-invite.ts'

describe('taking an invitation to run a company back', () => {
  const db = openTestDatabase()
  const makeInvited = async () => {
    const { companyId, ownerId } = await makeCompany(db)
    const scope = { role: 'company', companyId, personId: ownerId } as const
    const ctx = testCtx({ database: db.database, scope })
    const { id } = await inviteAdmin(ctx, { email: 'orri@mail.test', role: 'it', locale: 'is' })
    return { ctx, companyId, inviteId: id }
  }

  it('ends it, and leaves room for a new one at once', async () => {
    const { ctx, inviteId } = await makeInvited()
    await withdrawAdminInvite(ctx, { inviteId })
    expect(await listAdminInvites(ctx)).toMatchObject([{ state: 'withdrawn' }])
    await expect(sendAdminInviteAgain(ctx, { inviteId })).rejects.toMatchObject({
      code: 'companies.admin_invite_ended',
    })
    const { id } = await inviteAdmin(ctx, { email: 'orri@mail.test', role: 'it', locale: 'is' })
    expect(await listAdminInvites(ctx)).toMatchObject([{ id, state: 'waiting' }, { id: inviteId }])
  })

  it('is for owners only', async () => {
    const { ctx, companyId, inviteId } = await makeInvited()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    const actor = { kind: 'admin', personId, companyId, role: 'hr' } as const
    await expect(withdrawAdminInvite({ ...ctx, actor }, { inviteId })).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
  })

  it('finds none of another company', async () => {
    const [one, two] = [await makeInvited(), await makeInvited()]
    await expect(withdrawAdminInvite(one.ctx, { inviteId: two.inviteId })).rejects.toMatchObject({
      code: 'companies.admin_invite_missing',
    })
    expect(await listAdminInvites(two.ctx)).toMatchObject([{ state: 'waiting' }])
  })

  it('changes nothing when repeated, leaves one audit entry, and tells nobody', async () => {
    const { ctx, companyId, inviteId } = await makeInvited()
    await withdrawAdminInvite(ctx, { inviteId })
    await withdrawAdminInvite(ctx, { inviteId })
    const entries = await audited(db, 'admin_invite.withdrawn')
    expect(entries.filter(({ objectId }) => objectId === inviteId)).toMatchObject([{ companyId }])
    const events = (await announced(db)).filter((event) => event.companyId === companyId)
    expect(events.map(({ type }) => type)).toEqual(['admin_invite.sent'])
  })
})
