import { makeCompany } from '@kara/companies/testing'
import { drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { findWaitingClaim } from '../reads/find-waiting-claim.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { makeWaitingClaim, serveWaitingClaims } from './serve-waiting-claims.ts'

describe('claims that wait for the pool', () => {
  const db = openTestDatabase()
  async function waiting() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits: 1 })
    const one = await makeClaimant(db, companyId)
    expect(await claimCredits(one.ctx)).toEqual({ outcome: 'pool_empty' })
    expect(await findWaitingClaim(one.ctx)).toBe('2026-11-20T09:00:00Z')
    return { companyId, ...one }
  }

  it('are made when the company has bought more', async () => {
    const { companyId, ctx } = await waiting()
    await makePolicy(db, companyId, { poolCredits: 10 })
    await drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: true, availableHalves: 8 })
    expect(await findWaitingClaim(ctx)).toBeNull()
  })

  it('go on waiting while there is too little', async () => {
    const { ctx, job } = await waiting()
    expect(await makeWaitingClaim(job)).toBe(false)
    expect(await findWaitingClaim(ctx)).not.toBeNull()
  })

  it('end with the employment', async () => {
    const { companyId, personId, ctx, job } = await waiting()
    await makePolicy(db, companyId, { poolCredits: 10 })
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    expect(await makeWaitingClaim(job)).toBe(false)
    expect(await findWaitingClaim(ctx)).toBeNull()
  })

  it('are claimed once, and are nobody else’s to see', async () => {
    const { companyId, job } = await waiting()
    await makePolicy(db, companyId, { poolCredits: 10 })
    await Promise.all([1, 2, 3].map(() => makeWaitingClaim(job)))
    const [row] = await db.witness`select count(*)::int as claims from app.credit_claim
      where company_id = ${companyId}`
    expect(row?.claims).toBe(1)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(serveWaitingClaims(hr)).rejects.toMatchObject({ code: 'credits.not_allowed' })
    expect(() => findWaitingClaim(hr)).toThrow()
  })
})
