import { settleHold } from '@kara/credits'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, inScope, type SessionId } from '@kara/kernel'
import type { Temporal } from 'temporal-polyfill'
import { mayActAsClient, mayActAsProfessional } from '../access.ts'
import { CancelReason } from '../contracts.ts'
import { consequencesChanged, sessionMissing, sessionNotCancellable } from '../errors.ts'
import { type Cancellation, cancellationAt } from '../rules/outcomes.ts'
import { cancellableStates, endCancelled } from '../steps/end-cancelled.ts'
import { isBookedByProfessional } from '../store/outcomes.ts'
import * as sessions from '../store/sessions.ts'

interface HowToCancel {
  readonly isToldTogether?: boolean
  /** What the client read that it does to the credits; nothing else is done. */
  readonly shown?: Cancellation['credits'] | undefined
}

/** What cancelling now would come to, in the words of the table in rules.md; null: too late for it. */
export async function previewCancellation(ctx: Ctx, sessionId: SessionId): Promise<Cancellation | null> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { session, booking } = await load(ctx, sessionId)
    return cancellableStates.includes(session.state) ? outcomeNow(ctx, session, booking, 'client') : null
  })
}

/**
 * The client cancels: the time is free at once, and the credits are returned up to the cut-off, used
 * after it. Server time decides. Of those that are cancelled together one letter tells.
 *
 * @throws `scheduling.session_not_cancellable`, `scheduling.consequences_changed` when it would come to something else
 *   than was shown
 */
export async function cancelSession(
  ctx: Ctx,
  sessionId: SessionId,
  how: HowToCancel = {},
): Promise<Cancellation> {
  mayActAsClient(ctx)
  const companyId = await inTransaction(ctx, async (ctx) => (await load(ctx, sessionId)).session.companyId)
  const { scope } = ctx
  const owner =
    companyId && scope.role === 'person' && !ctx.transaction ? inScope(ctx, { ...scope, companyId }) : ctx
  return inTransaction(owner, async (ctx) => {
    const { session, booking } = await load(ctx, sessionId)
    const outcome = await outcomeNow(ctx, session, booking, 'client')
    if (!outcome) throw sessionNotCancellable()
    if (how.shown && how.shown !== outcome.credits) throw consequencesChanged()
    await endCancelled(ctx, session, outcome, 'client', how)
    if (booking?.creditHoldId) {
      await settleHold(ctx, sessionId, outcome.credits, outcome.state)
    }
    return outcome
  })
}

/**
 * The professional cancels, at any time before it begins: the credits return to the client, who is told, and reads why
 * where it was said.
 */
export async function cancelAsProfessional(
  ctx: Ctx,
  sessionId: SessionId,
  reason?: CancelReason,
): Promise<Cancellation> {
  mayActAsProfessional(ctx)
  const because = CancelReason.optional().parse(reason)
  return inTransaction(ctx, async (ctx) => {
    const session = await sessions.findSession(ctx, sessionId, true)
    if (!session) throw sessionMissing()
    const outcome = await outcomeNow(ctx, session, null, 'professional')
    if (!outcome) throw sessionNotCancellable()
    await endCancelled(ctx, session, outcome, 'professional', { because })
    return outcome
  })
}

async function load(ctx: TxCtx, sessionId: SessionId) {
  const session = await sessions.findSession(ctx, sessionId, true)
  if (!session) throw sessionMissing()
  return { session, booking: await sessions.findBooking(ctx, sessionId) }
}

async function outcomeNow(
  ctx: TxCtx,
  session: sessions.SessionRow,
  booking: sessions.BookingRow | null,
  by: 'client' | 'professional',
): Promise<Cancellation | null> {
  return cancellationAt({
    now: ctx.clock.now(),
    by,
    startsAt: session.startsAt,
    cutOffAt: session.cutOffAt,
    undoUntil: await undoUntilOf(ctx, session, booking, by),
  })
}

/** Until when whoever booked takes it back untold; null: the other one booked, and would have to be told. */
async function undoUntilOf(
  ctx: TxCtx,
  session: sessions.SessionRow,
  booking: sessions.BookingRow | null,
  by: 'client' | 'professional',
): Promise<Temporal.Instant | null> {
  const isOwnOfProfessional = !session.companyId && (await isBookedByProfessional(ctx, session.id))
  if (isOwnOfProfessional !== (by === 'professional')) return null
  if (by === 'client') return booking?.undoUntil ?? session.createdAt
  return session.createdAt.add({ minutes: session.undoMinutes })
}
