import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planHandoverNotices } from '../verbs/plan-handover-notices.ts'
import { planTimeAwayNotice } from '../verbs/plan-time-away-notice.ts'

/** A professional who is away or stops, and what each client says to a colleague. */
export const aboutHandovers: readonly Subscription[] = [
  ...(['proposed', 'accepted', 'declined', 'lapsed'] as const).map(
    (step): Subscription => ({
      event: `handover.${step}`,
      subscriber: `notifications.plan-handover-${step}`,
      queue: 'notices',
      handle: (ctx, payload) => planHandoverNotices(ctx, step, due.HandoverChanged.parse(payload)),
    }),
  ),
  {
    event: 'time_away.told',
    subscriber: 'notifications.plan-time-away',
    queue: 'notices',
    handle: (ctx, payload) => planTimeAwayNotice(ctx, due.TimeAwayTold.parse(payload)),
  },
]
