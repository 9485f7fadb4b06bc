import { dbOf, inTransaction, type TxCtx } from '@kara/db'
import { notFound, type PersonId, type QueueName, timeOrderedIds, travelClock } from '@kara/kernel'
import { audited, openTestDatabase, testCtx, testNow } from '@kara/testing'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import {
  cancelWork,
  consumeDelivery,
  consumeDue,
  consumeDueTogether,
  type Drain,
  type DueHandler,
  listDead,
  planWork,
  publish,
  type Ring,
  relayOnce,
  ringDue,
  ringUnfinished,
  runAgain,
  type Subscription,
} from './index.ts'

const db = openTestDatabase()
const clock = travelClock(testNow)
const personId = timeOrderedIds.next<'person'>() as PersonId
const support = () => testCtx({ database: db.database, scope: { role: 'support', personId }, clock })

let drain: Drain
let rung: Array<{ queue: QueueName; id: string; payload: Readonly<Record<string, string>> }>
const ring: Ring = async (queue, jobs) => {
  rung.push(...jobs.map((job) => ({ queue, ...job })))
}

/** An effect that only a handler's own transaction can leave behind. */
const leave = (ctx: TxCtx, mark: string) =>
  dbOf(ctx).execute(sql`insert into app.effect (mark, person_id) values (${mark}, app.person_id())`)
const effects = async () =>
  (await db.witness<{ mark: string }[]>`select mark from app.effect order by mark`).map(({ mark }) => mark)

const subscription = (handle: Subscription['handle'], subscriber = 'test.count'): Subscription => ({
  event: 'thing.happened',
  subscriber,
  queue: 'credits',
  handle,
})
const named = (...all: Subscription[]) => new Map(all.map((one) => [one.subscriber, one]))
const hearers = new Map([
  [
    'thing.happened',
    [
      { subscriber: 'test.count', queue: 'credits' as const },
      { subscriber: 'test.tell', queue: 'notices' as const },
    ],
  ],
])
const handlers = (...all: DueHandler[]) => new Map(all.map((one) => [one.kind, one]))
const dueHandler = (parts: Partial<DueHandler>): DueHandler => ({
  kind: 'thing.due',
  queue: 'sessions',
  handle: (ctx, _payload, key) => leave(ctx, key),
  ...parts,
})

async function announce(): Promise<string> {
  const ctx = testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
  await inTransaction(ctx, (ctx) =>
    publish(ctx, { type: 'thing.happened', scope: { personId }, payload: { thingId: 'one' } }),
  )
  const [row] = await db.witness<{ id: string }[]>`select id from app.outbox_event order by id desc limit 1`
  return row?.id ?? ''
}

async function plan(key: string, inMinutes: number): Promise<string> {
  const ctx = testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
  await inTransaction(ctx, (ctx) => planIn(ctx, key, inMinutes))
  const [row] = await db.witness<{ id: string }[]>`select id from app.due_work where key = ${key}`
  return row?.id ?? ''
}

const planIn = (ctx: TxCtx, key: string, minutes: number) =>
  planWork(ctx, {
    kind: 'thing.due',
    key,
    queue: 'sessions',
    dueAt: clock.now().add({ minutes }),
    scope: { personId },
    payload: { thingId: key },
  })

beforeAll(async () => {
  await db.witness`create table app.effect (mark text not null, person_id uuid)`
  await db.witness`grant insert on app.effect to kara_worker`
})
beforeEach(async () => {
  await db.witness`truncate app.effect, app.outbox_delivery, app.outbox_event, app.due_work`
  drain = { name: 'test', database: db.database, clock, ids: timeOrderedIds, log: support().log }
  rung = []
})

