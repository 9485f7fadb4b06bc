import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { followRoster, planToFollowRoster } from './verbs/follow-roster.ts'

const on = hearing('companies', 'connections')

export const subscriptions: readonly Subscription[] = [
  on('roster.changed', 'plan-to-follow-roster', null, async (ctx) => {
    await planToFollowRoster(ctx)
  }),
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
