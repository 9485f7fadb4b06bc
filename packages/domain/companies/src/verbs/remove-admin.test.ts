import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAdmins } from '../reads/list-admins.ts'
import { listCompaniesOfPerson } from '../reads/list-companies-of-person.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
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
    await expect(removeAdmin(ctx, { personId: ownerId })).rejects.toMatchObject({
      code: 'companies.last_owner',
    })
    const { personId } = await makeAdmin(db, companyId, { role: 'owner' })
    const results = await Promise.allSettled([
      removeAdmin(ctx, { personId: ownerId }),
      removeAdmin(ctx, { personId }),
    ])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await listAdmins(ctx)).toMatchObject([{ role: 'owner' }])
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
