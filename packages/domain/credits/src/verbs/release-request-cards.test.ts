import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makeClaimant, makePolicy } from '../testing.ts'
import { releaseRequestCards } from './release-request-cards.ts'
import { requestCredits } from './request-credits.ts'

describe('turning asks into cards', () => {
  const db = openTestDatabase()
  async function asked() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { ctx } = await makeClaimant(db, companyId)
    await requestCredits(ctx, { amountCredits: 1, reason: 'other' })
    ctx.clock.advance({ hours: 24 * 8 })
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock: ctx.clock })
    return { companyId, job }
  }

  it('makes every card once, however many jobs come by', async () => {
    const { companyId, job } = await asked()
    const released = await Promise.all([1, 2, 3].map(() => releaseRequestCards(job)))
    expect(released.sort()).toEqual([0, 0, 1])
    const mine = (rows: readonly { companyId: string | null; objectId?: string }[]) =>
      rows.filter((row) => row.companyId === companyId || row.objectId === companyId)
    expect(mine(await announced(db, 'credit_request_card.released'))).toMatchObject([{ personId: null }])
    expect(mine(await audited(db, 'credit_request_card.released'))).toHaveLength(1)
  })

  it('is a job of one company, and takes nothing from another', async () => {
    const [here, other] = [await asked(), await asked()]
    expect(await releaseRequestCards(other.job)).toBe(1)
    const { companyId } = here
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(releaseRequestCards(hr)).rejects.toMatchObject({ code: 'credits.not_allowed' })
    expect(await releaseRequestCards(here.job)).toBe(1)
  })
})
