import type { DueHandler } from '@kara/outbox'
import { z } from 'zod'
import type { Feeds } from '../gateway/feeds.ts'
import { type FeedLook, lookAtFeed } from '../reads/look-at-feed.ts'
import type { FeedId } from '../store/feeds.ts'
import { keepFeed } from '../verbs/keep-feed.ts'

const OfFeed = z.object({ feedId: z.uuid().transform((id) => id as FeedId) })

/** The work that leaves the building, for the worker that was given a way out. */
export function feedJobs(feeds: Feeds): { readonly dueHandlers: readonly DueHandler[] } {
  return {
    dueHandlers: [
      {
        kind: 'calendar_feed.poll',
        queue: 'sessions',
        outside: (ctx, payload) => lookAtFeed(ctx, OfFeed.parse(payload), feeds),
        handle: (ctx, payload, _key, look) => keepFeed(ctx, OfFeed.parse(payload), look as FeedLook),
      },
    ],
  }
}
