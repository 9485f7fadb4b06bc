import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import type { DomainEntry } from '../contracts.ts'
import { makeCompany, makeVerifiedDomain } from '../testing.ts'
import { takesPasswordAccounts } from './takes-password-accounts.ts'

describe('takesPasswordAccounts', () => {
  const db = openTestDatabase()
  let count = 0

  async function company({ emails = [] as string[], also }: { emails?: string[]; also?: DomainEntry } = {}) {
    const own = `beside-${count++}.is`
    const { companyId } = await makeCompany(db, { domain: own })
    if (also) await makeVerifiedDomain(db, companyId, `also.${own}`, also)
    for (const email of emails)
      await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
        values (${companyId}, gen_random_uuid(), ${email.replace('OWN', own)}, now())`
    return { companyId, ctx: testCtx({ database: db.database, scope: { role: 'gate', companyId } }) }
  }

  it('finds somebody with an address of their own, while they stand there', async () => {
    const { ctx, companyId } = await company({ emails: ['own@mail.test', 'anna@OWN'] })
    expect(await takesPasswordAccounts(ctx)).toBe(true)
    await db.witness`update app.roster_entry set removed_at = now()
      where company_id = ${companyId} and email = 'own@mail.test'`
    expect(await takesPasswordAccounts(ctx)).toBe(false)
  })

  it('does not count who comes through the company’s sign-in, nor another company’s people', async () => {
    const { ctx } = await company({ emails: ['anna@OWN'] })
    expect(await takesPasswordAccounts(ctx)).toBe(false)
    const { ctx: empty } = await company()
    expect(await takesPasswordAccounts(empty)).toBe(false)
  })

  it('finds a domain whose people come by password, and one of the list alone once somebody of it is listed', async () => {
    const { ctx } = await company({ also: 'password' })
    expect(await takesPasswordAccounts(ctx)).toBe(true)
    const { ctx: unlisted } = await company({ also: 'roster' })
    expect(await takesPasswordAccounts(unlisted)).toBe(false)
    const { ctx: listed } = await company({ also: 'roster', emails: ['anna@also.OWN'] })
    expect(await takesPasswordAccounts(listed)).toBe(true)
  })

  it('is asked at a company’s gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(takesPasswordAccounts(ctx)).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })
})
