import { inTransaction } from '@kara/db'
import { getProfessional } from '@kara/directory'
import { type Ctx, professionalOf } from '@kara/kernel'
import { type FoundText, OutsideFailure } from '@kara/outside'
import { mayWork } from '../access.ts'
import { type FeedProblem, limits } from '../contracts.ts'
import type { Feeds } from '../gateway/feeds.ts'
import { readBusyTimes } from '../rules/read-busy-times.ts'
import type { Stretch } from '../rules/zones.ts'
import { type FeedId, findFeed } from '../store/feeds.ts'

/** What one look at a followed calendar came to. */
export type FeedLook =
  | { readonly outcome: 'gone' | 'unchanged' }
  | { readonly outcome: 'busy'; readonly stretches: readonly Stretch[]; readonly marks: FoundText['marks'] }
  | { readonly outcome: 'problem'; readonly reason: FeedProblem }

/**
 * Looks at a calendar that a professional follows, outside of any transaction. It is asked whether it changed; once
 * a week it is read whole, because the days ahead have moved on.
 */
export async function lookAtFeed(ctx: Ctx, { feedId }: { feedId: FeedId }, feeds: Feeds): Promise<FeedLook> {
  mayWork(ctx)
  const known = await inTransaction(ctx, async (ctx) => {
    const feed = await findFeed(ctx, feedId)
    return feed && { feed, professional: await getProfessional(ctx, { id: professionalOf(ctx) }) }
  })
  if (!known) return { outcome: 'gone' }
  const { feed, professional } = known
  const now = ctx.clock.now()
  const wholeAt = feed.expandedAt?.add({ hours: 24 * limits.feedWholeDays })
  const isWhole = !wholeAt || wholeAt.epochMilliseconds <= now.epochMilliseconds
  try {
    const address = feeds.open(feed.id, feed.addressSealed)
    const found = await feeds.fetch(address, isWhole ? null : feed)
    if (!found) return { outcome: 'unchanged' }
    const read = readBusyTimes(found.text, {
      from: now.subtract({ hours: 24 }).epochMilliseconds,
      to: now.add({ hours: 24 * limits.feedAheadDays }).epochMilliseconds,
      timeZone: professional.timeZone,
    })
    return read.outcome === 'busy' ? { ...read, marks: found.marks } : read
  } catch (error) {
    if (!(error instanceof OutsideFailure)) throw error
    return { outcome: 'problem', reason: error.kind }
  }
}
