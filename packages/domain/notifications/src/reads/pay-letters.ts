import * as due from '../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../rules/planned-letter.ts'
import { payCauseOf } from '../verbs/plan-pay-notice.ts'
import { writeAccountNeedsMore, writePayUpdate } from './write-pay-update.ts'

/** Statements and their money, to whoever is paid. */
export const payLetters: readonly PlannedLetter[] = [
  plannedLetter(due.PayDue, writePayUpdate, {
    kind: 'notice.pay_update',
    order: (about) => ({
      letter: `pay_${about.update}`,
      causeKey: payCauseOf(about),
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(due.AccountNeedsMore, writeAccountNeedsMore, {
    kind: 'notice.pay_needs_more',
    order: ({ professionalId, at }) => ({
      letter: 'pay_needs_more',
      causeKey: `${professionalId}|${at}`,
      recipientKind: 'professional',
    }),
  }),
]
