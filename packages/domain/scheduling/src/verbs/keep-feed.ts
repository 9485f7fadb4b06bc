import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { publish } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayWork } from '../access.ts'
import { type FeedProblem, limits } from '../contracts.ts'
import { calendarFeedFailing, calendarFeedRecovered } from '../events.ts'
import type { FeedLook } from '../reads/look-at-feed.ts'
import { compareBusy } from '../rules/feeds.ts'
import { refillBlocks } from '../store/calendar.ts'
import * as store from '../store/feeds.ts'
import { forgetChanges } from '../store/next-free.ts'
import { planPoll } from './add-calendar-feed.ts'

/**
 * Writes down what a look at a followed calendar came to, and plans the next one. What is busy there is taken
 * here, around whatever is booked; sessions that overlap it stay. A calendar that cannot be read keeps its last busy
 * times; after a while its professional is warned, and after a day nothing new is offered. Who was warned is told
 * when it can be read again.
 */
export async function keepFeed(
  ctx: Ctx,
  { feedId }: { feedId: store.FeedId },
  look: FeedLook,
): Promise<void> {
  mayWork(ctx)
  await inTransaction(ctx, async (ctx) => {
    const feed = await store.lockFeed(ctx, feedId)
    if (!feed) return
    const now = ctx.clock.now()
    await planPoll(ctx, feedId, now.add({ minutes: limits.feedEveryMinutes }))
    await forgetChanges(ctx)
    if (look.outcome === 'problem') return noteProblem(ctx, feed, look.reason)
    if (look.outcome === 'busy') await keepBusy(ctx, feed, look)
    await noteRecovery(ctx, feed)
    await store.updateFeed(ctx, feedId, {
      triedAt: now,
      readAt: now,
      problem: null,
      failingSince: null,
      closesAt: now.add({ hours: limits.feedClosedHours }),
    })
  })
}

async function keepBusy(ctx: TxCtx, { id }: store.FeedRow, look: FeedLook & { outcome: 'busy' }) {
  const { gone, added, span } = compareBusy(await store.listBusy(ctx, id), look.stretches)
  await store.replaceBusy(ctx, id, gone, added)
  const at = Temporal.Instant.fromEpochMilliseconds
  if (span) await refillBlocks(ctx, professionalOf(ctx), at(span.from), at(span.to))
  await store.updateFeed(ctx, id, { ...look.marks, expandedAt: ctx.clock.now() })
}

async function noteRecovery(ctx: TxCtx, { id, professionalId, ...feed }: store.FeedRow): Promise<void> {
  const now = ctx.clock.now()
  const warnedAt = feed.failingSince?.add({ hours: limits.feedWarnHours })
  // The warning leaves with a look, so a calendar that nobody looked at since is none they heard of.
  const wasWarned = warnedAt && feed.triedAt && warnedAt.epochMilliseconds <= feed.triedAt.epochMilliseconds
  if (!wasWarned) return
  const wasClosed = feed.closesAt.epochMilliseconds <= now.epochMilliseconds
  await recordAudit(ctx, 'calendar_feed.recovered', { kind: 'calendar_feed', id })
  await publish(ctx, calendarFeedRecovered(professionalId, id, { readAt: now.toString(), wasClosed }))
}

/** Told once, when it has lasted: a server that rests at night needs nobody. */
async function noteProblem(ctx: TxCtx, feed: store.FeedRow, problem: FeedProblem): Promise<void> {
  const now = ctx.clock.now()
  const failingSince = feed.failingSince ?? now
  await store.updateFeed(ctx, feed.id, { triedAt: now, problem, failingSince })
  const warnAt = failingSince.add({ hours: limits.feedWarnHours })
  const isDue = warnAt.epochMilliseconds <= now.epochMilliseconds
  const wasDue =
    feed.problem !== null && feed.triedAt && warnAt.epochMilliseconds <= feed.triedAt.epochMilliseconds
  if (!isDue || wasDue) return
  await recordAudit(ctx, 'calendar_feed.failing', { kind: 'calendar_feed', id: feed.id })
  await publish(ctx, calendarFeedFailing(feed.professionalId, feed.id, failingSince.toString()))
}
