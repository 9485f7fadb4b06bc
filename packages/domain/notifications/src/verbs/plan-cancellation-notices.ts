import { inTransaction, type TxCtx } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { cancelWork, planWork } from '@kara/outbox'
import type { CancelReason } from '@kara/scheduling/contracts'
import { mayNotify } from '../access.ts'
import { type Audience, limits } from '../contracts.ts'
import {
  bookingNoticeKinds,
  type SessionOwners,
  scopeOf,
  sessionNoticeKey,
} from '../rules/session-notices.ts'
import { hasGoneOut } from '../store/deliveries.ts'

export type CancelledSession = SessionOwners & {
  readonly by: 'client' | 'professional' | 'sponsor'
  readonly isUndo: boolean
  readonly isToldTogether?: boolean
  readonly because?: CancelReason | undefined
}

/**
 * Takes back what a booking had planned, and plans the letters that tell both; the client hears of a
 * professional's cancellation first. A booking that was undone before any letter left stays untold, and one that was
 * cancelled with others has its place in their letter.
 */
export async function planCancellationNotices(ctx: Ctx, cancelled: CancelledSession): Promise<void> {
  mayNotify(ctx)
  const { sessionId } = cancelled
  await inTransaction(ctx, async (ctx) => {
    for (const audience of ['client', 'professional'] as const) {
      const key = sessionNoticeKey(sessionId, audience)
      for (const kind of bookingNoticeKinds) await cancelWork(ctx, kind, key)
    }
    if (cancelled.isToldTogether) return
    if (cancelled.isUndo && !(await hasGoneOut(ctx, 'booking_confirmed', sessionId))) return
    await planFor(ctx, cancelled, 'client')
    await planFor(ctx, cancelled, 'professional')
  })
}

async function planFor(ctx: TxCtx, cancelled: CancelledSession, audience: Audience): Promise<void> {
  const { sessionId, by, because } = cancelled
  const waits = audience === 'professional' && by === 'professional'
  await planWork(ctx, {
    kind: 'notice.booking_cancelled',
    key: sessionNoticeKey(sessionId, audience),
    queue: 'notices',
    dueAt: ctx.clock.now().add({ minutes: waits ? limits.professionalWaitsMinutes : 0 }),
    scope: scopeOf(cancelled),
    payload: { sessionId, audience, by, ...(because ? { because } : {}) },
  })
}
