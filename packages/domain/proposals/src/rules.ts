import { Temporal } from 'temporal-polyfill'
import { type CreditProposal, limits, type SeriesProposal } from './contracts.ts'
import type { SeriesProposalFacts } from './events.ts'
import type { CreditProposalRow } from './store/credits.ts'
import type { ProposalRow } from './store/series.ts'

/** Until when a client answers: some days, but not longer than to the first of the times. */
export function answerByOf(
  proposedAt: Temporal.Instant,
  starts: readonly Temporal.Instant[],
): Temporal.Instant {
  const days = proposedAt.add({ hours: limits.answerDays * 24 })
  return [days, ...starts].reduce((one, other) => (Temporal.Instant.compare(one, other) <= 0 ? one : other))
}

/** Whether it waits for an answer that can still be given; the last moment still counts. */
export function isOpen(row: Pick<ProposalRow, 'state' | 'answerBy'>, now: Temporal.Instant): boolean {
  return row.state === 'proposed' && Temporal.Instant.compare(now, row.answerBy) <= 0
}

export function toSeriesProposal(
  row: ProposalRow,
  starts: readonly Temporal.Instant[],
  now: Temporal.Instant,
): SeriesProposal {
  const { id, personId, professionalId, companyId, sessionId, everyWeeks } = row
  return {
    id,
    personId,
    professionalId,
    companyId,
    sessionId,
    everyWeeks,
    startsAt: starts.map(String),
    state: row.state === 'proposed' && !isOpen(row, now) ? 'lapsed' : row.state,
    proposedAt: row.proposedAt.toString(),
    answerBy: row.answerBy.toString(),
    endedAt: row.endedAt?.toString() ?? null,
  }
}

/** What every event of a proposal says about it. */
export function factsOf(row: ProposalRow): SeriesProposalFacts {
  const { id: proposalId, personId, professionalId, companyId } = row
  return { proposalId, personId, professionalId, companyId }
}

export function toCreditProposal(row: CreditProposalRow, now: Temporal.Instant): CreditProposal {
  const { id, personId, professionalId, companyId, amountHalves, reason } = row
  return {
    id,
    personId,
    professionalId,
    companyId,
    amountHalves,
    reason,
    state: row.state === 'proposed' && !isOpen(row, now) ? 'lapsed' : row.state,
    proposedAt: row.proposedAt.toString(),
    answerBy: row.answerBy.toString(),
  }
}
