import type { SessionId } from '@kara/kernel'
import type { DueHandler, Subscription } from '@kara/outbox'
import { z } from 'zod'
import { carryOutLeaverRule, lapseSelfPayOffer, planLeaverRule } from '../verbs/carry-out-leaver-rule.ts'
import { on } from './on.ts'

const OfOne = z.object({ sessionId: z.uuid().transform((id) => id as SessionId) })

/** Somebody left the company that would have paid: each booked session is taken up by itself. */
export const aboutLeavers: readonly Subscription[] = [
  on('employee.left', 'plan-leaver-rule', null, async (ctx) => {
    await planLeaverRule(ctx)
  }),
]

export const leaversDue: readonly DueHandler[] = [
  {
    kind: 'session.sponsor_leaves',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await carryOutLeaverRule(ctx, OfOne.parse(payload).sessionId)
    },
  },
  {
    kind: 'session.self_pay_offer_ends',
    queue: 'sessions',
    handle: async (ctx, payload) => {
      await lapseSelfPayOffer(ctx, OfOne.parse(payload).sessionId)
    },
  },
]
