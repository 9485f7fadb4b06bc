import { makeCompany } from '@kara/companies/testing'
import type { Id } from '@kara/kernel'
import { audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { listOwnRequests } from '../reads/list-own-requests.ts'
import { listRequestCards } from '../reads/list-request-cards.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { decideCreditRequest } from './decide-credit-request.ts'
import { requestCredits } from './request-credits.ts'
import { withdrawCreditRequest } from './withdraw-credit-request.ts'

describe('taking back an ask for more credits', () => {
  const db = openTestDatabase({ connectionsMax: 4 })
  async function asked() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const one = await makeClaimant(db, companyId)
    const requestId = await requestCredits(one.ctx, { amountCredits: 2, reason: 'more_time' })
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: one.ctx.clock })
    const drain = () => drainOutbox(db, { clock: one.ctx.clock, modules: [credits], queue: 'credits' })
    return { companyId, ...one, requestId, hr, drain }
  }

  it('never becomes a card, and lets the person ask again', async () => {
    const { ctx, requestId, hr, drain } = await asked()
    await withdrawCreditRequest(ctx, requestId)
    ctx.clock.travelTo('2026-12-01T12:00:00Z')
    await drain()
    expect(await listRequestCards(hr)).toEqual([])
    await requestCredits(ctx, { amountCredits: 1, reason: 'other' })
    expect(await listOwnRequests(ctx)).toMatchObject([{ answer: null }, { answer: 'withdrawn' }])
  })

  it('leaves the card that HR has as it is, and what is decided about it gives nobody anything', async () => {
    const { ctx, requestId, hr, drain } = await asked()
    ctx.clock.travelTo('2026-11-30T12:00:00Z')
    await drain()
    const [card] = await listRequestCards(hr)
    await withdrawCreditRequest(ctx, requestId)
    expect(await listRequestCards(hr)).toMatchObject([{ decision: null }])
    await decideCreditRequest(hr, { cardId: card?.id ?? '', decision: 'granted' })
    await drain()
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: false, lots: [] })
    expect(await listOwnRequests(ctx)).toMatchObject([{ answer: 'withdrawn' }])
  })

  it('happens once, is recorded on the person’s side, and is nobody else’s', async () => {
    const [here, other] = [await asked(), await asked()]
    const { requestId } = here
    await expect(withdrawCreditRequest(other.ctx, requestId)).rejects.toMatchObject({
      code: 'credits.request_answered',
    })
    await expect(withdrawCreditRequest(here.hr, requestId)).rejects.toMatchObject({
      code: 'credits.not_an_employee',
    })
    const tries = await Promise.allSettled([1, 2, 3].map(() => withdrawCreditRequest(here.ctx, requestId)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const entries = (await audited(db, 'credit_request.withdrawn')).filter(
      ({ objectId }) => objectId === (requestId as Id<'credit_request'>),
    )
    expect(entries).toMatchObject([{ companyId: null }])
  })
})
