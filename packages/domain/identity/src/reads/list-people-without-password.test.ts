import { makeCompany } from '@kara/companies/testing'
import { type ConnectionId, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { makePerson } from '../testing.ts'
import { listPeopleWithoutPassword } from './list-people-without-password.ts'

describe('listPeopleWithoutPassword', () => {
  const db = openTestDatabase()
  const gate = () => testCtx({ database: db.database, scope: { role: 'gate' } })
  const newConnection = () => timeOrderedIds.next() as ConnectionId

  async function known(by: ConnectionId, hasPassword: boolean) {
    const { companyId } = await makeCompany(db)
    const { personId } = await makePerson(db)
    await db.witness`delete from app.password_credential where person_id = ${personId}`
    if (hasPassword)
      await db.witness`insert into app.password_credential (person_id, hash, set_at)
        values (${personId}, 'a hash', now())`
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${by}, ${personId}, ${companyId}, ${personId}, now())`
    return personId
  }

  it('names whoever comes in by the connection alone, and nobody of another one', async () => {
    const [connectionId, other] = [newConnection(), newConnection()]
    const without = await known(connectionId, false)
    await known(connectionId, true)
    await known(other, false)
    expect(await listPeopleWithoutPassword(gate(), { connectionId, after: null })).toEqual([without])
  })

  it('names somebody whom the connection knows by two names once', async () => {
    const connectionId = newConnection()
    const personId = await known(connectionId, false)
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      select connection_id, 'another name', company_id, person_id, now() from app.linked_identity
      where connection_id = ${connectionId}`
    expect(await listPeopleWithoutPassword(gate(), { connectionId, after: null })).toEqual([personId])
  })

  it('goes on after the last of a page', async () => {
    const connectionId = newConnection()
    const people = [await known(connectionId, false), await known(connectionId, false)].sort()
    const [first = null, second] = people
    expect(limits.peoplePerPage).toBeGreaterThan(1)
    expect(await listPeopleWithoutPassword(gate(), { connectionId, after: first })).toEqual([second])
  })

  it('answers at the gate only: the company’s side never learns who has an account', async () => {
    const { companyId } = await makeCompany(db)
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(
      listPeopleWithoutPassword(company, { connectionId: newConnection(), after: null }),
    ).rejects.toMatchObject({ code: 'identity.not_allowed' })
  })
})
