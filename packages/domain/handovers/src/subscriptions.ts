import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import type { HandoverId } from './store.ts'
import { lapseHandover } from './verbs/lapse-handover.ts'

const OfHandover = z.object({ handoverId: z.uuid().transform((id) => id as HandoverId) })

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'handover.lapses',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await lapseHandover(ctx, OfHandover.parse(payload).handoverId)
    },
  },
]
