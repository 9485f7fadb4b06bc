import { makePractice } from '@kara/scheduling/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAskedCredits } from '../reads/list-credit-proposals.ts'
import { makeCreditProposal } from '../testing.ts'
import { answerCreditProposal } from './answer-credit-proposal.ts'
import { proposeCredits } from './propose-credits.ts'
import { withdrawCreditProposal } from './withdraw-credit-proposal.ts'

describe('taking an ask for more credits back', () => {
  const db = openTestDatabase()

  it('ends it, again without effect, and another one can be made', async () => {
    const { ctx, self, input, proposalId } = await makeCreditProposal(db)
    await withdrawCreditProposal(self, proposalId)
    await withdrawCreditProposal(self, proposalId)
    expect(await listAskedCredits(ctx)).toEqual([])
    await proposeCredits(self, input)
    expect(await listAskedCredits(ctx)).toHaveLength(1)
    const entries = (await audited(db, 'credit_proposal.withdrawn')).map(({ objectId }) => objectId)
    expect(entries.filter((id) => id === proposalId)).toHaveLength(1)
  })

  it('is for its professional, while it waits', async () => {
    const { ctx, self, proposalId } = await makeCreditProposal(db)
    const strangers = [(await makePractice(db)).ctx, (await makeCreditProposal(db)).self]
    for (const stranger of strangers) {
      await expect(withdrawCreditProposal(stranger, proposalId)).rejects.toMatchObject({
        code: 'proposals.proposal_missing',
      })
    }
    await expect(withdrawCreditProposal(ctx, proposalId)).rejects.toMatchObject({
      code: 'proposals.not_allowed',
    })
    await answerCreditProposal(ctx, { proposalId, answer: 'decline' })
    await expect(withdrawCreditProposal(self, proposalId)).rejects.toMatchObject({
      code: 'proposals.proposal_ended',
    })
  })
})
