import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { expireAllowance } from './verbs/expire-allowance.ts'

const PeriodEnds = z.object({ periodStart: z.iso.date() })

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'credits.period_ends',
    queue: 'credits',
    handle: (ctx, payload) => expireAllowance(ctx, PeriodEnds.parse(payload).periodStart),
  },
]
