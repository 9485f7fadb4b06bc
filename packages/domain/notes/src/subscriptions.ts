import type { SessionId } from '@kara/kernel'
import { type DueHandler, hearing, type Subscription } from '@kara/outbox'
import { z } from 'zod'
import { moveIntakeTask } from './verbs/move-intake-task.ts'
import { openIntakeTask } from './verbs/open-intake-task.ts'

const on = hearing('notes', 'sessions')

const OfBooking = z.object({ sessionId: z.uuid() })

export const subscriptions: readonly Subscription[] = [
  on('booking.confirmed', 'open-intake-task', OfBooking, (ctx, news) =>
    openIntakeTask(ctx, news.sessionId as SessionId),
  ),
  on('session.moved', 'move-intake-task', OfBooking, (ctx, news) =>
    moveIntakeTask(ctx, news.sessionId as SessionId),
  ),
]

export const dueHandlers: readonly DueHandler[] = []
