import { makeCompany } from '@kara/companies/testing'
import { type CompanyId, type PersonId, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from '../verbs/claim-credits.ts'
import { getLedger } from './get-ledger.ts'
import { listMovements } from './list-movements.ts'

describe('movements, a page at a time', () => {
  const db = openTestDatabase()
  const more = limits.ledgerRowsPerPage + 20

  /** Somebody with as many movements of one and the same moment as a page does not hold. */
  async function longAccount() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const one = await makeClaimant(db, companyId)
    await claimCredits(one.ctx)
    await db.witness.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`insert into app.credit_movement select (jsonb_populate_record(c,
          jsonb_build_object('id', gen_random_uuid()))).* from app.credit_movement c, generate_series(2, ${more})
        where c.person_id = ${one.personId}`
    })
    return { companyId, ...one }
  }

  it('shows a person each of theirs once, and stops at a stranger’s movement', async () => {
    const { ctx } = await longAccount()
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = await listMovements(ctx, before)
      seen.push(...page.movements.map(({ id }) => id))
      before = page.next
    } while (before)
    expect([seen.length, new Set(seen).size]).toEqual([more, more])
    const other = await longAccount()
    expect((await listMovements(other.ctx, seen[0] ?? null)).movements).toEqual([])
  })

  it('shows support every line of a company once', async () => {
    const { companyId } = await longAccount()
    const personId = timeOrderedIds.next<'person'>() as PersonId
    const support = testCtx({ database: db.database, scope: { role: 'support', personId } })
    const seen: string[] = []
    let before: string | null = null
    do {
      const page = await getLedger(support, companyId as CompanyId, { before })
      seen.push(...page.lines.map(({ id }) => id))
      before = page.next
    } while (before)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(more)
  })
})
