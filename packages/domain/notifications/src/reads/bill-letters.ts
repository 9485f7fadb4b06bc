import { BillDue } from '../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../rules/planned-letter.ts'
import { causeOf } from '../verbs/plan-bill-notice.ts'
import { writeBillUpdate } from './write-bill-update.ts'

/** Bills, to whoever pays them. */
export const billLetters: readonly PlannedLetter[] = [
  plannedLetter(BillDue, writeBillUpdate, {
    kind: 'notice.bill_update',
    order: (about) => ({
      letter: `bill_${about.update}`,
      causeKey: causeOf(about),
      recipientKind: 'client',
    }),
  }),
]
