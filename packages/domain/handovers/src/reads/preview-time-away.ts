import { getProfessional } from '@kara/directory'
import type { TimeAway } from '@kara/directory/contracts'
import { listHubsOfProfessional } from '@kara/hubs'
import type { CompanyId, Ctx, PersonId } from '@kara/kernel'
import { listClients, listRequests, listSessionsBetween } from '@kara/scheduling'
import type { Session } from '@kara/scheduling/contracts'
import { Temporal } from 'temporal-polyfill'
import { mayPropose } from '../access.ts'
import { limits } from '../contracts.ts'

/** Sessions that are booked in that time and have not begun, soonest first. */
export async function listSessionsWithin(
  ctx: Ctx,
  { from, to }: Pick<TimeAway, 'from' | 'to'>,
): Promise<Session[]> {
  mayPropose(ctx)
  const now = ctx.clock.now()
  const start = Temporal.Instant.fromEpochMilliseconds(Math.max(from, now.epochMilliseconds))
  const end = to ? Temporal.Instant.fromEpochMilliseconds(to) : start.add({ hours: 24 * limits.daysAheadMax })
  if (Temporal.Instant.compare(start, end) >= 0) return []
  return (await listSessionsBetween(ctx, start, end)).filter(
    ({ state, startsAt }) =>
      state === 'scheduled' && Temporal.Instant.compare(Temporal.Instant.from(startsAt), now) > 0,
  )
}

export interface ClientToTell {
  readonly personId: PersonId
  /** Through whose hub they came; null: outside of every hub too. */
  readonly companyId: CompanyId | null
}

/** Clients who would wonder: with a session ahead, or one in the last months. */
export async function listClientsToTell(ctx: Ctx): Promise<ClientToTell[]> {
  mayPropose(ctx)
  const since = ctx.clock
    .now()
    .subtract({ hours: 24 * limits.lateClientDays })
    .toString()
  const [clients, hubs] = await Promise.all([listClients(ctx), listHubsOfProfessional(ctx)])
  return clients
    .filter(({ nextAt, lastAt }) => nextAt !== null || (lastAt !== null && lastAt >= since))
    .map(({ personId, privateSince, hubIds }) => {
      const hub = privateSince ? undefined : hubs.find(({ hubId }) => hubIds.includes(hubId))
      return { personId: personId as PersonId, companyId: hub?.companyId ?? null }
    })
}

export interface DaysAway {
  /** ISO dates on the professional's own calendar. */
  readonly fromDay: string
  readonly backOn?: string | null | undefined
}

/** Sessions that are booked in days of the professional's own calendar. */
export async function listSessionsInDays(ctx: Ctx, { fromDay, backOn }: DaysAway): Promise<Session[]> {
  const { timeZone } = await getProfessional(ctx, { id: mayPropose(ctx) })
  const startOf = (day: string) => Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds
  return listSessionsWithin(ctx, { from: startOf(fromDay), to: backOn ? startOf(backOn) : null })
}

/** What going away in those days would touch, before anything is done. */
export async function previewTimeAway(ctx: Ctx, days: DaysAway) {
  const [sessions, requests, clients] = await Promise.all([
    listSessionsInDays(ctx, days),
    listRequests(ctx, 'open'),
    listClientsToTell(ctx),
  ])
  return { sessions, requests: requests.length, clients: clients.length }
}
