import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAdminInvites } from '../reads/list-admin-invites.ts'
import { listAdmins } from '../reads/list-admins.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { changeAdminRole } from './change-admin-role.ts'
import { inviteAdmin } from './invite-admin.ts'
import { removeAdmin } from './remove-admin.ts'

describe('changeAdminRole', () => {
  const db = openTestDatabase()
  const ofCompany = async () => {
    const { companyId, ownerId } = await makeCompany(db)
    const as = (personId: typeof ownerId) =>
      testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
    return { ctx: as(ownerId), as, companyId, ownerId }
  }

  it('gives somebody another role, and makes an owner of them, who is then not the only one', async () => {
    const { ctx, as, companyId, ownerId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'it' })
    await changeAdminRole(ctx, { personId, role: 'finance' })
    expect(await listAdmins(ctx)).toContainEqual(expect.objectContaining({ personId, role: 'finance' }))
    await changeAdminRole(ctx, { personId, role: 'owner' })
    await changeAdminRole(as(personId), { personId: ownerId, role: 'hr' })
    expect(await listAdmins(ctx)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ personId, role: 'owner' }),
        expect.objectContaining({ personId: ownerId, role: 'hr' }),
      ]),
    )
  })

  it('is for owners only, and never about oneself', async () => {
    const { ctx, companyId, ownerId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    const actor = { kind: 'admin', personId, companyId, role: 'hr' } as const
    await expect(changeAdminRole({ ...ctx, actor }, { personId: ownerId, role: 'it' })).rejects.toMatchObject(
      { code: 'companies.not_allowed' },
    )
    await expect(changeAdminRole(ctx, { personId: ownerId, role: 'it' })).rejects.toMatchObject({
      code: 'companies.own_role',
    })
  })

  it('finds nobody of another company', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    const { personId } = await makeAdmin(db, two.companyId, { role: 'hr' })
    await expect(changeAdminRole(one.ctx, { personId, role: 'it' })).rejects.toMatchObject({
      code: 'companies.admin_missing',
    })
    expect(await listAdmins(two.ctx)).toContainEqual(expect.objectContaining({ personId, role: 'hr' }))
  })

  it('keeps an owner, also when two make each other something else, or one is removed, at once', async () => {
    for (const other of [changeAdminRole, removeAdmin]) {
      const { ctx, as, companyId, ownerId } = await ofCompany()
      const { personId } = await makeAdmin(db, companyId, { role: 'owner' })
      const results = await Promise.allSettled([
        changeAdminRole(as(personId), { personId: ownerId, role: 'hr' }),
        other(ctx, { personId, role: 'it' }),
      ])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
        reason: { code: 'companies.last_owner' },
      })
      const owners = (await listAdmins(ctx)).filter(({ role }) => role === 'owner')
      expect(owners).toHaveLength(1)
    }
  })

  it('takes back what a former owner asked of others', async () => {
    const { ctx, as, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'owner' })
    await inviteAdmin(as(personId), { email: 'theirs@mail.test', role: 'owner', locale: 'en' })
    await changeAdminRole(ctx, { personId, role: 'reports' })
    expect(await listAdminInvites(ctx)).toMatchObject([{ state: 'withdrawn' }])
  })

  it('announces the change once and leaves an audit entry, and the same role again is none', async () => {
    const { ctx, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    await changeAdminRole(ctx, { personId, role: 'it' })
    await changeAdminRole(ctx, { personId, role: 'it' })
    const events = await announced(db, 'company_admin.role_changed')
    expect(events.filter((event) => event.companyId === companyId)).toMatchObject([
      { payload: { personId, role: 'it' } },
    ])
    const entries = await audited(db, 'company_admin.role_changed')
    expect(entries.filter((entry) => entry.companyId === companyId)).toMatchObject([
      { objectId: personId, detail: { from: 'hr', to: 'it' } },
    ])
  })
})
