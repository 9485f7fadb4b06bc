import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAskedCredits, listCreditProposals } from '../reads/list-credit-proposals.ts'
import { makeCreditProposal } from '../testing.ts'
import { answerCreditProposal } from './answer-credit-proposal.ts'
import { proposeCredits } from './propose-credits.ts'

describe('suggesting to ask for more credits', () => {
  const db = openTestDatabase()

  it('asks the client alone: nothing of it is there for the company', async () => {
    const { ctx, hub, proposalId } = await makeCreditProposal(db)
    expect(await listAskedCredits(ctx)).toMatchObject([{ id: proposalId, amountHalves: 8, reason: 'crisis' }])
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    expect(() => listAskedCredits(hr)).toThrow('Only the client and the professional')
    const entries = (await audited(db, 'credit_proposal.proposed')).filter(
      ({ objectId }) => objectId === proposalId,
    )
    expect(entries).toMatchObject([{ companyId: null }])
    const news = (await announced(db, 'credit_proposal.proposed')).filter(({ payload }) =>
      JSON.stringify(payload).includes(proposalId),
    )
    expect(news).toMatchObject([{ companyId: null }])
  })

  it('is once at a time, also when both clicks come together, and over after a week', async () => {
    const { ctx, self, personId, input, proposalId } = await makeCreditProposal(db)
    await expect(proposeCredits(self, input)).rejects.toMatchObject({ code: 'proposals.asked_already' })
    ctx.clock.advance({ hours: 24 * 7, seconds: 1 })
    expect(await listAskedCredits(ctx)).toEqual([])
    await expect(answerCreditProposal(ctx, { proposalId, answer: 'accept' })).rejects.toMatchObject({
      code: 'proposals.proposal_ended',
    })
    const twice = await Promise.allSettled([proposeCredits(self, input), proposeCredits(self, input)])
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await listCreditProposals(self, personId)).map(({ state }) => state).sort()).toEqual([
      'lapsed',
      'proposed',
    ])
  })

  it('is for the professional, about a company that pays sessions of the two', async () => {
    const { ctx, self, input } = await makeCreditProposal(db)
    const other = await makeCreditProposal(db)
    await expect(proposeCredits(ctx, input)).rejects.toMatchObject({ code: 'proposals.not_allowed' })
    const { companyId } = other.input
    await expect(proposeCredits(self, { ...input, companyId })).rejects.toMatchObject({
      code: 'proposals.not_sponsored',
    })
    await expect(proposeCredits(other.self, { ...input, companyId })).rejects.toMatchObject({
      code: 'proposals.not_sponsored',
    })
  })
})
