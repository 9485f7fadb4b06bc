import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { endRequest, recordTurnAudit } from '../steps/end-request.ts'
import * as requests from '../store/requests.ts'

/** Whoever's turn it is has not answered by the reply time: both are told. False when it was answered. */
export async function remindOfRequest(ctx: Ctx, id: Id<'session_request'>): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const request = await requests.findRequest(ctx, id, true)
    const isDue = request && !request.endedAt && !isBefore(ctx, request.replyBy)
    // A turn that ends with its reply time has no room for a reminder.
    if (!request || !isDue || !isBefore(ctx, request.expiresAt)) return false
    await recordTurnAudit(ctx, request, 'reminded', 'reminded')
    return true
  })
}

/** Nobody answered: the request ends, and the client is shown who else could help. */
export async function expireRequest(ctx: Ctx, id: Id<'session_request'>): Promise<boolean> {
  mayWork(ctx)
  return inTransaction(ctx, async (ctx) => {
    const request = await requests.findRequest(ctx, id, true)
    if (!request || request.endedAt || isBefore(ctx, request.expiresAt)) return false
    const reason = request.state === 'times_proposed' ? 'not_chosen' : 'no_answer'
    await endRequest(ctx, request, { state: 'expired', change: 'expired', reason })
    return true
  })
}

function isBefore(ctx: Ctx, at: Temporal.Instant): boolean {
  return Temporal.Instant.compare(ctx.clock.now(), at) < 0
}