describe('the relay', () => {
  it('rings once for each subscriber of an event, and for nobody twice', async () => {
    const eventId = await announce()
    expect(await relayOnce(drain, hearers, ring)).toBe(1)
    expect(await relayOnce(drain, hearers, ring)).toBe(0)
    expect(rung).toEqual([
      {
        queue: 'credits',
        id: `${eventId}-test.count`,
        payload: { eventId, subscriber: 'test.count' },
      },
      { queue: 'notices', id: `${eventId}-test.tell`, payload: { eventId, subscriber: 'test.tell' } },
    ])
  })

  it('shares the events with other relays', async () => {
    await Promise.all(Array.from({ length: 20 }, announce))
    await Promise.all([relayOnce(drain, hearers, ring), relayOnce(drain, hearers, ring)])
    expect(new Set(rung.map(({ id }) => id)).size).toBe(40)
    expect(rung).toHaveLength(40)
  })

  it('rings again after a minute when the bell was lost', async () => {
    await announce()
    const deaf: Ring = () => Promise.reject(new Error('Nobody answers.'))
    await expect(relayOnce(drain, hearers, deaf)).rejects.toThrow('Nobody answers.')
    expect(await ringUnfinished(drain, ring)).toBe(0)
    clock.advance({ seconds: 61 })
    expect(await ringUnfinished(drain, ring)).toBe(2)
    expect(rung).toHaveLength(2)
  })

  it('rings for planned work when its time has come, not before', async () => {
    const dueId = await plan('soon', 5)
    expect(await ringDue(drain, ring)).toBe(0)
    clock.advance({ minutes: 5 })
    expect(await ringDue(drain, ring)).toBe(1)
    expect(await ringDue(drain, ring)).toBe(0)
    expect(rung).toMatchObject([{ queue: 'sessions', payload: { dueIds: dueId } }])
  })
})

describe('a crowd that is due', () => {
  const crowd = async (howMany: number) => {
    const ids: string[] = []
    for (let at = 0; at < howMany; at++) ids.push(await plan(`of the crowd ${at}`, 0))
    return ids
  }

  it('is rung for in small groups, a few pieces one by one', async () => {
    await crowd(3)
    await ringDue(drain, ring)
    expect(rung.map(({ payload }) => payload.dueIds?.split(',').length)).toEqual([1, 1, 1])
    rung.length = 0
    await db.witness`delete from app.due_work`
    const ids = await crowd(90)
    await ringDue(drain, ring)
    expect(rung).toHaveLength(18)
    expect(rung.flatMap(({ payload }) => payload.dueIds?.split(',')).sort()).toEqual(ids.sort())
  })

  it('is done together, each piece with its own owners, and once by two workers', async () => {
    const ids = await crowd(3)
    const seen = dueHandler({
      handle: async (ctx, _payload, key) => leave(ctx, `${key} of ${JSON.stringify(ctx.scope)}`),
    })
    const both = await Promise.all([1, 2].map(() => consumeDueTogether(drain, handlers(seen), ids)))
    expect(both.flat().filter((outcome) => outcome === 'done')).toHaveLength(3)
    expect(await effects()).toHaveLength(3)
    for (const effect of await effects()) expect(effect).toContain(personId)
    expect(await db.witness`select 1 from app.due_work`).toHaveLength(0)
  })

  it('does not suffer from one that fails, which counts its try', async () => {
    const ids = await crowd(3)
    const failing = dueHandler({
      handle: (ctx, _payload, key) =>
        key.endsWith('1') ? Promise.reject(new Error('Not this one.')) : leave(ctx, key),
    })
    await expect(consumeDueTogether(drain, handlers(failing), ids)).rejects.toThrow('Not this one.')
    expect((await effects()).sort()).toEqual(['of the crowd 0', 'of the crowd 2'])
    expect(await db.witness`select key, tries from app.due_work`).toEqual([
      { key: 'of the crowd 1', tries: 1 },
    ])
  })

  it('goes outside piece by piece', async () => {
    const ids = await crowd(2)
    const sending = dueHandler({
      outside: async (ctx, _payload, key) => `${key} ${String(ctx.transaction)}`,
      handle: (ctx, _payload, _key, outcome) => leave(ctx, String(outcome)),
    })
    expect(await consumeDueTogether(drain, handlers(sending), ids)).toEqual(['done', 'done'])
    expect((await effects()).sort()).toEqual(['of the crowd 0 undefined', 'of the crowd 1 undefined'])
  })
})

