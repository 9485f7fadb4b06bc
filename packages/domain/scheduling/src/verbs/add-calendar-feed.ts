import { recordAudit } from '@kara/audit'
import { inTransaction, type TxCtx } from '@kara/db'
import { type Ctx, professionalOf } from '@kara/kernel'
import { planWork } from '@kara/outbox'
import type { Temporal } from 'temporal-polyfill'
import { mayActAsProfessional } from '../access.ts'
import { AddCalendarFeedInput, limits } from '../contracts.ts'
import { feedKnown, feedRefused, feedsFull } from '../errors.ts'
import type { Feeds } from '../gateway/feeds.ts'
import * as store from '../store/feeds.ts'

/**
 * The professional follows another calendar: when it is busy, nothing is offered. It is read at once and then
 * every quarter of an hour; the address is sealed, because whoever knows it reads the whole calendar.
 *
 * @throws `scheduling.feed_refused`, `scheduling.feed_known`, `scheduling.feeds_full`
 */
export async function addCalendarFeed(
  ctx: Ctx,
  raw: AddCalendarFeedInput,
  feeds: Feeds,
): Promise<store.FeedId> {
  mayActAsProfessional(ctx)
  const input = AddCalendarFeedInput.parse(raw)
  const url = feeds.readAddress(input.address)
  if (!url) throw feedRefused()
  return inTransaction(ctx, async (ctx) => {
    if ((await store.listFeeds(ctx)).length >= limits.feedsMax) throw feedsFull(limits.feedsMax)
    const id = ctx.ids.next<'calendar_feed'>()
    const now = ctx.clock.now()
    const isNew = await store.insertFeed(ctx, {
      id,
      professionalId: professionalOf(ctx),
      name: input.name,
      host: url.hostname,
      addressSealed: feeds.seal(id, url),
      addressHash: feeds.hashOf(url),
      addedAt: now,
      closesAt: now.add({ hours: limits.feedClosedHours }),
    })
    if (!isNew) throw feedKnown()
    await planPoll(ctx, id, now)
    await recordAudit(ctx, 'calendar_feed.added', { kind: 'calendar_feed', id })
    return id
  })
}

export function planPoll(ctx: TxCtx, feedId: store.FeedId, dueAt: Temporal.Instant): Promise<void> {
  return planWork(ctx, {
    kind: 'calendar_feed.poll',
    key: feedId,
    queue: 'sessions',
    dueAt,
    scope: { professionalId: professionalOf(ctx) },
    payload: { feedId },
  })
}
