import { writeFeedbackAsked } from '../../reads/write-feedback-asked.ts'
import { writeWellbeingDue } from '../../reads/write-wellbeing-due.ts'
import * as due from '../../rules/payloads.ts'
import { type PlannedLetter, plannedLetter } from '../../rules/planned-letter.ts'
import { WellbeingTaken } from '../../rules/wellbeing-payloads.ts'

/** What a client is asked without anybody waiting for it. */
export const careLetters: readonly PlannedLetter[] = [
  plannedLetter(due.FeedbackAsked, writeFeedbackAsked, {
    kind: 'notice.feedback_asked',
    // Several sessions with one professional in a month are asked about once.
    order: ({ personId, professionalId, month }) => ({
      letter: 'feedback_asked',
      causeKey: `${personId}|${professionalId}|${month}`,
      recipientKind: 'client',
    }),
  }),
  plannedLetter(WellbeingTaken, writeWellbeingDue, {
    kind: 'notice.wellbeing_due',
    order: ({ checkId }) => ({ letter: 'wellbeing_due', causeKey: checkId, recipientKind: 'client' }),
  }),
]
