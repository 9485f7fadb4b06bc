import type { SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { moveIntakeTask } from './verbs/move-intake-task.ts'
import { openIntakeTask } from './verbs/open-intake-task.ts'

const OfBooking = z.object({ sessionId: z.uuid() })

export const subscriptions: readonly Subscription[] = [
  {
    event: 'booking.confirmed',
    subscriber: 'notes.open-intake-task',
    queue: 'sessions',
    handle: (ctx, payload) => openIntakeTask(ctx, OfBooking.parse(payload).sessionId as SessionId),
  },
  {
    event: 'session.moved',
    subscriber: 'notes.move-intake-task',
    queue: 'sessions',
    handle: (ctx, payload) => moveIntakeTask(ctx, OfBooking.parse(payload).sessionId as SessionId),
  },
]

export const dueHandlers: readonly DueHandler[] = []
