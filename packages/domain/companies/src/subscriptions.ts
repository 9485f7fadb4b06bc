import type { DueHandler, Subscription } from '@kara/outbox'
import { followRoster, planToFollowRoster } from './verbs/follow-roster.ts'

export const subscriptions: readonly Subscription[] = [
  {
    event: 'roster.changed',
    subscriber: 'companies.plan-to-follow-roster',
    queue: 'connections',
    handle: async (ctx) => {
      await planToFollowRoster(ctx)
    },
  },
]

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'employee.follows_roster',
    queue: 'connections',
    handle: async (ctx) => {
      await followRoster(ctx)
    },
  },
]
