import { writeCreditsProposed } from '../../reads/write-credits-proposed.ts'
import { writeHandoverAnswered } from '../../reads/write-handover-answered.ts'
import { writeHandoverProposed } from '../../reads/write-handover-proposed.ts'
import { writeSeriesProposalEnded, writeSeriesProposed } from '../../reads/write-series-proposed.ts'
import { writeTimeAway } from '../../reads/write-time-away.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'

/** What a client is asked by a professional: to go on with a colleague, to book a series, to ask for credits; and what both hear of it. */
export const proposalLetters: readonly PlannedLetter[] = [
  plannedLetter(due.HandoverChanged, writeHandoverProposed, {
    kind: 'notice.handover_proposed',
    order: ({ handoverId }) => ({
      letter: 'handover_proposed',
      causeKey: handoverId,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.TimeAwayTold, writeTimeAway, {
    kind: 'notice.time_away',
    order: ({ timeAwayId, personId }) => ({
      letter: 'time_away',
      causeKey: `${timeAwayId}|${personId}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.HandoverAnswered, writeHandoverAnswered, {
    kind: 'notice.handover_answered',
    order: ({ handoverId, outcome }) => ({
      letter: 'handover_answered',
      causeKey: `${handoverId}|${outcome}`,
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.SeriesProposalChanged, writeSeriesProposed, {
    kind: 'notice.series_proposed',
    order: ({ proposalId }) => ({
      letter: 'series_proposed',
      causeKey: proposalId,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(due.SeriesProposalEnded, writeSeriesProposalEnded, {
    kind: 'notice.series_proposal_ended',
    order: ({ proposalId, outcome, audience }) => ({
      letter: 'series_proposal_ended',
      causeKey: `${proposalId}|${outcome}`,
      recipientKind: audience,
    }),
  }),
  plannedLetter(due.CreditsProposed, writeCreditsProposed, {
    kind: 'notice.credits_proposed',
    order: ({ proposalId }) => ({
      letter: 'credits_proposed',
      causeKey: proposalId,
      recipientKind: 'client',
    }),
  }),
]
