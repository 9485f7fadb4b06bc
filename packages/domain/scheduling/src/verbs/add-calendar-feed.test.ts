import { Secret } from '@kara/kernel'
import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { openFeeds } from '../gateway/feeds.ts'
import { listCalendarFeeds } from '../reads/list-calendar-feeds.ts'
import { makeBookableHub, makeClient, professionalCtx } from '../testing.ts'
import { addCalendarFeed } from './add-calendar-feed.ts'

const feeds = openFeeds({ secret: new Secret('a secret of this test, long enough') })
const google = { address: 'webcal://calendar.example.com/private-1234/basic.ics', name: 'Home' }

describe('a calendar that a professional follows', () => {
  const db = openTestDatabase()

  it('is kept under its name, with its address sealed', async () => {
    const ctx = professionalCtx(db, await makeBookableHub(db))
    const id = await addCalendarFeed(ctx, google, feeds)
    expect(await listCalendarFeeds(ctx)).toMatchObject([
      { id, name: 'Home', host: 'calendar.example.com', state: 'new', busyCount: 0, problem: null },
    ])
    const [row] = await db.witness`select * from app.calendar_feed where id = ${id}`
    expect(JSON.stringify(row)).not.toContain('private-1234')
    expect(Buffer.from(row?.address_sealed).toString('latin1')).not.toContain('private-1234')
    expect(feeds.open(id, row?.address_sealed)).toBe('https://calendar.example.com/private-1234/basic.ics')
    const [work] = await db.witness`select * from app.due_work where key = ${id}`
    expect(work).toMatchObject({ kind: 'calendar_feed.poll', queue: 'sessions' })
    expect((await audited(db, 'calendar_feed.added')).map(({ objectId }) => objectId)).toContain(id)
  })

  it('is followed once, and five are enough', async () => {
    const ctx = professionalCtx(db, await makeBookableHub(db))
    await addCalendarFeed(ctx, google, feeds)
    const again = { ...google, address: google.address.replace('webcal', 'https') }
    await expect(addCalendarFeed(ctx, again, feeds)).rejects.toMatchObject({ code: 'scheduling.feed_known' })
    for (const number of [1, 2, 3, 4])
      await addCalendarFeed(ctx, { ...google, address: `https://calendar.example.com/${number}` }, feeds)
    await expect(
      addCalendarFeed(ctx, { ...google, address: 'https://calendar.example.com/6' }, feeds),
    ).rejects.toMatchObject({ code: 'scheduling.feeds_full' })
  })

  it.each([
    'http://calendar.example.com/basic.ics',
    'https://localhost/basic.ics',
    'https://169.254.169.254/latest/meta-data',
    'https://me:word@calendar.example.com/basic.ics',
    'ftp://calendar.example.com/basic.ics',
    'my calendar',
  ])('is not followed under %s', async (address) => {
    const ctx = professionalCtx(db, await makeBookableHub(db))
    await expect(addCalendarFeed(ctx, { ...google, address }, feeds)).rejects.toMatchObject({
      code: 'scheduling.feed_refused',
    })
  })

  it('is the professional’s alone', async () => {
    const hub = await makeBookableHub(db)
    await addCalendarFeed(professionalCtx(db, hub), google, feeds)
    const colleague = professionalCtx(db, await makeBookableHub(db))
    expect(await listCalendarFeeds(colleague)).toEqual([])
    const { ctx: client } = await makeClient(db, hub)
    await expect(addCalendarFeed(client, google, feeds)).rejects.toMatchObject({
      code: 'scheduling.not_allowed',
    })
  })
})
