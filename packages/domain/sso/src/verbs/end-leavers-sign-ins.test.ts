import { changeRoster, subscriptions as ofCompanies, dueHandlers as workOfCompanies } from '@kara/companies'
import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import type { CompanyId, PersonId } from '@kara/kernel'
import { audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { subscriptions } from '../subscriptions.ts'
import { testHubHost } from '../testing.ts'
import { endLeaversSignIns } from './end-leavers-sign-ins.ts'

describe('whoever leaves a company', () => {
  const db = openTestDatabase()

  async function house() {
    const { companyId } = await makeCompany(db)
    const email = `${crypto.randomUUID()}@x.is`
    const { personId } = await makePerson(db, { email, kind: 'work' })
    await makeEmployee(db, companyId, personId)
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId, personId } })
    await signIn(personId, companyId)
    return { companyId, personId, email, job }
  }
  async function signIn(personId: PersonId, companyId?: CompanyId) {
    const gate = testCtx({ database: db.database, scope: { role: 'gate' } })
    const session = { personId, host: testHubHost, device: 'test' }
    await startSession(
      gate,
      companyId ? { ...session, method: 'sso', companyId } : { ...session, method: 'password' },
    )
  }
  const openOf = async (personId: PersonId) => {
    const rows = await db.witness`select company_id from app.login_session where person_id = ${personId}`
    return rows.map(({ company_id }) => company_id)
  }

  it('by its roster is signed out where its sign-in had let them in, and nowhere else', async () => {
    const { companyId, personId, email } = await house()
    const elsewhere = (await makeCompany(db)).companyId
    await signIn(personId, elsewhere)
    await signIn(personId)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const modules = [{ subscriptions: ofCompanies, dueHandlers: workOfCompanies }, { subscriptions }]
    const write = async (text: string, added: number, removed: number) => {
      hr.clock.advance({ minutes: 1 })
      await changeRoster(hr, { text, mode: 'replace', added, removed })
      await drainOutbox(db, { clock: hr.clock, modules, queue: 'connections' })
    }
    await write(`${email}\nother@x.is`, 2, 0)
    expect(await openOf(personId)).toContain(companyId)
    await write('other@x.is', 0, 1)
    expect((await openOf(personId)).sort()).toEqual([elsewhere, null].sort())
  })

  it('is signed out once, however often it is said, and nobody else of the company is', async () => {
    const { companyId, personId, job } = await house()
    const colleague = await makePerson(db, { email: `${crypto.randomUUID()}@x.is`, kind: 'work' })
    await signIn(colleague.personId, companyId)
    await endLeaversSignIns(job)
    await endLeaversSignIns(job)
    expect(await openOf(personId)).toEqual([])
    expect(await openOf(colleague.personId)).toEqual([companyId])
  })

  it('is signed out by a job of that company alone', async () => {
    const { companyId, personId } = await house()
    for (const scope of [{ role: 'company', companyId } as const, { role: 'worker', personId } as const]) {
      const ctx = testCtx({ database: db.database, scope })
      await expect(endLeaversSignIns(ctx)).rejects.toMatchObject({ kind: 'not_allowed' })
    }
    const other = await makeCompany(db)
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: other.companyId, personId },
    })
    await endLeaversSignIns(job)
    expect(await openOf(personId)).toEqual([companyId])
  })

  it('finds it among what was done with their account', async () => {
    const { personId, job } = await house()
    await endLeaversSignIns(job)
    const entries = await audited(db, 'login_session.all_ended')
    expect(entries.filter(({ objectId }) => objectId === personId)).toHaveLength(1)
  })
})
