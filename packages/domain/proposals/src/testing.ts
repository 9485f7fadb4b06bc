import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { type TestDatabase, testCtx } from '@kara/testing'
import { proposeCredits } from './verbs/propose-credits.ts'
import { proposeSeries } from './verbs/propose-series.ts'

/** The Mondays after the one that is booked. */
export const proposedMondays = ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) => `${day}T10:00:00Z`)

/** A client with a booked session, whose professional proposes three more to them. */
export async function makeSeriesProposal(
  db: TestDatabase,
  rules: Parameters<typeof makeBookableHub>[1] = {},
) {
  const hub = await makeBookableHub(db, rules)
  const booked = await makeBooking(db, hub)
  const self = professionalCtx(db, hub, booked.ctx.clock)
  const input = { sessionId: booked.session.id, everyWeeks: 1, startsAt: proposedMondays }
  const proposalId = await proposeSeries(self, input)
  const scope = { role: 'worker', personId: booked.personId, professionalId: hub.professionalId } as const
  const job = testCtx({ database: db.database, scope, clock: booked.ctx.clock })
  return { ...booked, hub, self, job, input, proposalId }
}

/** A client with a booked session, whose professional asks them whether to ask for four credits more. */
export async function makeCreditProposal(db: TestDatabase) {
  const hub = await makeBookableHub(db)
  const booked = await makeBooking(db, hub)
  const self = professionalCtx(db, hub, booked.ctx.clock)
  const { personId } = booked
  const input = { personId, companyId: hub.companyId, amountCredits: 4, reason: 'crisis' } as const
  const proposalId = await proposeCredits(self, input)
  return { ...booked, hub, self, input, proposalId }
}
