import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listRequestCards } from '../reads/list-request-cards.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { decideCreditRequest } from './decide-credit-request.ts'
import { releaseRequestCards } from './release-request-cards.ts'
import { requestCredits } from './request-credits.ts'

describe('deciding about a card', () => {
  const db = openTestDatabase()

  it('has one winner, and leaves no trace of who asked on the company’s side', async () => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { ctx, personId } = await makeClaimant(db, companyId)
    const requestId = await requestCredits(ctx, { amountCredits: 1, reason: 'crisis' })
    ctx.clock.advance({ hours: 24 * 8 })
    const { clock } = ctx
    await releaseRequestCards(testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock }))
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
    const cardId = (await listRequestCards(hr))[0]?.id ?? ''
    const tries = await Promise.allSettled(
      (['granted', 'declined', 'granted'] as const).map((decision) =>
        decideCreditRequest(hr, { cardId, decision }),
      ),
    )
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const entries = (await audited(db, 'credit_request_card.decided')).filter(
      (one) => one.objectId === cardId,
    )
    expect(entries).toMatchObject([{ companyId, personId: null }])
    const events = await announced(db, 'credit_request_card.decided')
    expect(events.filter((one) => one.companyId === companyId)).toMatchObject([{ personId: null }])
    expect(JSON.stringify([entries, events])).not.toMatch(new RegExp(`${personId}|${requestId}`))
  })

  it('can be a question, which is one of a few', async () => {
    const { companyId } = await makeCompany(db)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    const [card] = await db.witness`insert into app.credit_request_card
      (company_id, id, amount_halves, reason, shown_at)
      values (${companyId}, gen_random_uuid(), 4, 'crisis', now()) returning id`
    const cardId = String(card?.id)
    await expect(decideCreditRequest(hr, { cardId, decision: 'question' })).rejects.toThrow(
      'question_missing',
    )
    await decideCreditRequest(hr, { cardId, decision: 'question', question: 'later' })
    expect(await listRequestCards(hr)).toMatchObject([{ decision: 'question', question: 'later' }])
    await expect(decideCreditRequest(hr, { cardId, decision: 'granted' })).rejects.toMatchObject({
      code: 'credits.card_decided',
    })
  })
})
