import { findBalance } from '@kara/credits'
import type { SessionId } from '@kara/kernel'
import { findSeries, holdSlot, listBookedSessions } from '@kara/scheduling'
import { makeClient } from '@kara/scheduling/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSeriesProposal } from '../reads/list-series-proposals.ts'
import { makeSeriesProposal, proposedMondays } from '../testing.ts'
import { answerSeriesProposal } from './answer-series-proposal.ts'
import { lapseSeriesProposal } from './lapse-series-proposal.ts'
import { withdrawSeriesProposal } from './withdraw-series-proposal.ts'

const all = { answer: 'accept', startsAt: proposedMondays } as const
type Made = Awaited<ReturnType<typeof makeSeriesProposal>>

describe('answering a series that was proposed', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const startsOf = async ({ ctx }: Pick<Made, 'ctx'>) =>
    (await listBookedSessions(ctx, 'upcoming')).map(({ startsAt }) => startsAt).slice(1)
  const stateOf = async ({ ctx, proposalId }: Made) => (await getSeriesProposal(ctx, proposalId)).state

  it('books all of it with credits, as a series that the professional made', async () => {
    const made = await makeSeriesProposal(db)
    const { ctx, proposalId } = made
    await answerSeriesProposal(ctx, { proposalId, ...all })
    expect(await startsOf(made)).toEqual(proposedMondays)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 8 })
    const [, second] = await listBookedSessions(ctx, 'upcoming')
    expect(await findSeries(ctx, second?.id as SessionId)).toMatchObject({ madeBy: 'professional' })
    expect(await stateOf(made)).toBe('accepted')
  })

  it('books some of it, and nothing that was not proposed', async () => {
    const made = await makeSeriesProposal(db)
    const { ctx, proposalId } = made
    const startsAt = ['2026-12-21T10:00:00Z']
    await expect(answerSeriesProposal(ctx, { proposalId, ...all, startsAt })).rejects.toMatchObject({
      code: 'proposals.not_proposed',
    })
    await answerSeriesProposal(ctx, { proposalId, ...all, startsAt: proposedMondays.slice(1) })
    expect(await startsOf(made)).toEqual(proposedMondays.slice(1))
  })

  it('books nothing when the credits do not reach, until the client says how', async () => {
    const made = await makeSeriesProposal(db, { allowanceCredits: 2 })
    const { ctx, proposalId } = made
    await expect(answerSeriesProposal(ctx, { proposalId, ...all })).rejects.toMatchObject({
      code: 'scheduling.series_short',
      details: { values: { covered: 1, short: 2 } },
    })
    expect(await startsOf(made)).toEqual([])
    expect(await stateOf(made)).toBe('proposed')
    await answerSeriesProposal(ctx, { proposalId, ...all, shortfall: 'self_pay' })
    const fundings = (await listBookedSessions(ctx, 'upcoming')).map(({ funding }) => funding)
    expect(fundings).toEqual(['credits', 'credits', 'self_pay', 'self_pay'])
  })

  it('books nothing when it is declined; the same answer again changes nothing', async () => {
    const made = await makeSeriesProposal(db)
    const { ctx, proposalId } = made
    await answerSeriesProposal(ctx, { proposalId, answer: 'decline' })
    await answerSeriesProposal(ctx, { proposalId, answer: 'decline' })
    expect(await startsOf(made)).toEqual([])
    await expect(answerSeriesProposal(ctx, { proposalId, ...all })).rejects.toMatchObject({
      code: 'proposals.proposal_ended',
    })
    expect(await stateOf(made)).toBe('declined')
  })

  it('has one winner against another booking of one of its times, and waits on when it lost', async () => {
    const made = await makeSeriesProposal(db)
    const { hub, ctx, proposalId } = made
    const rival = await makeClient(db, hub)
    const [accepted, held] = await Promise.allSettled([
      answerSeriesProposal(ctx, { proposalId, ...all }),
      holdSlot(rival.ctx, { serviceId: hub.serviceId, startsAt: proposedMondays[2] ?? '' }),
    ])
    expect([accepted.status, held.status].sort()).toEqual(['fulfilled', 'rejected'])
    const isBooked = accepted.status === 'fulfilled'
    expect(await startsOf(made)).toHaveLength(isBooked ? 3 : 0)
    expect(await stateOf(made)).toBe(isBooked ? 'accepted' : 'proposed')
  })

  it('has one winner against its expiry, against its taking back, and against another answer', async () => {
    const rivals: ((made: Made) => Promise<unknown>)[] = [
      ({ job, proposalId }) => lapseSeriesProposal(job, proposalId),
      ({ self, proposalId }) => withdrawSeriesProposal(self, proposalId),
      ({ ctx, proposalId }) => answerSeriesProposal(ctx, { proposalId, answer: 'decline' }),
    ]
    for (const rival of rivals) {
      const made = await makeSeriesProposal(db)
      const { ctx, proposalId } = made
      const [accepted] = await Promise.allSettled([
        answerSeriesProposal(ctx, { proposalId, ...all }),
        rival(made),
      ])
      const isBooked = accepted.status === 'fulfilled'
      expect(await startsOf(made)).toHaveLength(isBooked ? 3 : 0)
      expect((await stateOf(made)) === 'accepted').toBe(isBooked)
    }
  })

  it('is booked once, whichever way two tabs accept at the same time', async () => {
    const made = await makeSeriesProposal(db)
    const { ctx, proposalId } = made
    const accept = () => answerSeriesProposal(ctx, { proposalId, ...all })
    await Promise.all([accept(), accept()])
    expect(await startsOf(made)).toHaveLength(3)
  })

  it('is too late after its time, whether or not the clean-up has come by', async () => {
    const made = await makeSeriesProposal(db)
    const { ctx, proposalId } = made
    ctx.clock.advance({ hours: 24 * 7, seconds: 1 })
    await expect(answerSeriesProposal(ctx, { proposalId, ...all })).rejects.toMatchObject({
      code: 'proposals.proposal_ended',
    })
    expect(await stateOf(made)).toBe('lapsed')
  })

  it('is the client’s own', async () => {
    const { self, hub, proposalId } = await makeSeriesProposal(db)
    await expect(answerSeriesProposal(self, { proposalId, ...all })).rejects.toMatchObject({
      code: 'proposals.not_allowed',
    })
    const other = await makeClient(db, hub)
    await expect(answerSeriesProposal(other.ctx, { proposalId, ...all })).rejects.toMatchObject({
      code: 'proposals.proposal_missing',
    })
  })

  it('announces and audits', async () => {
    const { ctx, proposalId } = await makeSeriesProposal(db)
    await answerSeriesProposal(ctx, { proposalId, ...all })
    const events = (await announced(db, 'series_proposal.accepted')).filter(
      ({ payload }) => payload.proposalId === proposalId,
    )
    expect(events).toHaveLength(1)
    expect((await audited(db, 'series_proposal.accepted')).map(({ objectId }) => objectId)).toContain(
      proposalId,
    )
  })
})
