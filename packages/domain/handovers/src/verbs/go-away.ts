import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { setTimeAway } from '@kara/directory'
import type { TimeAway } from '@kara/directory/contracts'
import type { Ctx, SessionId } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { cancelAsProfessional, declineRequest, listRequests, stopTaking } from '@kara/scheduling'
import { mayPropose } from '../access.ts'
import { GoAwayInput } from '../contracts.ts'
import { notInThatTime } from '../errors.ts'
import { awayTold } from '../events.ts'
import { listClientsToTell, listSessionsInDays, listSessionsWithin } from '../reads/preview-time-away.ts'

/** What going away came to. */
export interface WentAway {
  readonly away: TimeAway
  readonly cancelled: number
  /** Sessions in that time that stay, with those that were booked while it was decided. */
  readonly kept: number
  readonly declined: number
  readonly told: number
}

/**
 * The professional goes away, for a while or for good: no new bookings, the sessions that are named cancelled at no cost
 * to their clients and every other one kept, open requests led to others where they want that, and each client told once.
 * All of it, or nothing. Whoever takes a time meanwhile has it before, and it is counted here, or finds it closed.
 *
 * @throws `directory.away_backwards`, `handovers.not_in_that_time`, `scheduling.session_not_cancellable`
 */
export async function goAway(ctx: Ctx, raw: GoAwayInput): Promise<WentAway> {
  const professionalId = mayPropose(ctx)
  const input = GoAwayInput.parse(raw)
  return inTransaction(ctx, async (ctx) => {
    const told = input.tellsClients ? await listClientsToTell(ctx) : []
    const within = new Set((await listSessionsInDays(ctx, input)).map(({ id }) => id))
    const cancelled = new Set(input.cancel)
    if ([...cancelled].some((id) => !within.has(id))) throw notInThatTime()
    for (const id of [...cancelled].sort()) await cancelAsProfessional(ctx, id as SessionId, 'away')
    const open = input.declinesRequests ? await listRequests(ctx, 'open') : []
    for (const { id } of open) {
      await declineRequest(ctx, { requestId: id, reason: 'away', referred: input.referred })
    }
    await stopTaking(ctx)
    const away = await setTimeAway(ctx, input)
    const kept = (await listSessionsWithin(ctx, away)).length
    await recordAudit(ctx, 'time_away.begun', {
      kind: 'professional',
      id: professionalId,
      detail: { cancelled: cancelled.size, declined: open.length, told: told.length },
    })
    for (const client of told)
      await publish(ctx, awayTold({ timeAwayId: away.id, professionalId, ...client }))
    return { away, cancelled: cancelled.size, kept, declined: open.length, told: told.length }
  })
}
