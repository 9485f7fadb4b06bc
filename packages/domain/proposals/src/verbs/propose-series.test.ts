import { findBalance } from '@kara/credits'
import type { PersonId, SessionId } from '@kara/kernel'
import { bookForClient } from '@kara/scheduling'
import {
  makeBookableHub,
  makeBooking,
  makeClient,
  makePractice,
  makePrivateClient,
  mondayAtTen,
} from '@kara/scheduling/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getSeriesProposal, listAskedSeries, listSeriesProposals } from '../reads/list-series-proposals.ts'
import { makeSeriesProposal, proposedMondays } from '../testing.ts'
import { proposeSeries } from './propose-series.ts'

describe('proposing a series', () => {
  const db = openTestDatabase({ connectionsMax: 8 })

  it('asks the client, and books, holds and pays nothing', async () => {
    const { hub, ctx, self, personId, proposalId, session } = await makeSeriesProposal(db)
    const proposal = {
      id: proposalId,
      sessionId: session.id,
      everyWeeks: 1,
      startsAt: proposedMondays,
      state: 'proposed',
      answerBy: ctx.clock
        .now()
        .add({ hours: 24 * 7 })
        .toString(),
    }
    expect(await listAskedSeries(ctx)).toMatchObject([proposal])
    expect(await listSeriesProposals(self, personId)).toMatchObject([proposal])
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
    const claims =
      await db.witness`select id from app.calendar_claim where professional_id = ${hub.professionalId}`
    expect(claims).toHaveLength(1)
  })

  it('can be answered until the first of its times at the latest', async () => {
    const { ctx, self, personId, session } = await makeSeriesProposal(db)
    await db.witness`update app.series_proposal set state = 'withdrawn', ended_at = now()
      where person_id = ${personId}`
    self.clock.travelTo('2026-11-26T10:00:00Z')
    const id = await proposeSeries(self, {
      sessionId: session.id,
      everyWeeks: 1,
      startsAt: proposedMondays,
    })
    expect(await getSeriesProposal(ctx, id)).toMatchObject({ answerBy: proposedMondays[0] })
  })

  it('is made to private clients too', async () => {
    const practice = await makePractice(db)
    const client = await makePrivateClient(db, practice)
    const { personId } = client
    const first = { personId, serviceId: practice.serviceId, startsAt: mondayAtTen }
    const { id } = await bookForClient(practice.ctx, first)
    await proposeSeries(practice.ctx, { sessionId: id, everyWeeks: 2, startsAt: proposedMondays })
    expect(await listAskedSeries(client.ctx)).toMatchObject([{ companyId: null, everyWeeks: 2 }])
  })

  it('is refused with the times that are gone, and once while one waits, also at the same moment', async () => {
    const hub = await makeBookableHub(db)
    const { session, ctx } = await makeBooking(db, hub)
    await makeBooking(db, hub, proposedMondays[1])
    const { professionalId, personId } = hub
    const self = { ...ctx, scope: { role: 'professional', professionalId, personId } as const }
    const input = { sessionId: session.id, everyWeeks: 1, startsAt: proposedMondays }
    await expect(proposeSeries(self, input)).rejects.toMatchObject({
      code: 'proposals.times_gone',
      details: { values: { times: proposedMondays[1] } },
    })
    const free = { ...input, startsAt: [proposedMondays[0] ?? '', proposedMondays[2] ?? ''] }
    const tries = await Promise.allSettled([proposeSeries(self, free), proposeSeries(self, free)])
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(proposeSeries(self, free)).rejects.toMatchObject({ code: 'proposals.already_asked' })
  })

  it('is for the professional of the session alone', async () => {
    const { hub, ctx, input, proposalId, personId } = await makeSeriesProposal(db)
    await expect(proposeSeries(ctx, input)).rejects.toMatchObject({ code: 'proposals.not_allowed' })
    const colleague = await makePractice(db)
    await expect(proposeSeries(colleague.ctx, input)).rejects.toMatchObject({
      code: 'scheduling.session_missing',
    })
    expect(await listSeriesProposals(colleague.ctx, personId as PersonId)).toEqual([])
    const other = await makeClient(db, hub)
    await expect(getSeriesProposal(other.ctx, proposalId)).rejects.toMatchObject({
      code: 'proposals.proposal_missing',
    })
    const far = await makeBooking(db, await makeBookableHub(db))
    await expect(
      proposeSeries(colleague.ctx, { ...input, sessionId: far.session.id as SessionId }),
    ).rejects.toMatchObject({ code: 'scheduling.session_missing' })
  })

  it('announces and audits', async () => {
    const { proposalId, personId, hub } = await makeSeriesProposal(db)
    const events = (await announced(db, 'series_proposal.proposed')).filter(
      ({ payload }) => payload.proposalId === proposalId,
    )
    expect(events).toMatchObject([{ payload: { personId, companyId: hub.companyId } }])
    expect(await audited(db, 'series_proposal.proposed')).toContainEqual(
      expect.objectContaining({ objectId: proposalId, detail: { sessions: 3 } }),
    )
  })
})
