import type { Subscription } from '@kara/outbox'
import * as due from '../rules/payloads.ts'
import { planCreditsProposed, planProposalNotices } from '../verbs/plan-proposal-notices.ts'
import { on } from './on.ts'

/** What a professional proposes; what was accepted of a series is told as a series that is booked. */
export const aboutProposals: readonly Subscription[] = [
  ...(['proposed', 'declined', 'lapsed'] as const).map((step) =>
    on(`series_proposal.${step}`, `plan-series-proposal-${step}`, due.SeriesProposalChanged, (ctx, news) =>
      planProposalNotices(ctx, step, news),
    ),
  ),
  on('credit_proposal.proposed', 'plan-credits-proposed', due.CreditsProposed, planCreditsProposed),
]
