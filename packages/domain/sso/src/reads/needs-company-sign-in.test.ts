import { randomUUID } from 'node:crypto'
import { makeCompany, makeVerifiedDomain } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeConnectionRow } from '../testing.ts'
import { needsCompanySignIn } from './needs-company-sign-in.ts'

describe('needsCompanySignIn', () => {
  const db = openTestDatabase()

  async function company(state?: 'optional' | 'required') {
    const domain = `d${randomUUID().slice(0, 12)}.test`
    const made = await makeCompany(db, { domain })
    const connectionId = state && (await makeConnectionRow(db, made, { state }))
    const { companyId } = made
    const ask = async (email: string, { isLinked = false } = {}) => {
      const { personId } = await makePerson(db, { email })
      if (isLinked) {
        await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
          values (${connectionId ?? null}, ${email}, ${companyId}, ${personId}, now())`
      }
      const scope = { role: 'gate', companyId, personId } as const
      return needsCompanySignIn(testCtx({ database: db.database, scope }))
    }
    return { domain, companyId, ask }
  }

  it('asks for it where it is required: of an address at work, and of whoever it knows by another address', async () => {
    const { domain, ask } = await company('required')
    expect(await ask(`anna@${domain}`)).toBe(true)
    expect(await ask(`anna.${domain}@mail.test`, { isLinked: true })).toBe(true)
  })

  it('lets somebody of the roster go on who has no account there', async () => {
    const { domain, ask } = await company('required')
    expect(await ask(`contractor.${domain}@mail.test`)).toBe(false)
  })

  it('lets somebody go on whose domain comes by password, but not who has an address at work beside it', async () => {
    const { domain, companyId, ask } = await company('required')
    await makeVerifiedDomain(db, companyId, `people.${domain}`, 'password')
    await makeVerifiedDomain(db, companyId, `listed.${domain}`, 'roster')
    expect(await ask(`vera@people.${domain}`)).toBe(false)
    expect(await ask(`vera@listed.${domain}`)).toBe(false)
    expect(await ask(`vera@${domain}`)).toBe(true)
  })

  it('lets everybody choose where it is optional, or where there is none', async () => {
    const [optional, none] = [await company('optional'), await company()]
    expect(await optional.ask(`anna@${optional.domain}`)).toBe(false)
    expect(await none.ask(`anna@${none.domain}`)).toBe(false)
  })

  it('is about one company: what another one requires of the same person does not count', async () => {
    const [strict, other] = [await company('required'), await company('optional')]
    expect(await other.ask(`anna@${strict.domain}`)).toBe(false)
  })

  it('is asked at a company’s gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(needsCompanySignIn(ctx)).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
