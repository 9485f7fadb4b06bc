import { inTransaction } from '@kara/db'
import type { Ctx, Id } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { limits, type SessionRequest, TakeTimeInput, Wish } from '../contracts.ts'
import { requestEnded, slotTaken, timeNotWished, timesNotFree } from '../errors.ts'
import { getRequest } from '../reads/get-request.ts'
import { isWished } from '../rules/requests.ts'
import { dropTimes, lockOpen, recordTurnAudit, scopeOf } from '../steps/end-request.ts'
import { readBufferMinutes } from '../store/availability.ts'
import { holdTime } from '../store/calendar.ts'
import * as requests from '../store/requests.ts'

/**
 * The professional books a time that the client named beforehand. The calendar takes it at once; the job
 * that has both their owners makes it a session and pays for it, or asks the client how to.
 *
 * @throws `scheduling.slot_taken` when another request or booking has the time, `scheduling.time_not_wished`
 */
export async function takeRequestedTime(ctx: Ctx, raw: TakeTimeInput): Promise<SessionRequest> {
  mayActAsProfessional(ctx)
  const input = TakeTimeInput.parse(raw)
  const id = input.requestId as Id<'session_request'>
  const startsAt = Temporal.Instant.from(input.startsAt)
  return inTransaction(ctx, async (ctx) => {
    const request = await lockOpen(ctx, id)
    const now = ctx.clock.now()
    const { professionalId, personId, minutes } = request
    if (Temporal.Instant.compare(startsAt, now) <= 0) throw timesNotFree([input.startsAt])
    if (!isWished({ ...request, wishes: Wish.array().parse(request.wishes) }, startsAt)) {
      throw timeNotWished()
    }
    await dropTimes(ctx, request)
    const endsAt = startsAt.add({ minutes })
    const claimId = ctx.ids.next<'calendar_claim'>()
    const until = now.add({ hours: limits.keptTimeHours })
    const to = endsAt.add({ minutes: await readBufferMinutes(ctx, professionalId) })
    if (!(await holdTime(ctx, { id: claimId, professionalId, from: startsAt, to, until }))) {
      throw slotTaken()
    }
    await requests.insertTimes(ctx, [
      {
        id: ctx.ids.next<'proposed_time'>(),
        sessionRequestId: id,
        personId,
        professionalId,
        startsAt,
        endsAt,
        proposedAt: now,
        claimId,
      },
    ])
    const taken = await requests.changeRequest(ctx, id, { state: 'times_proposed' })
    if (!taken) throw requestEnded()
    await planWork(ctx, {
      kind: 'session_request.kept_time_lapses',
      key: id,
      queue: 'sessions',
      dueAt: until,
      scope: scopeOf(request),
      payload: { requestId: id },
    })
    await recordTurnAudit(ctx, taken, 'time_taken', 'time_taken')
    return getRequest(ctx, id)
  })
}
