import { Secret } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { openFeeds } from '../gateway/feeds.ts'
import { listCalendarFeeds } from '../reads/list-calendar-feeds.ts'
import { makeBookableHub, makeClient, professionalCtx } from '../testing.ts'
import { addCalendarFeed } from './add-calendar-feed.ts'
import { readFeedSoon, removeCalendarFeed } from './remove-calendar-feed.ts'

const feeds = openFeeds({ secret: new Secret('a secret of this test, long enough') })

describe('a followed calendar', () => {
  const db = openTestDatabase()

  async function follow() {
    const hub = await makeBookableHub(db)
    const ctx = professionalCtx(db, hub)
    const address = 'https://calendar.example.com/basic.ics'
    return { hub, ctx, feedId: await addCalendarFeed(ctx, { address, name: 'Home' }, feeds) }
  }

  it('is removed once, with its plan to be read', async () => {
    const { ctx, feedId } = await follow()
    await removeCalendarFeed(ctx, { feedId })
    expect(await listCalendarFeeds(ctx)).toEqual([])
    expect(await db.witness`select * from app.due_work where key = ${feedId}`).toEqual([])
    await expect(removeCalendarFeed(ctx, { feedId })).rejects.toMatchObject({
      code: 'scheduling.feed_missing',
    })
    expect((await audited(db, 'calendar_feed.removed')).map(({ objectId }) => objectId)).toContain(feedId)
  })

  it('is read at once when the professional does not want to wait', async () => {
    const { ctx, feedId } = await follow()
    await db.witness`update app.due_work set due_at = due_at + interval '1 hour' where key = ${feedId}`
    await readFeedSoon(ctx, { feedId })
    const [work] = await db.witness`select due_at from app.due_work where key = ${feedId}`
    expect(new Date(work?.due_at).toISOString()).toBe(
      new Date(ctx.clock.now().epochMilliseconds).toISOString(),
    )
  })

  it('is out of a colleague’s and a client’s reach', async () => {
    const { hub, feedId } = await follow()
    const colleague = professionalCtx(db, await makeBookableHub(db))
    const { ctx: client } = await makeClient(db, hub)
    for (const verb of [removeCalendarFeed, readFeedSoon]) {
      await expect(verb(colleague, { feedId })).rejects.toMatchObject({ code: 'scheduling.feed_missing' })
      await expect(verb(client, { feedId })).rejects.toMatchObject({ code: 'scheduling.not_allowed' })
    }
  })
})
