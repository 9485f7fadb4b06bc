import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { findAdminInvite, listAdminInvites } from '../reads/list-admin-invites.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { inviteAdmin, sendAdminInviteAgain } from './invite-admin.ts'

describe('asking an address to help run a company', () => {
  const db = openTestDatabase()
  const ofCompany = async () => {
    const { companyId, ownerId, name } = await makeCompany(db)
    const scope = { role: 'company', companyId, personId: ownerId } as const
    return { ctx: testCtx({ database: db.database, scope }), companyId, ownerId, name }
  }
  const orri = { email: 'Orri@Mail.test', role: 'it', locale: 'is' } as const

  it('waits for an answer for a week, and its link names the company and the role, never the address', async () => {
    const { ctx, companyId, ownerId, name } = await ofCompany()
    const { id } = await inviteAdmin(ctx, orri)
    expect(await listAdminInvites(ctx)).toMatchObject([
      { id, email: 'orri@mail.test', role: 'it', state: 'waiting', invitedBy: ownerId },
    ])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' }, clock: ctx.clock })
    const face = await findAdminInvite(visitor, id)
    expect(face).toMatchObject({ companyId, companyName: name, role: 'it', state: 'waiting' })
    expect(JSON.stringify(face)).not.toContain('orri')
    ctx.clock.advance({ hours: 24 * limits.adminInviteDays })
    expect(await findAdminInvite(visitor, id)).toMatchObject({ state: 'expired' })
    expect(await listAdminInvites(ctx)).toMatchObject([{ state: 'expired' }])
    expect(await findAdminInvite(visitor, ctx.ids.next<'admin_invite'>())).toBeNull()
  })

  it('is for owners only, whoever looks or asks', async () => {
    const { ctx, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    const { id } = await inviteAdmin(ctx, orri)
    const asHr = { ...ctx, actor: { kind: 'admin', personId, companyId, role: 'hr' } as const }
    const refused = { code: 'companies.not_allowed' }
    await expect(inviteAdmin(asHr, orri)).rejects.toMatchObject(refused)
    await expect(sendAdminInviteAgain(asHr, { inviteId: id })).rejects.toMatchObject(refused)
    await expect(listAdminInvites(asHr)).rejects.toMatchObject(refused)
  })

  it('is nothing to another company', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    const { id } = await inviteAdmin(one.ctx, orri)
    const missing = { code: 'companies.admin_invite_missing' }
    await expect(sendAdminInviteAgain(two.ctx, { inviteId: id })).rejects.toMatchObject(missing)
    expect(await listAdminInvites(two.ctx)).toEqual([])
    await inviteAdmin(two.ctx, orri)
    expect(await listAdminInvites(one.ctx)).toMatchObject([{ id, state: 'waiting' }])
  })

  it('in another role ends the one before, and of two at once one waits', async () => {
    const { ctx } = await ofCompany()
    const first = await inviteAdmin(ctx, orri)
    const second = await inviteAdmin(ctx, { ...orri, role: 'hr' })
    expect(await listAdminInvites(ctx)).toMatchObject([
      { id: second.id, role: 'hr', state: 'waiting' },
      { id: first.id, role: 'it', state: 'withdrawn' },
    ])
    await expect(sendAdminInviteAgain(ctx, { inviteId: first.id })).rejects.toMatchObject({
      code: 'companies.admin_invite_ended',
    })
    const both = { email: 'both@mail.test', locale: 'en' } as const
    await Promise.all([
      inviteAdmin(ctx, { ...both, role: 'finance' }),
      inviteAdmin(ctx, { ...both, role: 'reports' }),
    ])
    const ofBoth = (await listAdminInvites(ctx)).filter(({ email }) => email === both.email)
    expect(ofBoth.map(({ state }) => state).sort()).toEqual(['waiting', 'withdrawn'])
  })

  it('is sent again with its whole time anew, also when it has expired, but not at once', async () => {
    const { ctx } = await ofCompany()
    const { id, expiresAt } = await inviteAdmin(ctx, orri)
    const lately = { code: 'companies.admin_invite_sent_lately' }
    await expect(sendAdminInviteAgain(ctx, { inviteId: id })).rejects.toMatchObject(lately)
    await expect(inviteAdmin(ctx, orri)).rejects.toMatchObject(lately)
    ctx.clock.advance({ hours: 24 * 8 })
    const again = await sendAdminInviteAgain(ctx, { inviteId: id })
    expect(again).toMatchObject({ id, state: 'waiting' })
    expect(again.expiresAt > expiresAt).toBe(true)
  })

  it('refuses what is no address, and what a flood would be', async () => {
    const { ctx } = await ofCompany()
    for (const email of ['orri', 'orri@', ' ', 'a b@mail.test'])
      await expect(inviteAdmin(ctx, { ...orri, email })).rejects.toThrow('address')
    for (let sent = 0; sent < limits.adminInvitesPerDayMax; sent += 1)
      await inviteAdmin(ctx, { ...orri, email: `colleague-${sent}@mail.test` })
    await expect(inviteAdmin(ctx, orri)).rejects.toMatchObject({ code: 'companies.admin_invites_enough' })
    ctx.clock.advance({ hours: 25 })
    await inviteAdmin(ctx, orri)
  })

  it('leaves room for no more than a company can have', async () => {
    const { ctx, companyId } = await ofCompany()
    for (let count = 0; count < limits.adminsMax - 2; count += 1)
      await makeAdmin(db, companyId, { role: 'reports' })
    await inviteAdmin(ctx, orri)
    await expect(inviteAdmin(ctx, { ...orri, email: 'more@mail.test' })).rejects.toMatchObject({
      code: 'companies.admins_max',
    })
  })

  it('is announced and audited without the address', async () => {
    const { ctx, companyId } = await ofCompany()
    const { id } = await inviteAdmin(ctx, orri)
    const events = (await announced(db, 'admin_invite.sent')).filter((one) => one.companyId === companyId)
    expect(events).toMatchObject([{ payload: { companyId, inviteId: id } }])
    const entries = (await audited(db, 'admin_invite.sent')).filter((one) => one.companyId === companyId)
    expect(entries).toMatchObject([{ objectId: id, detail: { role: 'it' } }])
    expect(JSON.stringify([events, entries])).not.toContain('orri')
  })
})
