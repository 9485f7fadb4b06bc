import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { expireLot } from './verbs/expire-lot.ts'
import { renewAllowance } from './verbs/renew-allowance.ts'
import { warnOfExpiry } from './verbs/warn-of-expiry.ts'

const LotEnds = z.object({ periodStart: z.iso.date(), lot: z.string().default('period') })
const LotEndsSoon = LotEnds.extend({ days: z.number().int() })

export const subscriptions: readonly Subscription[] = []

export const dueHandlers: readonly DueHandler[] = [
  {
    kind: 'credits.period_ends',
    queue: 'credits',
    handle: (ctx, payload) => expireLot(ctx, LotEnds.parse(payload)),
  },
  {
    kind: 'credits.expires_soon',
    queue: 'credits',
    handle: (ctx, payload) => warnOfExpiry(ctx, LotEndsSoon.parse(payload)),
  },
  {
    kind: 'credits.renews',
    queue: 'credits',
    handle: (ctx) => renewAllowance(ctx),
  },
]
