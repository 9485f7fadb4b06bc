import { BillDue, CardWanted } from '../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../rules/planned-letter.ts'
import { causeOf } from '../verbs/plan-bill-notice.ts'
import { writeBillUpdate } from './write-bill-update.ts'
import { writeCardDue } from './write-card-due.ts'

/** Bills, to whoever pays them, and the card that is wanted before. */
export const billLetters: readonly PlannedLetter[] = [
  plannedLetter(CardWanted, writeCardDue, {
    kind: 'notice.card_due',
    order: ({ sessionId }) => ({ letter: 'card_due', causeKey: sessionId, recipientKind: 'client' }),
  }),
  plannedLetter(BillDue, writeBillUpdate, {
    kind: 'notice.bill_update',
    order: (about) => ({
      letter: `bill_${about.update}`,
      causeKey: causeOf(about),
      recipientKind: 'client',
    }),
  }),
]
