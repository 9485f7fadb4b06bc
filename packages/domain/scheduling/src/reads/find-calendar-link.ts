import { hashToken } from '@kara/crypto'
import { inTransaction } from '@kara/db'
import { type Ctx, inScope } from '@kara/kernel'
import { mayActAsProfessional, mayFindCalendar } from '../access.ts'
import { type CalendarLink, limits, type Session } from '../contracts.ts'
import * as store from '../store/calendar-link.ts'
import { listSessionsBetween } from './get-session.ts'

/** Whether the professional's calendar has a secret address, and when it was last asked. */
export function findCalendarLink(ctx: Ctx): Promise<CalendarLink | null> {
  mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const row = await store.findLink(ctx)
    return row && { madeAt: row.madeAt.toString(), lastReadAt: row.lastReadAt?.toString() ?? null }
  })
}

/**
 * The sessions behind a secret address, some past and all that are ahead; null when it leads nowhere. Whoever holds
 * the address is a program, and it learns times only.
 */
export async function findPublishedSessions(ctx: Ctx, token: string): Promise<Session[] | null> {
  mayFindCalendar(ctx)
  const owner = await inTransaction(ctx, (ctx) => store.findLinkOwner(ctx, hashToken(token)))
  if (!owner) return null
  return inTransaction(inScope(ctx, { role: 'professional', ...owner }), async (ctx) => {
    const now = ctx.clock.now()
    const known = await store.findLink(ctx)
    const askedAt = known?.lastReadAt?.epochMilliseconds ?? 0
    // Programs ask every few minutes; the hour says enough.
    if (now.epochMilliseconds - askedAt > 3_600_000) await store.noteLinkRead(ctx)
    const sessions = await listSessionsBetween(
      ctx,
      now.subtract({ hours: 24 * limits.linkPastDays }),
      now.add({ hours: 24 * limits.linkAheadDays }),
    )
    return sessions.filter(({ state }) => state !== 'cancelled' && state !== 'late_cancelled')
  })
}