describe('a delivery', () => {
  const relayed = async () => {
    const eventId = await announce()
    await relayOnce(drain, hearers, ring)
    return { eventId, subscriber: 'test.count' }
  }

  it('is done once, with the owners of its event, however often the bell rings', async () => {
    const share = await relayed()
    const subscriptions = named(subscription((ctx) => leave(ctx, 'counted')))
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => consumeDelivery(drain, subscriptions, share)),
    )
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(outcomes.filter((outcome) => outcome === 'already_done')).toHaveLength(5)
    expect(await db.witness`select mark, person_id from app.effect`).toEqual([
      { mark: 'counted', person_id: personId },
    ])
  })

  it('leaves nothing behind when it fails, says what failed without values, and is done later', async () => {
    const share = await relayed()
    const failing = named(
      subscription(async (ctx) => {
        await leave(ctx, 'counted')
        throw new Error('No answer for anna@company.example')
      }),
    )
    await expect(consumeDelivery(drain, failing, share)).rejects.toThrow('No answer')
    expect(await effects()).toEqual([])
    const rows = await db.witness`select tries, error, dead_at from app.outbox_delivery
      where subscriber = 'test.count'`
    expect(rows).toEqual([{ tries: 1, error: 'No answer for [address]', dead_at: null }])
    const working = named(subscription((ctx) => leave(ctx, 'counted')))
    expect(await consumeDelivery(drain, working, share)).toBe('done')
    expect(await effects()).toEqual(['counted'])
  })

  it('never repeats the values of a query that failed', async () => {
    const share = await relayed()
    const failing = named(
      subscription((ctx) => dbOf(ctx).execute(sql`select ${'anna@company.example'}::integer`)),
    )
    await expect(consumeDelivery(drain, failing, share)).rejects.toThrow()
    const [row] = await db.witness`select error from app.outbox_delivery where subscriber = 'test.count'`
    expect(row).toEqual({ error: 'database 22P02' })
  })

  it('is given up after eight tries, waits for support, and can be run again', async () => {
    const share = await relayed()
    const failing = named(subscription(() => Promise.reject(new Error('The outside is away.'))))
    for (let made = 1; made < 8; made++)
      await expect(consumeDelivery(drain, failing, share)).rejects.toThrow()
    expect(await consumeDelivery(drain, failing, share)).toBe('dead')
    expect(await consumeDelivery(drain, failing, share)).toBe('already_done')
    expect(await listDead(support())).toMatchObject([
      { of: 'event', ...share, queue: 'credits', tries: 8, error: 'The outside is away.' },
    ])
    await runAgain(support(), share)
    expect(await listDead(support())).toEqual([])
    expect(await audited(db, 'job.run_again')).toMatchObject([
      { objectId: share.eventId, detail: { subscriber: 'test.count' } },
    ])
    expect(await ringUnfinished(drain, ring)).toBe(1)
    const working = named(subscription((ctx) => leave(ctx, 'counted')))
    expect(await consumeDelivery(drain, working, share)).toBe('done')
  })

  it('is given up at once when trying again cannot help', async () => {
    const share = await relayed()
    const refused = named(subscription(() => Promise.reject(notFound('thing.gone', 'The thing is gone.'))))
    expect(await consumeDelivery(drain, refused, share)).toBe('dead')
    const other = { ...share, subscriber: 'test.tell' }
    const strict = named(
      subscription(async (_ctx, payload) => z.object({ thingId: z.uuid() }).parse(payload), 'test.tell'),
    )
    expect(await consumeDelivery(drain, strict, other)).toBe('dead')
    const errors = (await listDead(support())).map(({ error }) => error).sort()
    expect(errors).toEqual(['payload refused: thingId invalid_format', 'thing.gone'])
  })

  it('is tried again while no handler of its name is there', async () => {
    const share = await relayed()
    await expect(consumeDelivery(drain, named(), share)).rejects.toThrow('no handler for test.count')
  })

  it('of an unknown event is nothing to do', async () => {
    const share = { eventId: timeOrderedIds.next(), subscriber: 'test.count' }
    expect(await consumeDelivery(drain, named(), share)).toBe('gone')
  })
})

