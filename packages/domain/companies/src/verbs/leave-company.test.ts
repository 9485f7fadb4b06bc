import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCompany, makeEmployee } from '../testing.ts'
import { admitEmployee } from './admit-employee.ts'
import { leaveCompany } from './leave-company.ts'
import { rejoinCompany } from './rejoin-company.ts'

describe('leaving a company and coming back', () => {
  const db = openTestDatabase()
  async function made() {
    const { companyId } = await makeCompany(db)
    const { personId } = await makeEmployee(db, companyId)
    const at = (company = companyId) =>
      testCtx({ database: db.database, scope: { role: 'gate', companyId: company, personId } })
    const stateOf = async () =>
      (
        await db.witness`select state from app.employee where company_id = ${companyId} and person_id = ${personId}`
      )[0]?.state
    return { companyId, personId, at, stateOf }
  }

  it('ends the employment, which signing in does not revive and a new entry does', async () => {
    const { at, stateOf } = await made()
    expect(await leaveCompany(at())).toEqual({ hasLeft: true })
    expect(await stateOf()).toBe('left')
    await expect(admitEmployee(at())).rejects.toMatchObject({ code: 'companies.employee_left' })
    expect(await rejoinCompany(at())).toEqual({ isBack: true })
    expect(await stateOf()).toBe('active')
    expect(await admitEmployee(at())).toEqual({ isNew: false })
  })

  it('happens once, whoever races, and nothing comes back that never left', async () => {
    const { at } = await made()
    const left = await Promise.all([leaveCompany(at()), leaveCompany(at())])
    expect(left.map(({ hasLeft }) => hasLeft).sort()).toEqual([false, true])
    expect(await rejoinCompany(at())).toEqual({ isBack: true })
    expect(await rejoinCompany(at())).toEqual({ isBack: false })
  })

  it('is the gate’s alone', async () => {
    const { companyId } = await made()
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(leaveCompany(ctx)).rejects.toMatchObject({ kind: 'not_allowed' })
    await expect(rejoinCompany(ctx)).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('leaves another company’s employment as it is', async () => {
    const { at, stateOf } = await made()
    const other = await makeCompany(db)
    expect(await leaveCompany(at(other.companyId))).toEqual({ hasLeft: false })
    expect(await stateOf()).toBe('active')
  })

  it('announces and records both', async () => {
    const { companyId, personId, at } = await made()
    await leaveCompany(at())
    await rejoinCompany(at())
    for (const type of ['employee.left', 'employee.rejoined']) {
      expect((await announced(db, type)).at(-1)).toMatchObject({ companyId, personId })
      expect((await audited(db, type)).at(-1)).toMatchObject({ objectId: personId })
    }
  })
})
