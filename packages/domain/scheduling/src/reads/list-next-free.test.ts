import { makeCompany } from '@kara/companies/testing'
import { listHubProfessionals } from '@kara/hubs'
import { makeHub, makeListing } from '@kara/hubs/testing'
import { type Ctx, isCodedError, type SessionId } from '@kara/kernel'
import { openTestDatabase, testCtx } from '@kara/testing'
import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { Slot } from '../contracts.ts'
import {
  addTimeOff,
  bookSlot,
  cancelSession,
  holdSlot,
  listNextFree,
  listSlots,
  moveSession,
  releaseHold,
  setAvailability,
  setDayHours,
  setHubCalendar,
} from '../index.ts'
import { type BookableHub, drainRequests, makeBookableHub, makeClient, professionalCtx } from '../testing.ts'
import { keepFeed } from '../verbs/keep-feed.ts'

const weekdays = [1, 2, 3, 4, 5]
const count = 3

describe('the next free times of a hub', () => {
  const db = openTestDatabase({ connectionsMax: 8 })

  /** A professional in two hubs, a client, and all of them on one clock. */
  async function makeHouse() {
    const hub = await makeBookableHub(db, { allowanceCredits: 200, poolCredits: 200 })
    const company = await makeCompany(db)
    const second = await makeHub(db, company.companyId)
    await makeListing(db, company.companyId, second.hubId, hub.professionalId)
    const { ctx: client, personId } = await makeClient(db, hub)
    const { clock } = client
    const visitor = (companyId: BookableHub['companyId']) =>
      testCtx({ database: db.database, scope: { role: 'visitor', companyId }, clock })
    const { professionalId, companyId } = hub
    const scope = { role: 'worker', personId, professionalId, companyId } as const
    return {
      hub,
      clock,
      client,
      professional: professionalCtx(db, hub, clock),
      job: testCtx({ database: db.database, scope, clock }),
      visitors: [visitor(hub.companyId), visitor(company.companyId)] as const,
    }
  }
  type House = Awaited<ReturnType<typeof makeHouse>>

  async function kept(ctx: Ctx, hub: BookableHub) {
    const { professionals } = await listHubProfessionals(ctx)
    return (await listNextFree(ctx, professionals, count)).get(hub.professionalId) ?? []
  }

  /** What the offer itself says. */
  async function offered(ctx: Ctx, { serviceId }: BookableHub): Promise<Slot[]> {
    const from = ctx.clock.now()
    return (await listSlots(ctx, { serviceId, from, to: from.add({ hours: 24 * 14 }) })).slots.slice(0, count)
  }

  const rows = (hub: BookableHub) =>
    db.witness`select kept_at, start_minutes from app.next_free where professional_id = ${hub.professionalId}`

  it('are kept, and asked for again cost no second look', async () => {
    const { hub, visitors } = await makeHouse()
    const [ctx] = visitors
    const first = await kept(ctx, hub)
    expect(first.map(({ startsAt }) => startsAt.slice(0, 16))).toEqual([
      '2026-11-20T13:00',
      '2026-11-20T13:15',
      '2026-11-20T13:30',
    ])
    const [before] = await rows(hub)
    expect(await kept(ctx, hub)).toEqual(first)
    expect(await rows(hub)).toEqual([before])
  })

  it('are there for whoever looks first, although the clock goes on while they look', async () => {
    const { hub, clock, visitors } = await makeHouse()
    const [ctx] = visitors
    const running = {
      now: () => {
        clock.advance({ milliseconds: 1 })
        return clock.now()
      },
    }
    expect(await kept({ ...ctx, clock: running }, hub)).toHaveLength(count)
  })

  it('are another hub’s own', async () => {
    const { hub, professional, visitors } = await makeHouse()
    const [ctx, other] = visitors
    const before = await kept(ctx, hub)
    await kept(other, hub)
    await setHubCalendar(professional, {
      companyId: hub.companyId,
      noticeHours: 48,
      bookableWeeks: null,
      isAway: false,
      backOn: null,
    })
    expect((await kept(ctx, hub))[0]?.startsAt).toBe('2026-11-23T09:00:00Z')
    expect(await kept(other, hub)).toEqual(before)
  })

  it('are looked at anew by whoever sees a change, and by nobody who cannot see it yet', async () => {
    const { hub, visitors } = await makeHouse()
    const [ctx] = visitors
    const before = await kept(ctx, hub)
    const claimed = db.witness.begin(async (sql) => {
      await sql`insert into app.calendar_claim (id, professional_id, kind, starts_at, ends_at)
        values (gen_random_uuid(), ${hub.professionalId}, 'session', '2026-11-20T13:00Z', '2026-11-20T14:00Z')`
      // What was seen before the commit stays right until then, and what is kept meanwhile is not kept for longer.
      await db.witness`update app.next_free set kept_at = kept_at - interval '2 days'
        where professional_id = ${hub.professionalId}`
      expect(await kept(ctx, hub)).toEqual(before)
    })
    await claimed
    expect((await kept(ctx, hub))[0]?.startsAt).toBe('2026-11-20T14:00:00Z')
  })

  it('keep nothing for somebody who is known', async () => {
    const { hub, client } = await makeHouse()
    expect(await kept(client, hub)).toEqual(await offered(client, hub))
    expect(await rows(hub)).toEqual([])
  })

  const feedOf = async ({ hub, clock }: House) => {
    await db.witness`insert into app.calendar_feed (id, professional_id, name, host, address_sealed, address_hash,
        added_at, closes_at) values (${hub.professionalId}, ${hub.professionalId}, 'Home', 'calendar.example', '',
        'hash', ${clock.now().toString()}, ${clock.now().add({ hours: 24 }).toString()})
      on conflict do nothing`
    return { feedId: hub.professionalId as never }
  }

  interface Story extends House {
    readonly booked: SessionId[]
    readonly held: Awaited<ReturnType<typeof holdSlot>>[]
  }
  type Step = (story: Story, pick: number) => Promise<unknown>

  const someTime = async ({ client, hub, clock }: Story, pick: number) => {
    const from = clock.now()
    const { slots } = await listSlots(client, { serviceId: hub.serviceId, from, to: from.add({ hours: 72 }) })
    return slots[pick % Math.min(12, slots.length)]?.startsAt
  }
  const dayOf = (at: Temporal.Instant, pick: number) =>
    at
      .toZonedDateTimeISO('UTC')
      .toPlainDate()
      .add({ days: pick % 5 })
      .toString() // prettier-ignore

  const steps: Record<string, Step> = {
    async hold(story, pick) {
      const startsAt = await someTime(story, pick)
      if (startsAt)
        story.held.push(await holdSlot(story.client, { serviceId: story.hub.serviceId, startsAt }))
    },
    release: async ({ client, held }) => {
      const hold = held.pop()
      if (hold) await releaseHold(client, hold.id as never)
    },
    async book(story, pick) {
      const startsAt = await someTime(story, pick)
      if (!startsAt) return
      const hold = await holdSlot(story.client, { serviceId: story.hub.serviceId, startsAt })
      const session = await bookSlot(story.client, {
        holdId: hold.id,
        funding: 'credits',
        timeZone: 'Atlantic/Reykjavik',
      })
      story.booked.push(session.id as SessionId)
    },
    async move(story, pick) {
      const startsAt = await someTime(story, pick)
      const sessionId = story.booked.at(-1)
      if (startsAt && sessionId) await moveSession(story.client, { sessionId, startsAt })
    },
    cancel: async ({ client, booked }) => {
      const sessionId = booked.pop()
      if (sessionId) await cancelSession(client, sessionId)
    },
    off: ({ professional, clock }, pick) =>
      addTimeOff(professional, { day: dayOf(clock.now(), pick), starts: '10:00', ends: '15:00' }),
    hours: ({ professional }, pick) =>
      setAvailability(professional, {
        noticeHours: pick % 9,
        bookableWeeks: 1 + (pick % 3),
        bufferMinutes: 5 * (pick % 3),
        startStepMinutes: 15 + 15 * (pick % 2),
        sessionsPerDayMax: pick % 3 === 0 ? 1 : null,
        newClientsPerWeekMax: pick % 4 === 0 ? 1 : null,
        hours: weekdays.slice(pick % 4).map((weekday) => ({ weekday, starts: '08:00', ends: '16:00' })),
      }),
    day: ({ professional, clock }, pick) =>
      setDayHours(professional, {
        days: [dayOf(clock.now(), pick)],
        ranges: pick % 2 ? [] : [{ starts: '18:00', ends: '21:00' }],
      }),
    away: ({ professional, hub, clock }, pick) =>
      setHubCalendar(professional, {
        companyId: hub.companyId,
        noticeHours: null,
        bookableWeeks: 1,
        isAway: pick % 2 === 0,
        sessionsPerWeekMax: pick % 3 === 0 ? 1 : null,
        newClientsPerMonthMax: pick % 5 === 0 ? 1 : null,
        backOn: dayOf(clock.now(), pick),
      }),
    async feed(story, pick) {
      const from = story.clock.now().epochMilliseconds + (pick % 30) * 3_600_000
      await keepFeed(story.job, await feedOf(story), {
        outcome: 'busy',
        stretches: [{ from, to: from + 4 * 3_600_000 }],
        marks: { etag: null, lastModified: null },
      })
    },
    async unreadable(story) {
      await feedOf(story)
    },
    minutes: async ({ clock }, pick) => clock.advance({ minutes: 1 + (pick % 12) }),
    later: async ({ clock }, pick) => clock.advance({ hours: 1 + (pick % 40) }),
    jobs: ({ clock }) => drainRequests(db, clock),
  }

  it('say what the offer says, whatever happens to a calendar and however the time passes', {
    timeout: 120_000,
  }, async () => {
    const history = fc.array(fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(1000)), {
      minLength: 5,
      maxLength: 14,
    })
    const property = fc.asyncProperty(history, async (moves) => {
      const story = { ...(await makeHouse()), booked: [], held: [] }
      for (const [name, pick] of moves) {
        await steps[name]?.(story, pick).catch((error: unknown) => {
          if (!isCodedError(error)) throw error
        })
        for (const ctx of story.visitors) {
          expect(await kept(ctx, story.hub)).toEqual(await offered(ctx, story.hub))
        }
      }
    })
    await fc.assert(property, { numRuns: 25 })
  })
})
