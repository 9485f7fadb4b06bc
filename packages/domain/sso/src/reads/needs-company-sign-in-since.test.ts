import { makeCompany } from '@kara/companies/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { makeConnectionRow } from '../testing.ts'
import { needsCompanySignInSince } from './needs-company-sign-in-since.ts'

const since = Temporal.Instant.from('2026-11-20T09:00:00Z')

describe('needsCompanySignInSince', () => {
  const db = openTestDatabase()

  async function somebody({ isKnown = true } = {}) {
    const company = await makeCompany(db)
    const { personId } = await makePerson(db)
    const scope = { role: 'gate', companyId: company.companyId, personId } as const
    const requireSince = async (changedAt: string) => {
      const connectionId = await makeConnectionRow(db, company, { state: 'required', changedAt })
      if (isKnown)
        await db.witness`insert into app.linked_identity (connection_id, subject, company_id, person_id, linked_at)
          values (${connectionId}, ${personId}, ${company.companyId}, ${personId}, now())`
    }
    const ask = () => needsCompanySignInSince(testCtx({ database: db.database, scope }), since)
    return { requireSince, ask }
  }

  it('asks whoever asked before it was required, and nobody who asked after', async () => {
    const { requireSince, ask } = await somebody()
    expect(await ask()).toBe(false)
    await requireSince('2026-11-20T09:00:01Z')
    expect(await ask()).toBe(true)
    await requireSince('2026-11-20T09:00:00Z')
    expect(await ask()).toBe(false)
  })

  it('lets somebody go on whom only the roster knows', async () => {
    const { requireSince, ask } = await somebody({ isKnown: false })
    await requireSince('2026-11-20T10:00:00Z')
    expect(await ask()).toBe(false)
  })

  it('is asked at a company’s gate only', async () => {
    const ctx = testCtx({ database: db.database, scope: { role: 'visitor' } })
    await expect(needsCompanySignInSince(ctx, since)).rejects.toMatchObject({ code: 'sso.not_allowed' })
  })
})
