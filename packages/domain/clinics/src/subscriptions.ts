import type { DueHandler, Subscription } from '@kara/outbox'
import { tellMember } from './verbs/tell-member.ts'

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'clinic_act.tells',
    queue: 'sessions',
    handle: async (ctx) => {
      await tellMember(ctx)
    },
  },
]