describe('planned work', () => {
  it('is done once when it is due and leaves the table with its effect', async () => {
    const id = await plan('once', 0)
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => consumeDue(drain, handlers(dueHandler({})), id)),
    )
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(await effects()).toEqual(['once'])
    expect(await db.witness`select 1 from app.due_work`).toHaveLength(0)
  })

  it('is left alone when it was moved to a later time or taken back', async () => {
    const id = await plan('moved', 0)
    await plan('moved', 10)
    expect(await consumeDue(drain, handlers(dueHandler({})), id)).toBe('not_due')
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId }, clock })
    await inTransaction(ctx, (ctx) => cancelWork(ctx, 'thing.due', 'moved'))
    expect(await consumeDue(drain, handlers(dueHandler({})), id)).toBe('gone')
    expect(await effects()).toEqual([])
  })

  it('may plan itself anew from its own handler', async () => {
    const id = await plan('weekly', 0)
    const again = dueHandler({ handle: (ctx, _payload, key) => planIn(ctx, key, 60) })
    expect(await consumeDue(drain, handlers(again), id)).toBe('done')
    expect(await db.witness`select key from app.due_work`).toEqual([{ key: 'weekly' }])
  })

  it('goes outside before its transaction and hands on what came of it', async () => {
    const id = await plan('letter', 0)
    const sending = dueHandler({
      outside: async (ctx, payload, key) => `${key} ${JSON.stringify(payload)} ${String(ctx.transaction)}`,
      handle: (ctx, _payload, _key, outcome) => leave(ctx, String(outcome)),
    })
    expect(await consumeDue(drain, handlers(sending), id)).toBe('done')
    expect(await effects()).toEqual(['letter {"thingId":"letter"} undefined'])
  })

  it('that was moved while it was outside is not done', async () => {
    const id = await plan('race', 0)
    const moved = dueHandler({
      outside: async () => {
        clock.advance({ seconds: 1 })
        await plan('race', 0)
      },
    })
    expect(await consumeDue(drain, handlers(moved), id)).toBe('not_due')
    expect(await effects()).toEqual([])
    expect(await consumeDue(drain, handlers(dueHandler({})), id)).toBe('done')
  })

  it('is given up after eight tries and can be run again by support only', async () => {
    const id = await plan('broken', 0)
    const failing = dueHandler({ outside: () => Promise.reject(new Error('The outside is away.')) })
    for (let made = 1; made < 8; made++)
      await expect(consumeDue(drain, handlers(failing), id)).rejects.toThrow()
    expect(await consumeDue(drain, handlers(failing), id)).toBe('dead')
    expect(await ringDue(drain, ring)).toBe(0)
    const worker = testCtx({ database: db.database, scope: { role: 'worker' }, clock })
    await expect(runAgain(worker, { dueId: id })).rejects.toMatchObject({ code: 'outbox.not_allowed' })
    await expect(listDead(worker)).rejects.toMatchObject({ code: 'outbox.not_allowed' })
    await runAgain(support(), { dueId: id })
    await expect(runAgain(support(), { dueId: id })).rejects.toMatchObject({ code: 'outbox.not_dead' })
    expect(await ringDue(drain, ring)).toBe(1)
    expect(await consumeDue(drain, handlers(dueHandler({})), id)).toBe('done')
  })
})
