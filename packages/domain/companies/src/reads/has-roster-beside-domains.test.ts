import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeCompany } from '../testing.ts'
import { hasRosterBesideDomains } from './has-roster-beside-domains.ts'

describe('hasRosterBesideDomains', () => {
  const db = openTestDatabase()

  async function listed(...emails: string[]) {
    const { companyId } = await makeCompany(db, { domain: `beside-${emails.length}.is` })
    for (const email of emails)
      await db.witness`insert into app.roster_entry (company_id, id, email, listed_at)
        values (${companyId}, gen_random_uuid(), ${email}, now())`
    return { companyId, ctx: testCtx({ database: db.database, scope: { role: 'gate', companyId } }) }
  }

  it('finds somebody with an address of their own, while they stand there', async () => {
    const { ctx, companyId } = await listed('own@mail.test', 'anna@beside-2.is')
    expect(await hasRosterBesideDomains(ctx)).toBe(true)
    await db.witness`update app.roster_entry set removed_at = now()
      where company_id = ${companyId} and email = 'own@mail.test'`
    expect(await hasRosterBesideDomains(ctx)).toBe(false)
  })

  it('does not count who stands there with an address of the company’s, nor another company’s people', async () => {
    const { ctx } = await listed('anna@beside-1.is')
    expect(await hasRosterBesideDomains(ctx)).toBe(false)
    const { ctx: empty } = await listed()
    expect(await hasRosterBesideDomains(empty)).toBe(false)
  })

  it('is asked at a company’s gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(hasRosterBesideDomains(ctx)).rejects.toMatchObject({ code: 'companies.not_allowed' })
  })
})
