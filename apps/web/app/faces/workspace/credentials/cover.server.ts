import { getProfessional } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { listSessionsBetween } from '@kara/scheduling'
import { Temporal } from 'temporal-polyfill'

/** No professional can be booked further ahead. */
const aheadDays = 26 * 7

/** The first moment that is no longer covered, in the professional's zone; null: there is none. */
export async function findCoverEnd(ctx: Ctx, coveredUntil: string | null): Promise<Temporal.Instant | null> {
  if (!coveredUntil) return null
  const { timeZone } = await getProfessional(ctx, { id: professionalOf(ctx) })
  return Temporal.PlainDate.from(coveredUntil).add({ days: 1 }).toZonedDateTime(timeZone).toInstant()
}

/** How many booked sessions come after everything has run out. */
export async function countSessionsAfter(ctx: Ctx, coveredUntil: string | null): Promise<number> {
  const end = await findCoverEnd(ctx, coveredUntil)
  if (!end) return 0
  const sessions = await listSessionsBetween(ctx, end, ctx.clock.now().add({ hours: 24 * aheadDays }))
  return sessions.filter(({ state }) => state === 'scheduled').length
}
