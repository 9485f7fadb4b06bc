import type { DueHandler, Subscription } from '@kara/outbox'
import { hideUncovered } from './verbs/hide-uncovered.ts'

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'credential.expires',
    queue: 'hubs',
    handle: async (ctx) => {
      await hideUncovered(ctx)
    },
  },
]
