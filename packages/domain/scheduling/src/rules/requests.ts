import type { HubSessionRules } from '@kara/hubs/contracts'
import type { HubId } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import {
  dayPartHours,
  limits,
  type RequestEndReason,
  type RequestEvent,
  type SessionRequest,
  type Wish,
  Wish as WishShape,
} from '../contracts.ts'
import type { ProposedRow, RequestEventRow, RequestRow } from '../store/requests.ts'
import { cutOffOf, rulesOf } from './outcomes.ts'

type Clock = Pick<HubSessionRules, 'replyDays'>

/** By when an answer is due, and when the request ends without one; every turn has the whole time. */
export function clockFrom(
  now: Temporal.Instant,
  { replyDays }: Clock,
): { replyBy: Temporal.Instant; expiresAt: Temporal.Instant } {
  return { replyBy: now.add({ hours: replyDays * 24 }), expiresAt: now.add({ hours: replyDays * 48 }) }
}

/** The same for the client's turn: what can be chosen is over when the last proposed time begins. */
export function clockOfProposal(now: Temporal.Instant, starts: readonly Temporal.Instant[], clock: Clock) {
  const { replyBy, expiresAt } = clockFrom(now, clock)
  const last = starts.reduce((one, other) => (Temporal.Instant.compare(one, other) > 0 ? one : other), now)
  const earlier = (one: Temporal.Instant, other: Temporal.Instant) =>
    Temporal.Instant.compare(one, other) < 0 ? one : other
  return { replyBy: earlier(replyBy, last), expiresAt: earlier(expiresAt, last) }
}

/** Whether a whole session lies in one of the parts of days that the client named, by the client's wall. */
export function fitsWishes(
  wishes: readonly Wish[],
  timeZone: string,
  startsAt: Temporal.Instant,
  minutes: number,
): boolean {
  const start = startsAt.toZonedDateTimeISO(timeZone)
  const end = start.add({ minutes })
  const hourOf = (at: Temporal.ZonedDateTime) => at.hour + at.minute / 60
  if (!end.toPlainDate().equals(start.toPlainDate())) return false
  return wishes.some(({ weekday, part }) => {
    const [from, to] = dayPartHours[part]
    return start.dayOfWeek === weekday && hourOf(start) >= from && hourOf(end) <= to
  })
}

/** Whether a client agreed to a time beforehand: it is the one they chose, or lies in what they named. */
export function isWished(
  {
    wishedAt,
    wishes,
    clientTimeZone,
    minutes,
  }: Pick<RequestRow, 'wishedAt' | 'clientTimeZone' | 'minutes'> & {
    readonly wishes: readonly Wish[]
  },
  startsAt: Temporal.Instant,
): boolean {
  return wishedAt?.equals(startsAt) || fitsWishes(wishes, clientTimeZone, startsAt, minutes)
}

/** The session that an accepted request becomes: what was asked for stays true of it. */
export function sessionOfRequest(
  request: RequestRow,
  time: { readonly startsAt: Temporal.Instant; readonly claimId: string },
  now: Temporal.Instant,
) {
  const { personId, professionalId, companyId, hubId, serviceId, serviceName, minutes, modality, place } =
    request
  return {
    personId,
    professionalId,
    companyId,
    hubId: hubId as HubId | null,
    serviceId,
    serviceName,
    minutes,
    modality,
    place,
    language: request.language,
    startsAt: time.startsAt,
    endsAt: time.startsAt.add({ minutes }),
    clientTimeZone: request.clientTimeZone,
    state: 'scheduled' as const,
    ...rulesOf(request),
    cutOffAt: cutOffOf(time.startsAt, request),
    claimId: time.claimId as never,
    createdAt: now,
  }
}

export function toRequest(
  row: RequestRow,
  times: readonly ProposedRow[],
  events: readonly RequestEventRow[],
): SessionRequest {
  const { replyBy, expiresAt, createdAt, endedAt, endReason, wishes, wishedAt, serviceName, ...plain } = row
  return {
    ...plain,
    serviceName: serviceName as Record<string, string>,
    wishes: WishShape.array().catch([]).parse(wishes),
    wishedAt: wishedAt?.toString() ?? null,
    replyBy: replyBy.toString(),
    expiresAt: expiresAt.toString(),
    createdAt: createdAt.toString(),
    endedAt: endedAt?.toString() ?? null,
    endReason: endReason as RequestEndReason | null,
    times: times.map(({ id, startsAt, endsAt, claimId, proposedAt }) => ({
      id,
      startsAt: startsAt.toString(),
      endsAt: endsAt.toString(),
      keptUntil: claimId ? proposedAt.add({ hours: limits.keptTimeHours }).toString() : null,
    })),
    events: events.map(toEvent),
  }
}

function toEvent({ kind, at, author }: RequestEventRow): RequestEvent {
  const { kind: by } = author as { kind: string }
  return {
    kind,
    at: at.toString(),
    by: by === 'person' ? 'client' : by === 'professional' ? 'professional' : 'nobody',
  }
}
