import { makeCompany } from '@kara/companies/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeClaimant, makePolicy } from '../testing.ts'
import { giveGrant } from './give-grant.ts'
import { grantCredits } from './grant-credits.ts'

describe('giving a grant', () => {
  const db = openTestDatabase()

  it('leaves movements that say where each credit came from, and an entry without people', async () => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits: 20 })
    const { personId, ctx } = await makeClaimant(db, companyId)
    const { clock } = ctx
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock })
    const id = await grantCredits(hr, { amountCredits: 10, audience: 'everyone', usableUntil: '2026-12-31' })
    expect(await giveGrant(job, id)).toBe(1)
    const [movement] = await db.witness`select kind, reason, cause, amount_halves from app.credit_movement
      where person_id = ${personId}`
    expect(movement).toMatchObject({ kind: 'grant', reason: 'company_grant', cause: `grant:${id}` })
    const [entry] = (await audited(db, 'credit_grant.given')).filter((one) => one.objectId === id)
    expect(JSON.stringify(entry)).not.toContain(personId)
  })
})
