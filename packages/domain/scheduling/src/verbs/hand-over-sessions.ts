import { recordAudit } from '@kara/audit'
import { settleHold } from '@kara/credits'
import { type CompanyId, type Ctx, type ProfessionalId, personOf } from '@kara/kernel'
import { mayActAsClient } from '../access.ts'
import { type BookedSession, HandOverSessionsInput, limits } from '../contracts.ts'
import { handedOverTimeGone } from '../errors.ts'
import { atCompany } from '../reads/list-sessions-to-hand-over.ts'
import { serviceLike } from '../rules/hand-over.ts'
import { bookWithColleague } from '../steps/book-with-colleague.ts'
import { endCancelled } from '../steps/end-cancelled.ts'
import { offeredByColleague } from '../steps/offered-by-colleague.ts'
import { tellingOfEmptyPool } from '../steps/wait-for-pool.ts'
import * as sessions from '../store/sessions.ts'

const free = { state: 'cancelled', credits: 'release', isUndo: false } as const

/**
 * A client goes on with a colleague of a professional who stops: the two know each other from now on, the sessions that
 * the client names are booked with the colleague at the same times, and all others are cancelled free of charge, also
 * after the cut-off. Credits go back before they are held again. All of it, or nothing.
 *
 * @throws `scheduling.handed_over_time_gone` when the colleague has lost one of the times meanwhile,
 *   `credits.not_enough`, `companies.employee_left`
 */
export async function handOverSessions(
  ctx: Ctx,
  raw: HandOverSessionsInput,
): Promise<{ readonly booked: readonly BookedSession[]; readonly cancelled: number }> {
  mayActAsClient(ctx)
  const input = HandOverSessionsInput.parse(raw)
  const companyId = input.companyId as CompanyId | null
  const professionalId = input.professionalId as ProfessionalId
  const colleagueId = input.colleagueId as ProfessionalId
  return tellingOfEmptyPool(atCompany(ctx, companyId), async (ctx) => {
    const ahead = await sessions.lockAheadWith(ctx, { professionalId, companyId }, limits.sessionsPerPage)
    const { hubId, services } = await offeredByColleague(ctx, colleagueId, companyId)
    if (input.rebook.some((id) => !ahead.some(({ session }) => session.id === id))) throw handedOverTimeGone()
    const booked: BookedSession[] = []
    for (const one of ahead) {
      await endCancelled(ctx, one.session, free, 'client')
      if (one.booking.creditHoldId) await settleHold(ctx, one.session.id, 'release', 'cancelled')
      if (!input.rebook.includes(one.session.id)) continue
      const service = serviceLike(one.session, services)
      if (!service) throw handedOverTimeGone()
      booked.push(await bookWithColleague(ctx, one, { service, hubId }))
    }
    await sessions.connect(ctx, { personId: personOf(ctx), professionalId: colleagueId, companyId })
    await recordAudit(ctx, 'session.handed_over', {
      kind: 'professional',
      id: colleagueId,
      detail: { booked: booked.length, cancelled: ahead.length - booked.length },
    })
    return { booked, cancelled: ahead.length - booked.length }
  })
}
