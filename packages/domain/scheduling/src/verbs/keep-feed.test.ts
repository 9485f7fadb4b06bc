import { createServer, type RequestListener, type Server } from 'node:http'
import { Secret } from '@kara/kernel'
import { announced, drainOutbox, openTestDatabase } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Feeds, openFeeds } from '../gateway/feeds.ts'
import { listCalendarFeeds } from '../reads/list-calendar-feeds.ts'
import { explainTime, listSlots } from '../reads/list-slots.ts'
import { feedJobs } from '../subscriptions/feed-jobs.ts'
import { type BookableHub, makeBookableHub, makeBooking, makeClient, professionalCtx } from '../testing.ts'
import { addCalendarFeed } from './add-calendar-feed.ts'
import { addTimeOff } from './add-time-off.ts'
import { cancelSession } from './cancel-session.ts'
import { holdSlot } from './hold-slot.ts'
import { removeCalendarFeed } from './remove-calendar-feed.ts'

const monday = (hour: string) => `2026-11-23T${hour}:00Z`

function calendar(...times: readonly [string, string][]): string {
  const events = times.flatMap(([from, to], index) => [
    'BEGIN:VEVENT',
    `UID:${index}`,
    `DTSTART:${from.replace(/[-:]/g, '').replace('Z', '00Z')}`,
    `DTEND:${to.replace(/[-:]/g, '').replace('Z', '00Z')}`,
    'SUMMARY:Therapy of my own',
    'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR'].join('\r\n')
}

describe('what a followed calendar is busy with', () => {
  const db = openTestDatabase()
  let server: Server
  let feeds: Feeds
  let origin: string
  let answer: RequestListener
  const publish = (text: string) => {
    answer = (_request, response) => response.writeHead(200, { etag: '"1"' }).end(text)
  }
  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://localhost:${(server.address() as { port: number }).port}`
    feeds = openFeeds({ secret: new Secret('a secret of this test, long enough'), insideOrigins: [origin] })
  })
  afterAll(() => server.close())

  async function follow(hub: BookableHub, text: string) {
    publish(text)
    const ctx = professionalCtx(db, hub)
    const feedId = await addCalendarFeed(ctx, { address: `${origin}/${hub.slug}.ics`, name: 'Home' }, feeds)
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [feedJobs(feeds)] })
    await drain()
    return { ctx, feedId, drain, clock: ctx.clock }
  }
  const reasonAt = (hub: BookableHub, ctx: Parameters<typeof explainTime>[0], hour: string) =>
    explainTime(ctx, hub.serviceId, Temporal.Instant.from(monday(hour)))

  it('is not offered, with its reason, and is free again when it is gone there', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, clock, drain } = await follow(hub, calendar([monday('10:00'), monday('12:00')]))
    expect(await reasonAt(hub, ctx, '10:30')).toBe('external_busy')
    expect(await reasonAt(hub, ctx, '12:00')).toBeNull()
    const { ctx: client } = await makeClient(db, hub)
    await expect(
      holdSlot(client, { serviceId: hub.serviceId, startsAt: monday('11:00') }),
    ).rejects.toMatchObject({
      code: 'scheduling.slot_not_offered',
      details: { values: { reason: 'external_busy' } },
    })
    publish(calendar([monday('13:00'), monday('14:00')]))
    clock.advance({ minutes: 15 })
    await drain()
    expect(await reasonAt(hub, ctx, '10:30')).toBeNull()
    expect(await reasonAt(hub, ctx, '13:00')).toBe('external_busy')
    const kept =
      await db.witness`select * from app.external_busy where professional_id = ${hub.professionalId}`
    expect(JSON.stringify(kept)).not.toContain('Therapy')
  })

  it('leaves a booked session alone, and takes its time when that is cancelled', async () => {
    const hub = await makeBookableHub(db)
    const { ctx: client, session } = await makeBooking(db, hub)
    const { ctx } = await follow(hub, calendar([monday('09:00'), monday('12:00')]))
    expect(await reasonAt(hub, ctx, '10:00')).toBe('booked')
    expect(await reasonAt(hub, ctx, '11:00')).toBe('external_busy')
    client.clock.advance({ minutes: 5 })
    await cancelSession(client, session.id as never)
    expect(await reasonAt(hub, ctx, '10:00')).toBe('external_busy')
  })

  it('lies under time off and comes back to light when that goes', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, feedId } = await follow(hub, calendar([monday('10:00'), monday('12:00')]))
    await addTimeOff(ctx, { day: '2026-11-23', starts: '11:00', ends: '13:00' })
    expect(await reasonAt(hub, ctx, '11:00')).toBe('block')
    expect(await reasonAt(hub, ctx, '10:00')).toBe('external_busy')
    await removeCalendarFeed(ctx, { feedId })
    expect(await reasonAt(hub, ctx, '10:00')).toBeNull()
    expect(await reasonAt(hub, ctx, '11:00')).toBe('block')
  })

  it('is asked for only when it changed, and whole once a week', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, clock, drain } = await follow(hub, calendar([monday('10:00'), monday('12:00')]))
    const asked: (string | undefined)[] = []
    answer = (request, response) => {
      if (request.url === `/${hub.slug}.ics`) asked.push(request.headers['if-none-match'])
      response.writeHead(request.headers['if-none-match'] ? 304 : 200).end(calendar())
    }
    clock.advance({ minutes: 15 })
    await drain()
    expect(await reasonAt(hub, ctx, '10:00')).toBe('external_busy')
    expect(await listCalendarFeeds(ctx)).toMatchObject([{ state: 'read', readAt: clock.now().toString() }])
    clock.advance({ hours: 24 * 7 })
    await drain()
    expect(asked).toEqual(['"1"', undefined])
  })

  it('that cannot be read closes the offer after a day, and warns before', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, feedId, clock, drain } = await follow(hub, calendar([monday('10:00'), monday('12:00')]))
    answer = (_request, response) => response.writeHead(500).end()
    const warnings = async () =>
      (await announced(db, 'calendar_feed.failing')).filter(
        (event) => (event.payload as { feedId: string }).feedId === feedId,
      )
    for (let hour = 0; hour < 5; hour++) {
      clock.advance({ hours: 1 })
      await drain()
    }
    expect(await listCalendarFeeds(ctx)).toMatchObject([{ state: 'failing', problem: 'unreachable' }])
    expect(await warnings()).toEqual([])
    expect(await reasonAt(hub, ctx, '14:00')).toBeNull()
    for (let hour = 0; hour < 4; hour++) {
      clock.advance({ hours: 1 })
      await drain()
    }
    expect(await warnings()).toHaveLength(1)
    clock.advance({ hours: 15 })
    await drain()
    expect(await listCalendarFeeds(ctx)).toMatchObject([{ state: 'closed', busyCount: 1 }])
    expect(await reasonAt(hub, ctx, '14:00')).toBe('external_unreadable')
    expect(await reasonAt(hub, ctx, '10:00')).toBe('external_busy')
    const { slots } = await listSlots(ctx, {
      serviceId: hub.serviceId,
      from: clock.now(),
      to: clock.now().add({ hours: 24 * 7 }),
    })
    expect(slots).toEqual([])
    expect(await warnings()).toHaveLength(1)
    publish(calendar())
    clock.advance({ hours: 1 })
    await drain()
    expect(await reasonAt(hub, ctx, '10:00')).toBeNull()
    expect(await listCalendarFeeds(ctx)).toMatchObject([{ state: 'read', problem: null }])
  })

  it('that closes does so by the clock, even when no job has run', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, clock } = await follow(hub, calendar())
    clock.advance({ hours: 25 })
    expect(await reasonAt(hub, ctx, '14:00')).toBe('external_unreadable')
  })

  it('is a page of a sign-in, or inside a network: both are told apart', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, clock, drain } = await follow(hub, '<html>Sign in</html>')
    expect(await listCalendarFeeds(ctx)).toMatchObject([{ problem: 'not_a_calendar', readAt: null }])
    answer = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    clock.advance({ minutes: 15 })
    await drain()
    expect(await listCalendarFeeds(ctx)).toMatchObject([{ problem: 'refused' }])
  })
})
