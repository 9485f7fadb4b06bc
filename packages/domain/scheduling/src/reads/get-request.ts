import { inTransaction } from '@kara/db'
import { type Ctx, type Id, type ProfessionalId, personOf, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsClient, mayActAsProfessional, maySeeRequest } from '../access.ts'
import { limits, type SessionRequest } from '../contracts.ts'
import { requestMissing } from '../errors.ts'
import { freeTimes } from '../rules/offer.ts'
import { fitsWishes, toRequest } from '../rules/requests.ts'
import { loadCalendars } from '../store/offer.ts'
import * as requests from '../store/requests.ts'

/** One request with its proposed times and what happened to it. @throws `scheduling.request_missing` */
export function getRequest(ctx: Ctx, id: Id<'session_request'>): Promise<SessionRequest> {
  maySeeRequest(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await requests.findRequest(ctx, id)
    if (!row) throw requestMissing()
    return toRequest(row, await requests.listTimes(ctx, [id]), await requests.listEvents(ctx, id))
  })
}

/** The client's open request to a professional; null when there is none. */
export function findOpenRequest(ctx: Ctx, professionalId: ProfessionalId): Promise<SessionRequest | null> {
  mayActAsClient(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await requests.findOpenRequest(ctx, personOf(ctx), professionalId)
    return row && getRequest(ctx, row.id)
  })
}

/**
 * The requests of whoever asks, from every hub: open ones by their reply time, ended ones newest first.
 * What happened to each is asked for by itself.
 */
export function listRequests(ctx: Ctx, which: 'open' | 'ended'): Promise<SessionRequest[]> {
  maySeeRequest(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await requests.listRequests(ctx, which, limits.requestsPerPage)
    const times = await requests.listTimes(
      ctx,
      rows.map(({ id }) => id),
    )
    return rows.map((row) =>
      toRequest(
        row,
        times.filter(({ sessionRequestId }) => sessionRequestId === row.id),
        [],
      ),
    )
  })
}

export type TypicalReply = 'day' | 'two_days' | 'longer'

/** How soon a professional usually answers, in a word; null while too few requests say. */
export function readTypicalReply(ctx: Ctx, professionalId: ProfessionalId): Promise<TypicalReply | null> {
  return inTransaction(ctx, async (ctx) => {
    const since = ctx.clock.now().subtract({ hours: limits.replyHistoryDays * 24 })
    const hours = await requests.readTypicalReplyHours(ctx, professionalId, since)
    if (hours === null) return null
    if (hours <= 24) return 'day'
    return hours <= 48 ? 'two_days' : 'longer'
  })
}

/** How many are worth reading; as many days are looked at. */
const timesMax = 8
const daysAhead = 21
const hoursApart = 2

/**
 * Free starts of the professional's own working hours that lie in what the client named, soonest first and at
 * most two a day. Without wishes, the next free ones.
 */
export function listSuitableTimes(
  ctx: Ctx,
  request: Pick<SessionRequest, 'wishes' | 'wishedAt' | 'clientTimeZone' | 'minutes'>,
  timeZone: string,
): Promise<string[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const to = now.add({ hours: 24 * daysAhead })
    const id = professionalOf(ctx)
    const calendar = (await loadCalendars(ctx, [id], now, to)).get(id)?.(timeZone)
    if (!calendar) return []
    const { minutes, wishes, wishedAt, clientTimeZone } = request
    const free = freeTimes(calendar, { minutes, from: now, to, now }).map((at) =>
      Temporal.Instant.fromEpochMilliseconds(at),
    )
    const chosen = free.filter((at) => wishedAt && at.equals(wishedAt))
    // Whoever chose one time and named no others is asked about any other.
    const isOpen = wishes.length === 0 && !wishedAt
    const starts = free.filter(
      (at) => !chosen.includes(at) && (isOpen || fitsWishes(wishes, clientTimeZone, at, minutes)),
    )
    return [...chosen, ...spread(starts, clientTimeZone)].slice(0, timesMax).map((at) => at.toString())
  })
}

// At most two of a day, and those apart: eight starts of one morning are no choice.
function spread(starts: readonly Temporal.Instant[], timeZone: string): Temporal.Instant[] {
  const chosen = new Map<string, Temporal.Instant[]>()
  return starts.filter((at) => {
    const day = at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
    const ofDay = chosen.get(day) ?? []
    const last = ofDay.at(-1)
    const isApart = !last || last.until(at).total('hours') >= hoursApart
    if (ofDay.length >= 2 || !isApart) return false
    chosen.set(day, [...ofDay, at])
    return true
  })
}
