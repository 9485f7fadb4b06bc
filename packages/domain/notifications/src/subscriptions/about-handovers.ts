import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planHandoverNotices } from '../verbs/plan-handover-notices.ts'

/** A professional who stops, and what each client says to a colleague. */
export const aboutHandovers: readonly Subscription[] = (
  ['proposed', 'accepted', 'declined', 'lapsed'] as const
).map((step) => ({
  event: `handover.${step}`,
  subscriber: `notifications.plan-handover-${step}`,
  queue: 'notices',
  handle: (ctx, payload) => planHandoverNotices(ctx, step, due.HandoverChanged.parse(payload)),
}))
