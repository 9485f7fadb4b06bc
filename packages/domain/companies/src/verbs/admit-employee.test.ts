import { inTransaction, isFailure } from '@kara/db'
import { type CompanyId, timeOrderedIds } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findEmploymentState } from '../reads/find-employment-state.ts'
import { listEmployments } from '../reads/list-employments.ts'
import * as store from '../store.ts'
import { makeCompany } from '../testing.ts'
import { admitEmployee } from './admit-employee.ts'

describe('admitEmployee', () => {
  const db = openTestDatabase()
  const atGate = (companyId: CompanyId, personId = timeOrderedIds.next<'person'>()) =>
    testCtx({ database: db.database, scope: { role: 'gate', companyId, personId } })

  it('makes the person an employee, who sees it', async () => {
    const { companyId, name } = await makeCompany(db)
    const personId = timeOrderedIds.next<'person'>()
    expect(await admitEmployee(atGate(companyId, personId))).toEqual({ isNew: true })
    const asThem = testCtx({ database: db.database, scope: { role: 'person', personId } })
    expect(await listEmployments(asThem)).toMatchObject([{ companyId, name }])
  })

  it('happens at the gate only', async () => {
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(admitEmployee(ctx)).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })

  it('is hidden from the company, and from other people', async () => {
    const { companyId } = await makeCompany(db)
    await admitEmployee(atGate(companyId))
    expect(await findEmploymentState(atGate(companyId))).toBeNull()
    const personId = timeOrderedIds.next<'person'>()
    const asCompany = testCtx({ database: db.database, scope: { role: 'company', companyId, personId } })
    await expect(inTransaction(asCompany, store.findEmployee)).rejects.toSatisfy((error) =>
      isFailure(error, 'insufficient_privilege'),
    )
  })

  it('admits once, also when two sign-ins finish at once', async () => {
    const { companyId } = await makeCompany(db)
    const ctx = atGate(companyId)
    const results = await Promise.all([admitEmployee(ctx), admitEmployee(ctx), admitEmployee(ctx)])
    expect(results.filter((result) => result.isNew)).toHaveLength(1)
  })

  it('does not revive a leaver', async () => {
    const { companyId } = await makeCompany(db)
    const personId = timeOrderedIds.next<'person'>()
    await admitEmployee(atGate(companyId, personId))
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    await expect(admitEmployee(atGate(companyId, personId))).rejects.toMatchObject({
      code: 'companies.employee_left',
    })
  })

  it('announces employee.joined, and audits it on the side of the person alone', async () => {
    const { companyId } = await makeCompany(db)
    const personId = timeOrderedIds.next<'person'>()
    await admitEmployee(atGate(companyId, personId))
    await admitEmployee(atGate(companyId, personId))
    const events = await announced(db, 'employee.joined')
    expect(events.filter((event) => event.personId === personId)).toMatchObject([{ companyId }])
    const entries = await audited(db, 'employee.joined')
    expect(entries.filter((entry) => entry.personId === personId)).toMatchObject([{ companyId: null }])
  })
})
