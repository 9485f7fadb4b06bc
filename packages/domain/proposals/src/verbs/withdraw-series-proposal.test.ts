import { makePractice } from '@kara/scheduling/testing'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { listAskedSeries } from '../reads/list-series-proposals.ts'
import { makeSeriesProposal } from '../testing.ts'
import { answerSeriesProposal } from './answer-series-proposal.ts'
import { proposeSeries } from './propose-series.ts'
import { withdrawSeriesProposal } from './withdraw-series-proposal.ts'

describe('taking the proposal of a series back', () => {
  const db = openTestDatabase()

  it('ends it, again without effect, and another one can be made', async () => {
    const { ctx, self, input, proposalId } = await makeSeriesProposal(db)
    await withdrawSeriesProposal(self, proposalId)
    await withdrawSeriesProposal(self, proposalId)
    expect(await listAskedSeries(ctx)).toEqual([])
    await proposeSeries(self, input)
    expect(await listAskedSeries(ctx)).toHaveLength(1)
    expect((await audited(db, 'series_proposal.withdrawn')).map(({ objectId }) => objectId)).toContain(
      proposalId,
    )
  })

  it('is for its professional, while it waits', async () => {
    const { ctx, self, proposalId } = await makeSeriesProposal(db)
    await expect(withdrawSeriesProposal(ctx, proposalId)).rejects.toMatchObject({
      code: 'proposals.not_allowed',
    })
    const colleague = await makePractice(db)
    await expect(withdrawSeriesProposal(colleague.ctx, proposalId)).rejects.toMatchObject({
      code: 'proposals.proposal_missing',
    })
    await answerSeriesProposal(ctx, { proposalId, answer: 'decline' })
    await expect(withdrawSeriesProposal(self, proposalId)).rejects.toMatchObject({
      code: 'proposals.proposal_ended',
    })
  })
})
