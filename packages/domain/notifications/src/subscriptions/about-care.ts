import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { WellbeingDeleted, WellbeingTaken } from '../rules/wellbeing-payloads.ts'
import {
  dropWellbeingReminder,
  planFeedbackAsked,
  planWellbeingReminder,
} from '../verbs/plan-feedback-asked.ts'
import { on } from './on.ts'

/** What a client is asked without anybody waiting for it: how a session was, and how they are. */
export const aboutCare: readonly Subscription[] = [
  on('session.completed', 'plan-feedback-asked', due.SessionHeld, planFeedbackAsked),
  on('wellbeing_check.taken', 'plan-wellbeing-reminder', WellbeingTaken, planWellbeingReminder),
  on('wellbeing_check.deleted', 'drop-wellbeing-reminder', WellbeingDeleted, dropWellbeingReminder),
]
