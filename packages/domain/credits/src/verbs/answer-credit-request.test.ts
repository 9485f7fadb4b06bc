import { makeCompany } from '@kara/companies/testing'
import type { Id } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { listOwnRequests } from '../reads/list-own-requests.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { answerCreditRequest } from './answer-credit-request.ts'
import { requestCredits } from './request-credits.ts'

describe('answering an ask for more credits', () => {
  const db = openTestDatabase()
  const granted = { answer: 'granted', question: null } as const

  async function asked() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const one = await makeClaimant(db, companyId)
    const requestId = await requestCredits(one.ctx, { amountCredits: 2, reason: 'new_matter' })
    return { companyId, requestId, ...one }
  }

  it('gives once, announces once and audits once, however often the job comes by', async () => {
    const { personId, requestId, ctx, job } = await asked()
    const answers = await Promise.all(
      [1, 2, 3].map(() => answerCreditRequest(job, { requestId, ...granted })),
    )
    expect(answers.filter(Boolean)).toHaveLength(1)
    expect(await findBalance(ctx)).toMatchObject({
      availableHalves: 12,
      lots: [{ name: `grant:${requestId}`, availableHalves: 4, usableUntil: '2027-02-18T00:00:00Z' }],
    })
    const mine = <Row extends { personId: string | null }>(rows: readonly Row[]) =>
      rows.filter((row) => row.personId === personId)
    expect(mine(await announced(db, 'credit_request.answered'))).toHaveLength(1)
    expect(mine(await audited(db, 'credit_request.answered'))).toMatchObject([{ companyId: null }])
  })

  it('can be a question, after which the person may ask again', async () => {
    const { requestId, ctx, job } = await asked()
    const question = { answer: 'question', question: 'fewer' } as const
    expect(await answerCreditRequest(job, { requestId, ...question })).toBe(true)
    expect(await answerCreditRequest(job, { requestId, ...granted })).toBe(false)
    expect(await listOwnRequests(ctx)).toMatchObject([question])
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8 })
    await requestCredits(ctx, { amountCredits: 1, reason: 'new_matter' })
    expect(await listOwnRequests(ctx)).toHaveLength(2)
  })

  it('is the person’s own: not another’s, nor the company’s', async () => {
    const [{ companyId, requestId }, other] = [await asked(), await asked()]
    expect(await answerCreditRequest(other.job, { requestId, ...granted })).toBe(false)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(
      answerCreditRequest(hr, { requestId: requestId as Id<'credit_request'>, ...granted }),
    ).rejects.toMatchObject({ code: 'credits.not_an_employee' })
  })
})
