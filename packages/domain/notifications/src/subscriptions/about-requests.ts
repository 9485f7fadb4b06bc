import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planRequestNotices } from '../verbs/plan-request-notices.ts'
import { planWaitlistNotice } from '../verbs/plan-waitlist-notice.ts'

/** Each turn of a request, told to whom it concerns; a time that is free for somebody who waits. */
export const aboutRequests: readonly Subscription[] = [
  ...due.requestChanges.map(
    (change): Subscription => ({
      event: `session_request.${change}`,
      subscriber: `notifications.plan-request-${change.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) => planRequestNotices(ctx, due.RequestChanged.parse(payload)),
    }),
  ),
  ...(['time_free', 'expired'] as const).map(
    (update): Subscription => ({
      event: `waitlist_entry.${update}`,
      subscriber: `notifications.plan-waitlist-${update.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) => planWaitlistNotice(ctx, due.WaitlistChanged.parse(payload)),
    }),
  ),
]
