import { recordAudit } from '@kara/audit'
import { inTransaction } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { cancelWork } from '@kara/outbox'
import { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { OneFeedInput } from '../contracts.ts'
import { feedMissing } from '../errors.ts'
import { refillBlocks } from '../store/calendar.ts'
import * as store from '../store/feeds.ts'
import { planPoll } from './add-calendar-feed.ts'

/** The professional follows a calendar no longer: what only it was busy with is free at once. */
export async function removeCalendarFeed(ctx: Ctx, raw: OneFeedInput): Promise<void> {
  mayActAsProfessional(ctx)
  const feedId = OneFeedInput.parse(raw).feedId as store.FeedId
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.lockFeed(ctx, feedId))) throw feedMissing()
    const span = await store.deleteFeed(ctx, feedId)
    const at = Temporal.Instant.fromEpochMilliseconds
    if (span) await refillBlocks(ctx, professionalOf(ctx), at(span.from), at(span.to))
    await cancelWork(ctx, 'calendar_feed.poll', feedId)
    await recordAudit(ctx, 'calendar_feed.removed', { kind: 'calendar_feed', id: feedId })
  })
}

/** The professional changed something over there and does not want to wait a quarter of an hour. */
export async function readFeedSoon(ctx: Ctx, raw: OneFeedInput): Promise<void> {
  mayActAsProfessional(ctx)
  const feedId = OneFeedInput.parse(raw).feedId as store.FeedId
  await inTransaction(ctx, async (ctx) => {
    if (!(await store.findFeed(ctx, feedId))) throw feedMissing()
    await planPoll(ctx, feedId, ctx.clock.now())
  })
}
