import type { Subscription } from '@kara/outbox'
import { waitlistUpdates } from '@kara/waitlists/contracts'
import * as due from '../rules/payloads.ts'
import { planRequestNotices } from '../verbs/plan-request-notices.ts'
import { planWaitlistNotice } from '../verbs/plan-waitlist-notice.ts'
import { on } from './on.ts'

/** Each turn of a request, told to whom it concerns; a time that is free for somebody who waits. */
export const aboutRequests: readonly Subscription[] = [
  ...due.requestChanges.map((change) =>
    on(
      `session_request.${change}`,
      `plan-request-${change.replaceAll('_', '-')}`,
      due.RequestChanged,
      planRequestNotices,
    ),
  ),
  ...waitlistUpdates.map((update) =>
    on(
      `waitlist_entry.${update}`,
      `plan-waitlist-${update.replaceAll('_', '-')}`,
      due.WaitlistChanged,
      planWaitlistNotice,
    ),
  ),
]
