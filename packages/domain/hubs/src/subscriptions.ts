import type { Id } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { runPublication } from './verbs/run-publication.ts'

const Publishing = z.object({ publicationId: z.uuid(), baseHost: z.string().min(1) })

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'hub.publication',
    queue: 'hubs',
    // Its steps show while they are taken, so they have transactions of their own; nothing is left after them.
    outside: (ctx, payload) => {
      const { publicationId, baseHost } = Publishing.parse(payload)
      return runPublication(ctx, { publicationId: publicationId as Id<'hub_publication'>, baseHost })
    },
    handle: async () => {},
  },
]
