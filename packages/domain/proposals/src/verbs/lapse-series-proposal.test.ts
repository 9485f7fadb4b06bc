import { listBookedSessions } from '@kara/scheduling'
import { announced, audited, drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSeriesProposal } from '../reads/list-series-proposals.ts'
import { dueHandlers, subscriptions } from '../subscriptions.ts'
import { makeSeriesProposal } from '../testing.ts'
import { answerSeriesProposal } from './answer-series-proposal.ts'
import { lapseSeriesProposal } from './lapse-series-proposal.ts'

describe('a series that nobody answers', () => {
  const db = openTestDatabase()

  it('ends once, when its time is over, and books nothing', async () => {
    const { ctx, job, proposalId } = await makeSeriesProposal(db)
    ctx.clock.advance({ hours: 24 * 7, seconds: 1 })
    await drainOutbox(db, { clock: ctx.clock, modules: [{ subscriptions, dueHandlers }] })
    expect(await lapseSeriesProposal(job, proposalId)).toBe(false)
    const [row] = await db.witness`select state from app.series_proposal where id = ${proposalId}`
    expect(row?.state).toBe('lapsed')
    expect(await listBookedSessions(ctx, 'upcoming')).toHaveLength(0)
    expect(await getSeriesProposal(ctx, proposalId)).toMatchObject({ state: 'lapsed' })
  })

  it('is ended by its own job, and not after an answer', async () => {
    const { self, ctx, job, proposalId } = await makeSeriesProposal(db)
    await expect(lapseSeriesProposal(self, proposalId)).rejects.toMatchObject({
      code: 'proposals.not_allowed',
    })
    const { job: stranger } = await makeSeriesProposal(db)
    expect(await lapseSeriesProposal(stranger, proposalId)).toBe(false)
    await answerSeriesProposal(ctx, { proposalId, answer: 'decline' })
    expect(await lapseSeriesProposal(job, proposalId)).toBe(false)
  })

  it('announces and audits', async () => {
    const { job, proposalId } = await makeSeriesProposal(db)
    await lapseSeriesProposal(job, proposalId)
    const events = (await announced(db, 'series_proposal.lapsed')).filter(
      ({ payload }) => payload.proposalId === proposalId,
    )
    expect(events).toHaveLength(1)
    expect((await audited(db, 'series_proposal.lapsed')).map(({ objectId }) => objectId)).toContain(
      proposalId,
    )
  })
})
