import { type PersonId, timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { findOwnAdminInvite, listAdminInvites } from '../reads/list-admin-invites.ts'
import { listAdmins } from '../reads/list-admins.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { acceptAdminInvite, declineAdminInvite } from './accept-admin-invite.ts'
import { inviteAdmin } from './invite-admin.ts'
import { removeAdmin } from './remove-admin.ts'
import { withdrawAdminInvite } from './withdraw-admin-invite.ts'

describe('answering an invitation to help run a company', () => {
  const db = openTestDatabase({ connectionsMax: 20 })

  /** Somebody with an address that they proved, or not yet. */
  async function makeAddressed(email: string, isVerified = true): Promise<PersonId> {
    const personId = timeOrderedIds.next<'person'>()
    const at = '2026-11-01T09:00:00Z'
    await db.witness`insert into app.person (id, display_name, locale, time_zone, created_at)
      values (${personId}, 'Orri', 'is', 'Atlantic/Reykjavik', ${at})`
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (${timeOrderedIds.next()}, ${personId}, ${email}, ${email}, 'work', ${isVerified ? at : null}, ${at})`
    return personId
  }

  async function makeInvited({ role = 'it', isVerified = true } = {}) {
    const { companyId, ownerId } = await makeCompany(db)
    const scope = { role: 'company', companyId, personId: ownerId } as const
    const ctx = testCtx({ database: db.database, scope })
    const email = `orri-${companyId.slice(-12)}@mail.test`
    const personId = await makeAddressed(email, isVerified)
    const { id: inviteId } = await inviteAdmin(ctx, { email, role: role as 'it', locale: 'en' })
    const as = (personId: PersonId) =>
      testCtx({ database: db.database, scope: { role: 'person', personId }, clock: ctx.clock })
    return { ctx, companyId, ownerId, personId, email, inviteId, own: as(personId), as }
  }

  it('gives the role, and a second click finds it given', async () => {
    const { ctx, own, personId, inviteId, ownerId } = await makeInvited()
    expect(await findOwnAdminInvite(own, inviteId)).toMatchObject({ role: 'it', state: 'waiting' })
    const first = await acceptAdminInvite(own, { inviteId })
    expect(await acceptAdminInvite(own, { inviteId })).toEqual(first)
    expect(await listAdmins(ctx)).toMatchObject([{ personId: ownerId }, { personId, role: 'it' }])
    expect(await listAdminInvites(ctx)).toMatchObject([{ state: 'accepted' }])
  })

  it('is for whoever proved the address only; the database says so too', async () => {
    const { ctx, companyId, as, inviteId } = await makeInvited()
    const wrong = as(await makeAddressed(`wrong-${companyId.slice(-12)}@mail.test`))
    expect(await findOwnAdminInvite(wrong, inviteId)).toBeNull()
    const missing = { code: 'companies.admin_invite_missing' }
    await expect(acceptAdminInvite(wrong, { inviteId })).rejects.toMatchObject(missing)
    await expect(declineAdminInvite(wrong, { inviteId })).rejects.toMatchObject(missing)
    const unproven = await makeInvited({ isVerified: false })
    await expect(acceptAdminInvite(unproven.own, unproven)).rejects.toMatchObject(missing)
    await expect(acceptAdminInvite(ctx, { inviteId })).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
    const asCompany = db.witness.begin(async (sql) => {
      await sql`select set_config('role', 'kara_company', true), set_config('app.company_id', ${companyId}, true)`
      await sql`update app.admin_invite set state = 'accepted', ended_at = now(), person_id = ${timeOrderedIds.next()}
        where id = ${inviteId}`
    })
    await expect(asCompany).rejects.toThrow('row-level security')
    expect(await listAdmins(ctx)).toHaveLength(1)
  })

  it('gives no other role to who has one, and the invitation stays', async () => {
    const { ctx, companyId, own, personId, inviteId } = await makeInvited({ role: 'hr' })
    await makeAdmin(db, companyId, { role: 'owner', personId })
    await expect(acceptAdminInvite(own, { inviteId })).rejects.toMatchObject({
      code: 'companies.already_admin',
    })
    expect(await listAdminInvites(ctx)).toMatchObject([{ state: 'waiting' }])
    expect(await listAdmins(ctx)).toContainEqual(expect.objectContaining({ personId, role: 'owner' }))
  })

  it('is over when it expired or was taken back, and revives nobody whose role ended', async () => {
    const late = await makeInvited()
    late.ctx.clock.advance({ hours: 24 * limits.adminInviteDays })
    await expect(acceptAdminInvite(late.own, late)).rejects.toMatchObject({
      code: 'companies.admin_invite_expired',
    })
    const ended = { code: 'companies.admin_invite_ended' }
    const taken = await makeInvited()
    await withdrawAdminInvite(taken.ctx, taken)
    await expect(acceptAdminInvite(taken.own, taken)).rejects.toMatchObject(ended)
    await expect(declineAdminInvite(taken.own, taken)).rejects.toMatchObject(ended)
    const removed = await makeInvited()
    await acceptAdminInvite(removed.own, removed)
    await expect(withdrawAdminInvite(removed.ctx, removed)).rejects.toMatchObject(ended)
    await removeAdmin(removed.ctx, removed)
    await expect(acceptAdminInvite(removed.own, removed)).rejects.toMatchObject(ended)
    expect(await listAdmins(removed.ctx)).toHaveLength(1)
  })

  it('has one end of accepting, declining and taking back at once', async () => {
    const { ctx, own, inviteId } = await makeInvited()
    const all = await Promise.allSettled([
      acceptAdminInvite(own, { inviteId }),
      declineAdminInvite(own, { inviteId }),
      withdrawAdminInvite(ctx, { inviteId }),
    ])
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [invite] = await listAdminInvites(ctx)
    expect(await listAdmins(ctx)).toHaveLength(invite?.state === 'accepted' ? 2 : 1)
  })

  it('is taken of who asked before they were removed, or too late, never both', async () => {
    const { ctx, companyId, ownerId, own, inviteId } = await makeInvited()
    const { personId } = await makeAdmin(db, companyId, { role: 'owner' })
    const asOther = testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
    const [taken] = await Promise.allSettled([
      acceptAdminInvite(own, { inviteId }),
      removeAdmin(asOther, { personId: ownerId }),
    ])
    const [invite] = await listAdminInvites(ctx)
    expect(invite?.state).toBe(taken?.status === 'fulfilled' ? 'accepted' : 'withdrawn')
  })

  it('is announced once and stands in the company’s audit; a refusal too, without who it was', async () => {
    const { companyId, own, personId, inviteId } = await makeInvited()
    await acceptAdminInvite(own, { inviteId })
    await acceptAdminInvite(own, { inviteId })
    const added = (await announced(db, 'company_admin.added')).filter((one) => one.companyId === companyId)
    expect(added).toMatchObject([{ payload: { personId, role: 'it' } }])
    for (const action of ['admin_invite.accepted', 'company_admin.added'])
      expect((await audited(db, action)).filter((one) => one.companyId === companyId)).toHaveLength(1)
    const refused = await makeInvited()
    await declineAdminInvite(refused.own, refused)
    await declineAdminInvite(refused.own, refused)
    const declined = (await announced(db, 'admin_invite.declined')).filter(
      (one) => one.companyId === refused.companyId,
    )
    expect(declined).toMatchObject([{ payload: { inviteId: refused.inviteId } }])
    expect(JSON.stringify(declined)).not.toContain(refused.personId)
    const entries = (await audited(db, 'admin_invite.declined')).filter(
      (one) => one.companyId === refused.companyId,
    )
    expect(entries).toMatchObject([{ objectId: refused.inviteId }])
    expect(await listAdmins(refused.ctx)).toHaveLength(1)
  })
})
