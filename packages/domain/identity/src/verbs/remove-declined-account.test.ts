import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { type Ctx, timeOrderedIds } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePerson, makeStaff } from '../testing.ts'
import { acceptTerms } from './accept-terms.ts'
import { removeDeclinedAccount } from './remove-declined-account.ts'
import { startSession } from './start-session.ts'

describe('an account whose person declines the terms', () => {
  const db = openTestDatabase()

  /** Somebody who came through their company’s sign-in for the first time. */
  async function begun() {
    const { companyId } = await makeCompany(db)
    const { personId, email } = await makePerson(db, { kind: 'work' })
    await makeEmployee(db, companyId, personId)
    await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
      values (${timeOrderedIds.next()}, ${email}, ${companyId}, ${personId}, now())`
    const gate = testCtx({ database: db.database, scope: { role: 'gate', personId, companyId } })
    await startSession(gate, {
      ...{ personId, host: 'hub.test', method: 'sso', companyId, device: 'Firefox' },
      deviceToken: `the secret of ${personId}`,
    })
    return { personId, companyId, gate }
  }

  async function rowsOf(personId: string): Promise<number> {
    const [row] = await db.witness`select (select count(*) from app.person where id = ${personId})
      + (select count(*) from app.person_email where person_id = ${personId})
      + (select count(*) from app.employee where person_id = ${personId})
      + (select count(*) from app.linked_identity where person_id = ${personId})
      + (select count(*) from app.known_device where person_id = ${personId})
      + (select count(*) from app.login_session where person_id = ${personId}) as rows`
    return Number(row?.rows)
  }

  async function termsVersionId(): Promise<string> {
    const [row] = await db.witness`select id from app.terms_version
      where audience = 'client' and locale = 'en' order by effective_at desc limit 1`
    return row?.id
  }

  it('is gone with its address, its employment, its sign-in and its browser, and only it', async () => {
    const [one, other] = [await begun(), await begun()]
    const before = await rowsOf(other.personId)
    expect(await rowsOf(one.personId)).toBe(6)
    expect(await removeDeclinedAccount(one.gate)).toEqual({ isRemoved: true })
    expect(await rowsOf(one.personId)).toBe(0)
    expect(await rowsOf(other.personId)).toBe(before)
  })

  it('stays where any terms were accepted, where its person is somebody here, and where credits were given', async () => {
    const accepted = await begun()
    await acceptTerms(accepted.gate, { termsVersionId: await termsVersionId() })
    const staff = await begun()
    await makeStaff(db, staff.personId)
    const owner = await begun()
    await makeCompany(db, { ownerId: owner.personId })
    const given = await begun()
    await db.witness`insert into app.credit_account (id, company_id, person_id, kind, period_start)
      values (${timeOrderedIds.next()}, ${given.companyId}, ${given.personId}, 'allowance', '2026-01-01')`
    for (const { gate, personId } of [accepted, staff, owner, given]) {
      expect(await removeDeclinedAccount(gate)).toEqual({ isRemoved: false })
      expect(await rowsOf(personId)).toBe(6)
    }
  })

  it('is either accepted or gone when both are asked for at once', async () => {
    const termsId = await termsVersionId()
    const { gate, personId } = await begun()
    const [removed, accepted] = await Promise.allSettled([
      removeDeclinedAccount(gate),
      acceptTerms(gate, { termsVersionId: termsId }),
    ])
    const isRemoved = removed.status === 'fulfilled' && removed.value.isRemoved
    expect(accepted.status).toBe(isRemoved ? 'rejected' : 'fulfilled')
    expect(await rowsOf(personId)).toBe(isRemoved ? 0 : 6)
    if (accepted.status === 'rejected')
      expect(accepted.reason).toMatchObject({ code: 'identity.person_missing' })
  })

  it('is let go of by the company’s directory, which knows them again when they come back', async () => {
    const { gate, personId, companyId } = await begun()
    await makeDirectoryUser(companyId, personId)
    await removeDeclinedAccount(gate)
    const users =
      await db.witness`select person_id from app.sso_directory_user where company_id = ${companyId}`
    expect(users).toEqual([{ person_id: null }])
  })

  it('is removed at the gate by its person alone, once, with an entry', async () => {
    const { gate, personId } = await begun()
    const person: Ctx = { ...gate, scope: { role: 'person', personId } }
    await expect(removeDeclinedAccount(person)).rejects.toMatchObject({ code: 'identity.not_allowed' })
    await removeDeclinedAccount(gate)
    expect(await removeDeclinedAccount(gate)).toEqual({ isRemoved: false })
    const entries = (await audited(db, 'person.removed')).filter(({ objectId }) => objectId === personId)
    expect(entries).toHaveLength(1)
  })

  async function makeDirectoryUser(companyId: string, personId: string): Promise<void> {
    const directoryId = timeOrderedIds.next()
    await db.witness`insert into app.sso_directory (company_id, id, label, kind, token_hash, created_at, token_made_at)
      values (${companyId}, ${directoryId}, 'Entra', 'entra', ${directoryId}, now(), now())`
    await db.witness`insert into app.sso_directory_user (company_id, directory_id, library_user_id, email_hash,
        email_domain, person_id, is_active, changed_at)
      values (${companyId}, ${directoryId}, 'u1', 'a hash', 'work.test', ${personId}, true, now())`
  }
})
