import { inTransaction } from '@kara/db'
import type { Ctx } from '@kara/kernel'
import { mayActAsProfessional } from '../access.ts'
import type { CalendarFeed } from '../contracts.ts'
import { toFeedView } from '../rules/feeds.ts'
import { listFeeds } from '../store/feeds.ts'

/** The calendars that the professional follows, in the order in which they were added. */
export function listCalendarFeeds(ctx: Ctx): Promise<CalendarFeed[]> {
  if (ctx.scope.role !== 'worker') mayActAsProfessional(ctx)
  return inTransaction(ctx, async (ctx) => {
    const rows = await listFeeds(ctx)
    return rows.map(({ feed, busyCount }) => toFeedView(feed, busyCount, ctx.clock.now()))
  })
}
