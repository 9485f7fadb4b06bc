import type { Ctx } from '@kara/kernel'
import { listSessionsBetween } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'
import type { Reader } from '../../../http/language.server.ts'
import { namesOf } from '../care-relations.server.ts'

/** How far ahead the next session is looked for when today has none left. */
const daysAhead = 28

/** Today's sessions, or the next one to come, and sessions that nobody has marked as completed. */
export async function loadToday(ctx: Ctx, { timeZone }: Reader) {
  const now = ctx.clock.now()
  const startOfDay = now.toZonedDateTimeISO(timeZone).startOfDay()
  const from = startOfDay.subtract({ days: 7 }).toInstant()
  const to = startOfDay.add({ days: daysAhead }).toInstant()
  const open = (await listSessionsBetween(ctx, from, to)).filter(
    ({ state }) => state === 'scheduled' || state === 'in_progress' || state === 'completed',
  )
  const endOfDay = startOfDay.add({ days: 1 }).toInstant()
  const startsBetween = (at: string, after: Temporal.Instant, before: Temporal.Instant) => {
    const instant = Temporal.Instant.from(at)
    return Temporal.Instant.compare(instant, after) >= 0 && Temporal.Instant.compare(instant, before) < 0
  }
  const today = open.filter(({ startsAt }) => startsBetween(startsAt, startOfDay.toInstant(), endOfDay))
  const next = open.find(({ startsAt }) => startsBetween(startsAt, endOfDay, to)) ?? null
  const toSettle = open.filter(
    ({ state, endsAt }) => state !== 'completed' && startsBetween(endsAt, from, now),
  )
  const names = await namesOf(
    ctx,
    [...today, ...toSettle, ...(next ? [next] : [])].map(({ personId }) => personId),
  )
  const row = ({ id, startsAt, endsAt, state, personId }: (typeof open)[number]) => ({
    id,
    startsAt,
    endsAt,
    state,
    clientName: names.get(personId) ?? null,
  })
  return { sessions: today.map(row), next: next && row(next), toSettle: toSettle.map(row) }
}
