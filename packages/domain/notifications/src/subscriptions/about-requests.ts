import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planRequestNotices } from '../verbs/plan-request-notices.ts'

/** Each turn of a request, told to whom it concerns. */
export const aboutRequests: readonly Subscription[] = [
  ...due.requestChanges.map(
    (change): Subscription => ({
      event: `session_request.${change}`,
      subscriber: `notifications.plan-request-${change.replaceAll('_', '-')}`,
      queue: 'notices',
      handle: (ctx, payload) => planRequestNotices(ctx, due.RequestChanged.parse(payload)),
    }),
  ),
]
