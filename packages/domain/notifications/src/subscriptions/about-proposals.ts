import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planProposalNotices } from '../verbs/plan-proposal-notices.ts'

/** A series that a professional proposes; what was accepted of it is told as a series that is booked. */
export const aboutProposals: readonly Subscription[] = (['proposed', 'declined', 'lapsed'] as const).map(
  (step) => ({
    event: `series_proposal.${step}`,
    subscriber: `notifications.plan-series-proposal-${step}`,
    queue: 'notices',
    handle: (ctx, payload) => planProposalNotices(ctx, step, due.SeriesProposalChanged.parse(payload)),
  }),
)
