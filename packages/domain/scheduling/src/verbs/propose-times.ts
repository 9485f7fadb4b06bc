import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { ProposeTimesInput, type SessionRequest } from '../contracts.ts'
import { requestEnded, timesNotFree } from '../errors.ts'
import { getRequest } from '../reads/get-request.ts'
import { clockOfProposal } from '../rules/requests.ts'
import { dropTimes, lockOpen, planTurn, recordTurnAudit } from '../steps/end-request.ts'
import { listTaken } from '../store/offer.ts'
import * as requests from '../store/requests.ts'

/**
 * The professional offers times to choose from; earlier ones are replaced. Nothing is kept: whoever takes a
 * time first has it.
 *
 * @throws `scheduling.times_not_free` with the times that are over or taken, `scheduling.request_ended`
 */
export async function proposeTimes(ctx: Ctx, raw: ProposeTimesInput): Promise<SessionRequest> {
  mayActAsProfessional(ctx)
  const input = ProposeTimesInput.parse(raw)
  const id = input.requestId as Id<'session_request'>
  const starts = [...new Set(input.startsAt.map((at) => Temporal.Instant.from(at).toString()))].map((at) =>
    Temporal.Instant.from(at),
  )
  return inTransaction(ctx, async (ctx) => {
    const request = await lockOpen(ctx, id)
    const now = ctx.clock.now()
    const { professionalId, personId, minutes } = request
    const bad: string[] = []
    for (const at of starts) {
      const isOver = Temporal.Instant.compare(at, now) <= 0
      const taken = await listTaken(ctx, [professionalId], at, at.add({ minutes }))
      if (isOver || taken.get(professionalId)?.length) bad.push(at.toString())
    }
    if (bad.length > 0) throw timesNotFree(bad)
    await dropTimes(ctx, request)
    await requests.insertTimes(
      ctx,
      starts.map((startsAt) => ({
        id: ctx.ids.next<'proposed_time'>(),
        sessionRequestId: id,
        personId,
        professionalId,
        startsAt,
        endsAt: startsAt.add({ minutes }),
        proposedAt: now,
      })),
    )
    const proposed = await requests.changeRequest(ctx, id, {
      state: 'times_proposed',
      ...clockOfProposal(now, starts, request),
    })
    if (!proposed) throw requestEnded()
    await planTurn(ctx, proposed)
    await recordTurnAudit(ctx, proposed, 'times_proposed', 'times_proposed', { count: starts.length })
    return getRequest(ctx, id)
  })
}
