import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { ProposalId } from './store/series.ts'
import { lapseSeriesProposal } from './verbs/lapse-series-proposal.ts'

const OfProposal = z.object({ proposalId: z.uuid().transform((id) => id as ProposalId) })

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'series_proposal.lapses',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await lapseSeriesProposal(ctx, OfProposal.parse(payload).proposalId)
    },
  },
]
