import type { DueHandler, Subscription } from '@kara/outbox'
import { hideUncovered } from './verbs/hide-uncovered.ts'
import { tellOfReview } from './verbs/tell-of-review.ts'

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'credential.expires',
    queue: 'hubs',
    handle: async (ctx) => {
      await hideUncovered(ctx)
    },
  },
  {
    kind: 'review.due',
    queue: 'hubs',
    handle: async (ctx) => {
      await tellOfReview(ctx)
    },
  },
]
