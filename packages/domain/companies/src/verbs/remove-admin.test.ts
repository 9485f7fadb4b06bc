import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAdminInvites } from '../reads/list-admin-invites.ts'
import { listAdmins } from '../reads/list-admins.ts'
import { listCompaniesOfPerson } from '../reads/list-companies-of-person.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { inviteAdmin } from './invite-admin.ts'
import { removeAdmin } from './remove-admin.ts'

describe('removeAdmin', () => {
  const db = openTestDatabase()
  const ofCompany = async () => {
    const { companyId, ownerId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId, personId: ownerId } })
    return { ctx, companyId, ownerId }
  }

  it('ends a role', async () => {
    const { ctx, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    await removeAdmin(ctx, { personId })
    expect(await listAdmins(ctx)).toHaveLength(1)
    const asThem = testCtx({ database: db.database, scope: { role: 'gate', personId } })
    expect(await listCompaniesOfPerson(asThem)).toEqual([])
  })

  it('is for owners only', async () => {
    const { ctx, companyId, ownerId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    const actor = { kind: 'admin', personId, companyId, role: 'hr' } as const
    await expect(removeAdmin({ ...ctx, actor }, { personId: ownerId })).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
  })

  it('finds nobody of another company', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    const { personId } = await makeAdmin(db, two.companyId, { role: 'hr' })
    await expect(removeAdmin(one.ctx, { personId })).rejects.toMatchObject({
      code: 'companies.admin_missing',
    })
    expect(await listAdmins(two.ctx)).toHaveLength(2)
  })

  it('keeps the last owner, also when two owners remove each other at once', async () => {
    const { ctx, companyId, ownerId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'owner' })
    const asOther = testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
    const results = await Promise.allSettled([
      removeAdmin(asOther, { personId: ownerId }),
      removeAdmin(ctx, { personId }),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({
      reason: { code: 'companies.last_owner' },
    })
    expect(await listAdmins(ctx)).toMatchObject([{ role: 'owner' }])
  })

  it('is never one’s own: an owner steps down by another owner', async () => {
    const { ctx, companyId, ownerId } = await ofCompany()
    await makeAdmin(db, companyId, { role: 'owner' })
    await expect(removeAdmin(ctx, { personId: ownerId })).rejects.toMatchObject({
      code: 'companies.own_role',
    })
    expect(await listAdmins(ctx)).toHaveLength(2)
  })

  it('takes back what the removed owner asked of others', async () => {
    const { ctx, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'owner' })
    const asOther = testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
    await inviteAdmin(asOther, { email: 'theirs@mail.test', role: 'owner', locale: 'en' })
    await inviteAdmin(ctx, { email: 'ours@mail.test', role: 'hr', locale: 'en' })
    await removeAdmin(ctx, { personId })
    expect(await listAdminInvites(ctx)).toMatchObject([
      { email: 'ours@mail.test', state: 'waiting' },
      { email: 'theirs@mail.test', state: 'withdrawn' },
    ])
  })

  it('announces company_admin.removed and leaves an audit entry', async () => {
    const { ctx, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    await removeAdmin(ctx, { personId })
    const events = await announced(db, 'company_admin.removed')
    expect(events.filter((event) => event.companyId === companyId)).toMatchObject([{ payload: { personId } }])
    const entries = await audited(db, 'company_admin.removed')
    expect(entries.filter((entry) => entry.companyId === companyId)).toMatchObject([{ objectId: personId }])
  })
})
