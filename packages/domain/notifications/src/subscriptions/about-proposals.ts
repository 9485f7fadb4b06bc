import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planProposalNotices } from '../verbs/plan-proposal-notices.ts'
import { on } from './on.ts'

/** A series that a professional proposes; what was accepted of it is told as a series that is booked. */
export const aboutProposals: readonly Subscription[] = (['proposed', 'declined', 'lapsed'] as const).map(
  (step) =>
    on(`series_proposal.${step}`, `plan-series-proposal-${step}`, due.SeriesProposalChanged, (ctx, news) =>
      planProposalNotices(ctx, step, news),
    ),
)
