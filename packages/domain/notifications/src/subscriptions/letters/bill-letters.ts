import { writeBillUpdate } from '../../reads/write-bill-update.ts'
import { writeCardDue } from '../../reads/write-card-due.ts'
import { writeAccountNeedsMore, writePayUpdate } from '../../reads/write-pay-update.ts'
import { AccountNeedsMore, BillDue, CardWanted, PayDue } from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'
import { causeOf } from '../../verbs/plan-bill-notice.ts'
import { payCauseOf } from '../../verbs/plan-pay-notice.ts'

/** Bills, to whoever pays them, and the card that is wanted before; statements, to whoever is paid. */
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
  plannedLetter(PayDue, writePayUpdate, {
    kind: 'notice.pay_update',
    order: (about) => ({
      letter: `pay_${about.update}`,
      causeKey: payCauseOf(about),
      recipientKind: 'professional',
    }),
  }),
  plannedLetter(AccountNeedsMore, writeAccountNeedsMore, {
    kind: 'notice.pay_needs_more',
    order: ({ professionalId, at }) => ({
      letter: 'pay_needs_more',
      causeKey: `${professionalId}|${at}`,
      recipientKind: 'professional',
    }),
  }),
]
