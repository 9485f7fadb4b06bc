import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import type { SessionRequest } from '../contracts.ts'
import { freeTimes } from '../rules/offer.ts'
import { fitsWishes } from '../rules/requests.ts'
import { loadCalendars } from '../store/offer.ts'

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
  request: Pick<SessionRequest, 'wishes' | 'clientTimeZone' | 'minutes'>,
  timeZone: string,
): Promise<string[]> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.clock.now()
    const to = now.add({ hours: 24 * daysAhead })
    const id = professionalOf(ctx)
    const calendar = (await loadCalendars(ctx, [id], now, to)).get(id)?.(timeZone)
    if (!calendar) return []
    const { minutes, wishes, clientTimeZone } = request
    const starts = freeTimes(calendar, { minutes, from: now, to, now })
      .map((at) => Temporal.Instant.fromEpochMilliseconds(at))
      .filter((at) => wishes.length === 0 || fitsWishes(wishes, clientTimeZone, at, minutes))
    return spread(starts, clientTimeZone)
      .slice(0, timesMax)
      .map((at) => at.toString())
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
