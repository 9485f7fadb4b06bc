import { recordAudit } from '@kara/audit'
import type { TxCtx } from '@kara/db'
import type { EventScope } from '@kara/kernel'
import { cancelWork, planWork, publish } from '@kara/outbox'
import type { RequestChange, RequestEnd, RequestEndReason } from '../contracts.ts'
import { requestEnded, requestMissing } from '../errors.ts'
import { requestChanged } from '../events.ts'
import { clockFrom } from '../rules/requests.ts'
import { releaseClaim } from '../store/calendar.ts'
import * as requests from '../store/requests.ts'

/** The steps that every verb of a request is made of. */

/** The request, locked, while it is still open. @throws `scheduling.request_missing`, `scheduling.request_ended` */
export async function lockOpen(ctx: TxCtx, id: requests.RequestId): Promise<requests.RequestRow> {
  const request = await requests.findRequest(ctx, id, true)
  if (!request) throw requestMissing()
  if (request.endedAt) throw requestEnded()
  return request
}

/** Writes down what was done, and announces it when somebody has to be told. */
export async function recordTurnAudit(
  ctx: TxCtx,
  request: requests.RequestRow,
  kind: requests.RequestEventRow['kind'],
  change: RequestChange | null,
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const turn = await requests.recordEvent(ctx, request, kind, detail)
  await recordAudit(ctx, `session_request.${kind}`, { kind: 'session_request', id: request.id, detail })
  if (!change) return
  const { id: requestId, personId, professionalId, companyId } = request
  await publish(ctx, requestChanged(change, { requestId, personId, professionalId, companyId, turn }))
}

/** Plans the reminder and the end of a turn; planned again, they move. */
export async function planTurn(ctx: TxCtx, request: requests.RequestRow): Promise<void> {
  const work = { key: request.id, queue: 'sessions', scope: scopeOf(request) } as const
  const payload = { requestId: request.id }
  await planWork(ctx, { ...work, kind: 'session_request.reminds', dueAt: request.replyBy, payload })
  await planWork(ctx, { ...work, kind: 'session_request.expires', dueAt: request.expiresAt, payload })
}

/** Ends a request: its clock stops, times that were kept for it are free. */
export async function endRequest(
  ctx: TxCtx,
  request: requests.RequestRow,
  as: {
    readonly state: RequestEnd
    readonly change: RequestChange | null
    readonly reason?: RequestEndReason
    readonly set?: Partial<requests.RequestRow>
    /** The claim that a session goes on with. */
    readonly keepClaimId?: string
  },
): Promise<requests.RequestRow> {
  const { state, change, reason, set, keepClaimId } = as
  const ended = await requests.changeRequest(ctx, request.id, {
    ...set,
    state,
    endedAt: ctx.clock.now(),
    endReason: reason ?? null,
  })
  if (!ended) throw requestEnded()
  await dropTimes(ctx, request, keepClaimId)
  await cancelWork(ctx, 'session_request.reminds', request.id)
  await cancelWork(ctx, 'session_request.expires', request.id)
  await cancelWork(ctx, 'session_request.kept_time_lapses', request.id)
  await recordTurnAudit(ctx, ended, state, change, reason ? { reason } : {})
  return ended
}

/** Takes back every time that is proposed. */
export async function dropTimes(
  ctx: TxCtx,
  request: requests.RequestRow,
  keepClaimId?: string,
): Promise<void> {
  const times = await requests.listTimes(ctx, [request.id])
  for (const { claimId } of times) {
    if (claimId && claimId !== keepClaimId) await releaseClaim(ctx, claimId)
  }
  await requests.loseTimes(
    ctx,
    times.map(({ id }) => id),
  )
}

/** The professional's turn again, with the whole time: what was proposed is gone. */
export async function askForNewTimes(ctx: TxCtx, request: requests.RequestRow): Promise<void> {
  const waiting = await requests.changeRequest(ctx, request.id, {
    state: 'seen',
    ...clockFrom(ctx.clock.now(), request),
  })
  if (!waiting) return
  await planTurn(ctx, waiting)
  await recordTurnAudit(ctx, waiting, 'times_lost', 'times_lost')
}

export function scopeOf({ companyId, personId, professionalId }: requests.RequestRow): EventScope {
  return { ...(companyId ? { companyId } : {}), personId, professionalId }
}
