import { dbOf, type TxCtx } from '@kara/db'
import { calendarFeed, externalBusy } from '@kara/db/schema/scheduling'
import { type Id, professionalOf } from '@kara/kernel'
import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { Stretch } from '../rules/zones.ts'

export type FeedRow = typeof calendarFeed.$inferSelect
export type FeedId = Id<'calendar_feed'>

export async function insertFeed(ctx: TxCtx, row: typeof calendarFeed.$inferInsert): Promise<boolean> {
  const rows = await dbOf(ctx)
    .insert(calendarFeed)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: calendarFeed.id })
  return rows.length === 1
}

export async function findFeed(ctx: TxCtx, id: FeedId): Promise<FeedRow | null> {
  const [row] = await dbOf(ctx).select().from(calendarFeed).where(eq(calendarFeed.id, id))
  return row ?? null
}

export async function lockFeed(ctx: TxCtx, id: FeedId): Promise<FeedRow | null> {
  const [row] = await dbOf(ctx).select().from(calendarFeed).where(eq(calendarFeed.id, id)).for('update')
  return row ?? null
}

/** The professional's feeds in the order in which they were added, each with how many busy times are ahead. */
export async function listFeeds(ctx: TxCtx): Promise<{ feed: FeedRow; busyCount: number }[]> {
  const counted = dbOf(ctx)
    .select({ feedId: externalBusy.calendarFeedId, count: sql<number>`count(*)::int`.as('count') })
    .from(externalBusy)
    .where(gt(externalBusy.endsAt, ctx.clock.now()))
    .groupBy(externalBusy.calendarFeedId)
    .as('counted')
  const rows = await dbOf(ctx)
    .select({ feed: calendarFeed, busyCount: counted.count })
    .from(calendarFeed)
    .leftJoin(counted, eq(counted.feedId, calendarFeed.id))
    .where(eq(calendarFeed.professionalId, professionalOf(ctx)))
    .orderBy(asc(calendarFeed.addedAt))
  return rows.map(({ feed, busyCount }) => ({ feed, busyCount: busyCount ?? 0 }))
}

/** Takes a feed away with its busy times; answers with the span that they covered, null when there were none. */
export async function deleteFeed(ctx: TxCtx, id: FeedId): Promise<Stretch | null> {
  const busy = await listBusy(ctx, id)
  await dbOf(ctx).delete(calendarFeed).where(eq(calendarFeed.id, id))
  const [first, last] = [busy[0], busy.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}

export async function updateFeed(ctx: TxCtx, id: FeedId, set: Partial<FeedRow>): Promise<void> {
  await dbOf(ctx).update(calendarFeed).set(set).where(eq(calendarFeed.id, id))
}

/** Busy times of a feed in order; they never touch each other. */
export async function listBusy(ctx: TxCtx, id: FeedId): Promise<Stretch[]> {
  const rows = await dbOf(ctx)
    .select({ from: externalBusy.startsAt, to: externalBusy.endsAt })
    .from(externalBusy)
    .where(eq(externalBusy.calendarFeedId, id))
    .orderBy(asc(externalBusy.startsAt))
  return rows.map(({ from, to }) => ({ from: from.epochMilliseconds, to: to.epochMilliseconds }))
}

/** Writes what changed between two looks at a feed. */
export async function replaceBusy(
  ctx: TxCtx,
  id: FeedId,
  gone: readonly Stretch[],
  added: readonly Stretch[],
): Promise<void> {
  const at = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms)
  if (gone.length > 0) {
    const starts = gone.map(({ from }) => at(from))
    await dbOf(ctx)
      .delete(externalBusy)
      .where(and(eq(externalBusy.calendarFeedId, id), inArray(externalBusy.startsAt, starts)))
  }
  for (let from = 0; from < added.length; from += rowsAtOnce) {
    const rows = added.slice(from, from + rowsAtOnce).map((stretch) => ({
      calendarFeedId: id,
      professionalId: professionalOf(ctx),
      startsAt: at(stretch.from),
      endsAt: at(stretch.to),
    }))
    await dbOf(ctx).insert(externalBusy).values(rows)
  }
}

const rowsAtOnce = 1_000
