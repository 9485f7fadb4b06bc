import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, type Id, inScope, type SessionId } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { AcceptTimeInput, type BookedSession } from '../contracts.ts'
import { requestMissing, timeUnknown } from '../errors.ts'
import { getBookedSession } from '../reads/get-session.ts'
import { bookRequested } from '../steps/book-requested.ts'
import { askForNewTimes, lockOpen } from '../steps/end-request.ts'
import { tellingOfEmptyPool } from '../steps/wait-for-pool.ts'
import { readBufferMinutes } from '../store/availability.ts'
import { claimSession, keepClaim } from '../store/calendar.ts'
import * as requests from '../store/requests.ts'

export type AcceptedTime =
  | { readonly outcome: 'booked'; readonly session: BookedSession }
  /** Somebody was quicker; `timesLeft` more can still be chosen, at none the professional is asked anew. */
  | { readonly outcome: 'time_lost'; readonly timesLeft: number }

/**
 * The client chooses one of the proposed times: it becomes a session like any other. Choosing twice finds
 * the session; a time that somebody else took meanwhile is said to be gone.
 *
 * @throws `scheduling.time_unknown`, `scheduling.request_ended`, `credits.not_enough`, `credits.pool_empty`
 */
export async function acceptProposedTime(ctx: Ctx, raw: AcceptTimeInput): Promise<AcceptedTime> {
  mayActAsClient(ctx)
  const input = AcceptTimeInput.parse(raw)
  const id = input.requestId as Id<'session_request'>
  const { scope } = ctx
  const companyId = await inTransaction(ctx, async (ctx) => (await requests.findRequest(ctx, id))?.companyId)
  const owner =
    companyId && scope.role === 'person' && !ctx.transaction ? inScope(ctx, { ...scope, companyId }) : ctx
  return tellingOfEmptyPool(owner, async (ctx) => {
    const before = await requests.findRequest(ctx, id, true)
    if (!before) throw requestMissing()
    if (before.sessionId) return { outcome: 'booked', session: await getBookedSession(ctx, before.sessionId) }
    const request = await lockOpen(ctx, id)
    const times = await requests.listTimes(ctx, [id])
    const time = times.find((one) => one.id === input.timeId)
    if (!time) throw timeUnknown()
    const sessionId = ctx.ids.next<'session'>()
    const claimId = await claim(ctx, request, time, sessionId)
    if (!claimId) {
      await requests.loseTimes(ctx, [time.id])
      if (times.length === 1) await askForNewTimes(ctx, request)
      return { outcome: 'time_lost', timesLeft: times.length - 1 }
    }
    const agreed = {
      sessionId,
      startsAt: time.startsAt,
      claimId,
      funding: request.companyId ? input.funding : ('self_pay' as const),
      creditHalves: input.creditHalves,
      undoMinutes: request.undoMinutes,
    }
    return { outcome: 'booked', session: await bookRequested(ctx, request, agreed) }
  })
}

/** The calendar decides: a time that was kept for this client is theirs, any other is whoever's comes first. */
async function claim(
  ctx: TxCtx,
  { personId, professionalId }: requests.RequestRow,
  time: requests.ProposedRow,
  sessionId: SessionId,
): Promise<Id<'calendar_claim'> | null> {
  if (time.claimId && (await keepClaim(ctx, time.claimId))) return time.claimId
  const claimId = ctx.ids.next<'calendar_claim'>()
  const to = time.endsAt.add({ minutes: await readBufferMinutes(ctx, professionalId) })
  const isWon = await claimSession(ctx, {
    id: claimId,
    sessionId,
    personId,
    professionalId,
    from: time.startsAt,
    to,
  })
  return isWon ? claimId : null
}
