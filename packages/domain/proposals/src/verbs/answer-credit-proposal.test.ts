import { listOwnRequests, listRequestCards } from '@kara/credits'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAskedCredits, listCreditProposals } from '../reads/list-credit-proposals.ts'
import { makeCreditProposal } from '../testing.ts'
import { answerCreditProposal } from './answer-credit-proposal.ts'
import { proposeCredits } from './propose-credits.ts'

describe('asking for more credits for a client', () => {
  const db = openTestDatabase()

  it('asks the company only when the client agrees, and as the client, however often the answer comes', async () => {
    const { ctx, self, personId, hub, proposalId } = await makeCreditProposal(db)
    expect(await listAskedCredits(ctx)).toMatchObject([{ id: proposalId, amountHalves: 8, reason: 'crisis' }])
    expect(await listOwnRequests(ctx)).toEqual([])
    const agree = { proposalId, answer: 'accept' } as const
    await Promise.all([answerCreditProposal(ctx, agree), answerCreditProposal(ctx, agree)])
    expect(await listOwnRequests(ctx)).toMatchObject([{ amountHalves: 8, reason: 'crisis', answer: null }])
    expect(await listCreditProposals(self, personId)).toMatchObject([{ state: 'accepted' }])
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId: hub.companyId } })
    expect(await listRequestCards(hr)).toEqual([])
    const entries = (await audited(db)).filter(({ objectId }) => objectId === proposalId)
    expect(entries.map(({ action }) => action).sort()).toEqual([
      'credit_proposal.accepted',
      'credit_proposal.proposed',
    ])
    expect(entries.every(({ companyId }) => companyId === null)).toBe(true)
  })

  it('asks nobody when the client does not want it', async () => {
    const { ctx, proposalId, input, self } = await makeCreditProposal(db)
    await answerCreditProposal(ctx, { proposalId, answer: 'decline' })
    expect(await listOwnRequests(ctx)).toEqual([])
    expect(await listAskedCredits(ctx)).toEqual([])
    const late = answerCreditProposal(ctx, { proposalId, answer: 'accept' })
    await expect(late).rejects.toMatchObject({ code: 'proposals.proposal_ended' })
    expect(await proposeCredits(self, input)).not.toBe(proposalId)
  })

  it('waits while the company has not answered what the client asked before', async () => {
    const first = await makeCreditProposal(db)
    await answerCreditProposal(first.ctx, { proposalId: first.proposalId, answer: 'accept' })
    const proposalId = await proposeCredits(first.self, first.input)
    await expect(answerCreditProposal(first.ctx, { proposalId, answer: 'accept' })).rejects.toMatchObject({
      code: 'credits.request_open',
    })
    expect(await listAskedCredits(first.ctx)).toMatchObject([{ id: proposalId, state: 'proposed' }])
  })

  it('is the client’s own answer', async () => {
    const { self, proposalId } = await makeCreditProposal(db)
    const other = await makeCreditProposal(db)
    const agree = { proposalId, answer: 'accept' } as const
    await expect(answerCreditProposal(self, agree)).rejects.toMatchObject({ code: 'proposals.not_allowed' })
    await expect(answerCreditProposal(other.ctx, agree)).rejects.toMatchObject({
      code: 'proposals.proposal_missing',
    })
  })
})
