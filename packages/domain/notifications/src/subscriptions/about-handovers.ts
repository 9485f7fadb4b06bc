import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planHandoverNotices } from '../verbs/plan-handover-notices.ts'
import { planTimeAwayNotice } from '../verbs/plan-time-away-notice.ts'
import { on } from './on.ts'

/** A professional who is away or stops, and what each client says to a colleague. */
export const aboutHandovers: readonly Subscription[] = [
  ...(['proposed', 'accepted', 'declined', 'lapsed'] as const).map((step) =>
    on(`handover.${step}`, `plan-handover-${step}`, due.HandoverChanged, (ctx, news) =>
      planHandoverNotices(ctx, step, news),
    ),
  ),
  on('time_away.told', 'plan-time-away', due.TimeAwayTold, planTimeAwayNotice),
]
