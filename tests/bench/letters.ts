import { setTimeout as pause } from 'node:timers/promises'
import { timeOrderedIds, travelClock } from '@kara/kernel'
import { silentLog } from '@kara/log'
import { consumeDelivery, consumeDueTogether, JobPayload, relayOnce, ringDue } from '@kara/outbox'
import { openQueues } from '@kara/queue'
import { bookSlot } from '@kara/scheduling'
import { testNow } from '@kara/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { type Bench, interleave } from './measure.ts'
import { noticesModule } from './notices.ts'
import { inOwnDatabase, stack } from './settings.ts'
import { holderCtx, makeHolds, makeTown, type Town } from './town.ts'

const bookings = 25
const concurrency = 10

/** From the outbox to the mailbox: each booking becomes a letter to its client and one to its professional. */
export const letters: Bench = {
  id: 'letters',
  async run() {
    const redisUrl = stack.REDIS_URL
    if (!redisUrl) return { figure: 'not measured: no Redis here', goal: 'watched' }
    return inOwnDatabase(concurrency + 4, async (db) => {
      const town = await makeTown(db, 20)
      const { perSecond } = await interleave({ perSecond: () => send(db, town, redisUrl) }, 3)
      return {
        figure: `${perSecond.toFixed(0)} letters/s from booking to mailbox, drawn, attached and delivered by one worker`,
        goal: 'watched',
      }
    })
  },
}

/** Books, lets the time to undo pass, and drains; letters per second. */
async function send(db: StandaloneDatabase, town: Town, redisUrl: string): Promise<number> {
  for (const hold of await makeHolds(town, bookings)) {
    await bookSlot(holderCtx(town, hold), { holdId: hold.id, funding: 'credits', timeZone: 'UTC' })
  }
  const clock = travelClock(testNow)
  clock.advance({ minutes: 4 })
  const drain = { name: 'bench', database: db.database, clock, ids: timeOrderedIds, log: silentLog }
  const module = noticesModule()
  const subscribers = new Map(module.subscriptions.map((one) => [one.subscriber, one]))
  const handlers = new Map(module.dueHandlers.map((one) => [one.kind, one]))
  const hearers = new Map(
    module.subscriptions.map(({ event }) => [
      event,
      module.subscriptions.filter((one) => one.event === event),
    ]),
  )
  const queues = openQueues({ redisUrl, prefix: `bench-${crypto.randomUUID()}` }, raise)
  const since = performance.now()
  const before = await sentIn(db)
  queues.work(
    'notices',
    async (raw) => {
      const job = JobPayload.parse(raw)
      await ('dueIds' in job
        ? consumeDueTogether(drain, handlers, job.dueIds)
        : consumeDelivery(drain, subscribers, job))
    },
    { concurrency, onError: raise },
  )
  const add: typeof queues.add = (queue, jobs) =>
    queue === 'notices' ? queues.add(queue, jobs) : Promise.resolve()
  while ((await sentIn(db)) < before + bookings * 2) {
    await relayOnce(drain, hearers, add)
    await ringDue(drain, add)
    await pause(20)
  }
  const seconds = (performance.now() - since) / 1000
  await queues.close()
  return (bookings * 2) / seconds
}

async function sentIn(db: StandaloneDatabase): Promise<number> {
  const [row] = await db.witness<{ sent: number }[]>`
    select count(*)::int as sent from app.delivery where letter like 'booking%' and state = 'sent'`
  return row?.sent ?? 0
}

function raise(error: Error): void {
  throw error
}
