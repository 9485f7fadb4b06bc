import { timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAdmins } from '../reads/list-admins.ts'
import { makeAdmin, makeCompany } from '../testing.ts'
import { addAdmin } from './add-admin.ts'
import { removeAdmin } from './remove-admin.ts'

describe('addAdmin', () => {
  const db = openTestDatabase()
  const ofCompany = async () => {
    const { companyId, ownerId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId, personId: ownerId } })
    return { ctx, companyId, ownerId }
  }
  const someone = () => timeOrderedIds.next<'person'>()

  it('gives a person a role', async () => {
    const { ctx } = await ofCompany()
    const personId = someone()
    await addAdmin(ctx, { personId, role: 'it' })
    expect(await listAdmins(ctx)).toMatchObject([{ role: 'owner' }, { personId, role: 'it' }])
  })

  it('is for owners only', async () => {
    const { ctx, companyId } = await ofCompany()
    const { personId } = await makeAdmin(db, companyId, { role: 'hr' })
    const actor = { kind: 'admin', personId, companyId, role: 'hr' } as const
    await expect(addAdmin({ ...ctx, actor }, { personId: someone(), role: 'it' })).rejects.toMatchObject({
      code: 'companies.not_allowed',
    })
  })

  it('touches no other company', async () => {
    const [one, two] = [await ofCompany(), await ofCompany()]
    await addAdmin(one.ctx, { personId: someone(), role: 'hr' })
    expect(await listAdmins(two.ctx)).toHaveLength(1)
  })

  it('changes nothing when repeated, and never another role', async () => {
    const { ctx } = await ofCompany()
    const personId = someone()
    const give = (role: 'hr' | 'owner') => addAdmin(ctx, { personId, role })
    const [one, two] = await Promise.all([give('hr'), give('hr')])
    expect(one).toEqual(two)
    await expect(give('owner')).rejects.toMatchObject({ code: 'companies.already_admin' })
    expect(await listAdmins(ctx)).toHaveLength(2)
  })

  it('brings back somebody whose role had ended', async () => {
    const { ctx } = await ofCompany()
    const personId = someone()
    await addAdmin(ctx, { personId, role: 'hr' })
    await removeAdmin(ctx, { personId })
    await addAdmin(ctx, { personId, role: 'finance' })
    expect(await listAdmins(ctx)).toMatchObject([{ role: 'owner' }, { personId, role: 'finance' }])
  })

  it('announces company_admin.added and leaves an audit entry', async () => {
    const { ctx, companyId } = await ofCompany()
    const personId = someone()
    await addAdmin(ctx, { personId, role: 'hr' })
    const [event] = (await announced(db, 'company_admin.added')).filter((at) => at.companyId === companyId)
    expect(event?.payload).toEqual({ companyId, personId, role: 'hr' })
    const entries = await audited(db, 'company_admin.added')
    expect(entries.filter((entry) => entry.companyId === companyId)).toMatchObject([{ objectId: personId }])
  })
})
