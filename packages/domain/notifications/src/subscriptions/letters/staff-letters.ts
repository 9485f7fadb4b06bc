import { writeSignInAlarm } from '../../reads/write-company-sign-in.ts'
import { writeMoneyAlarm } from '../../reads/write-money-alarm.ts'
import { writeSupportWaiting } from '../../reads/write-sign-in-again.ts'
import { writeReviewOverdue } from '../../reads/write-standing-changed.ts'
import { MoneyAlarmDue, ReviewOverdueDue, SignInAlarmDue } from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'
import { SupportWaitingDue } from '../../rules/support-payloads.ts'

/** What the operator's support is told. */
export const staffLetters: readonly PlannedLetter[] = [
  plannedLetter(MoneyAlarmDue, writeMoneyAlarm, {
    kind: 'notice.money_alarm',
    order: ({ alarm, cause, staffId }) => ({
      letter: `money_${alarm}`,
      causeKey: `${cause}|${staffId}`,
      recipientKind: 'staff',
    }),
  }),
  plannedLetter(ReviewOverdueDue, writeReviewOverdue, {
    kind: 'notice.review_overdue',
    order: ({ professionalId, since, staffId }) => ({
      letter: 'review_overdue',
      causeKey: `${professionalId}|${since}|${staffId}`,
      recipientKind: 'staff',
    }),
  }),
  plannedLetter(SignInAlarmDue, writeSignInAlarm, {
    kind: 'notice.sign_in_alarm',
    order: ({ alertId, staffId }) => ({
      letter: 'sign_in_alarm',
      causeKey: `${alertId}|${staffId}`,
      recipientKind: 'staff',
    }),
  }),
  plannedLetter(SupportWaitingDue, writeSupportWaiting, {
    kind: 'notice.support_waiting',
    order: ({ conversationId, since, staffId }) => ({
      letter: 'support_waiting',
      causeKey: `${conversationId}|${since}|${staffId}`,
      recipientKind: 'staff',
    }),
  }),
]
