import * as due from '../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../rules/planned-letter.ts'
import { writeHandoverAnswered } from './write-handover-answered.ts'
import { writeHandoverProposed } from './write-handover-proposed.ts'
import { writeTimeAway } from './write-time-away.ts'

/** What passes between a client and the two professionals of a handover, and what a client is told of a time away. */
export const handoverLetters: readonly PlannedLetter[] = [
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
]
