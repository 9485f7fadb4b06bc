import { closeDatabase, openDatabase } from '@kara/db'
import type { DatabaseHandle } from '@kara/kernel'
import { bookSlot, holdSlot } from '@kara/scheduling'
import { type BookableHub, type clientCtx, makeBookableHub, makeClient } from '@kara/scheduling/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { createLedger, type Ledger, type Proof } from '../proof.ts'
import { openOwnDatabase } from '../settings.ts'
import { answersOf } from './answers.ts'
import { raceOfAllPaths } from './race-of-all-paths.ts'

const clients = 200
const rounds = 5
/** Real connections; the stack beside it needs its own. */
const connections = 20
/** Within one process the first of a crowd goes to the database; here so many go at once, each from its own process. */
const processes = 100
const clicks = 10

/** One slot has one winner, one booking one session and one hold of credits, however it is raced for. */
export const race: Proof = {
  name: 'race',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: connections })
    const pools = Array.from({ length: processes }, () =>
      openDatabase({ url: db.url('kara_app'), connectionsMax: 1, name: 'proof' }),
    )
    try {
      return await raceIn(db, pools)
    } finally {
      await Promise.all(pools.map(closeDatabase))
      await db.close()
    }
  },
}

type Client = ReturnType<typeof clientCtx>

async function raceIn(db: StandaloneDatabase, pools: readonly DatabaseHandle[]) {
  const ledger = createLedger()
  const hub = await makeBookableHub(db, { poolCredits: 5_000 })
  const people: Client[] = []
  for (let at = 0; at < clients; at++) {
    const { ctx } = await makeClient(db, hub)
    people.push({ ...ctx, database: pools[at % pools.length] as DatabaseHandle })
  }
  for (let round = 0; round < rounds; round++) {
    const startsAt = `2026-11-23T${String(10 + round)}:00:00Z`
    const winner = await raceForHold(hub, people, startsAt, ledger)
    if (winner) await raceForBooking(people, winner, ledger)
    ledger.expect(`what round ${round + 1} leaves`, await leftOf(db, startsAt), {
      claims: 1,
      holds: 1,
      sessions: 1,
      creditHolds: 1,
      heldHalves: 2,
      announcements: 1,
    })
  }
  await clickTwice(hub, people[0] as Client, ledger)
  const all = await raceOfAllPaths(db, pools, ledger)
  const [server] = await db.witness<{ deadlocks: number; connections: number }[]>`
    select deadlocks::int, (select count(*)::int from pg_stat_activity
      where datname = current_database() and usename = 'kara_app') as connections
    from pg_stat_database where datname = current_database()`
  ledger.expect('deadlocks the server counted', server?.deadlocks, 0)
  const isReal = (server?.connections ?? 0) >= 100
  ledger.expect(`at least 100 real connections (${server?.connections})`, isReal, true)
  return {
    tried: `${rounds} rounds of ${clients} clients of ${processes} processes over ${server?.connections} connections at one slot each, to hold and to book; ${clicks} clicks, two tabs, the back button; ${all.tried} tries on all paths at ${all.winners.length} slots`,
    figure:
      ledger.broken.length === 0
        ? `1 hold, 1 session, 1 hold of credits each time; on all paths 1 winner each (${all.winners.join(', ')}); no deadlock`
        : `${ledger.broken.length} promises broken`,
    broken: ledger.broken,
  }
}

async function raceForHold(hub: BookableHub, people: readonly Client[], startsAt: string, ledger: Ledger) {
  const tries = await Promise.allSettled(
    people.map((ctx) => holdSlot(ctx, { serviceId: hub.serviceId, startsAt })),
  )
  const won = people.filter((_, at) => tries[at]?.status === 'fulfilled')
  ledger.expect(`who holds ${startsAt}`, won.length, 1)
  ledger.expect('what the others hear', answersOf(tries), ['scheduling.slot_taken'])
  const hold = tries.find((one) => one.status === 'fulfilled')?.value
  return won[0] && hold ? { ctx: won[0], hold } : null
}

/** Everybody tries to book with the one hold there is; its owner clicks again and again. */
async function raceForBooking(
  people: readonly Client[],
  winner: { readonly ctx: Client; readonly hold: { readonly id: string } },
  ledger: Ledger,
) {
  const input = { holdId: winner.hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' } as const
  const others = people.filter((ctx) => ctx !== winner.ctx)
  const [own, foreign] = await Promise.all([
    Promise.allSettled(Array.from({ length: clicks }, () => bookSlot(winner.ctx, input))),
    Promise.allSettled(others.map((ctx) => bookSlot(ctx, input))),
  ])
  ledger.expect('bookings with a hold of somebody else', countOf(foreign), 0)
  ledger.expect('what those hear', answersOf(foreign), ['scheduling.hold_missing'])
  ledger.expect(`${clicks} clicks that were answered`, countOf(own), clicks)
  const found = new Set(own.flatMap((one) => (one.status === 'fulfilled' ? [one.value.id] : [])))
  ledger.expect('sessions they found', found.size, 1)
  const back = await bookSlot(winner.ctx, input)
  ledger.expect('the back button finds the same session', found.has(back.id), true)
}

/** One browser: a double click on one time, then two tabs that choose different times at once. */
async function clickTwice(hub: BookableHub, ctx: Client, ledger: Ledger) {
  const hold = (startsAt: string) => holdSlot(ctx, { serviceId: hub.serviceId, startsAt })
  const same = await Promise.allSettled(Array.from({ length: clicks }, () => hold('2026-11-24T10:00:00Z')))
  ledger.expect('what a double click hears', answersOf(same), [])
  const one = new Set(same.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value.id] : [])))
  ledger.expect('holds of a double click', one.size, 1)
  const tabs = await Promise.allSettled(
    ['11', '12', '13', '14'].map((hour) => hold(`2026-11-24T${hour}:00:00Z`)),
  )
  ledger.expect('what tabs with different times hear', answersOf(tabs), [])
}

function countOf(tries: readonly PromiseSettledResult<unknown>[]): number {
  return tries.filter((one) => one.status === 'fulfilled').length
}

async function leftOf(db: StandaloneDatabase, startsAt: string) {
  const [row] = await db.witness`select
    (select count(*)::int from app.calendar_claim where starts_at = ${startsAt}) as claims,
    (select count(*)::int from app.slot_hold where starts_at = ${startsAt}) as holds,
    (select count(*)::int from app.session where starts_at = ${startsAt}) as sessions,
    (select count(*)::int from app.credit_hold h join app.session s on s.id = h.session_id
      where s.starts_at = ${startsAt}) as "creditHolds",
    (select sum(amount_halves)::int from app.credit_movement m join app.session s on m.cause = 'session:' || s.id
      where s.starts_at = ${startsAt} and m.kind = 'hold') as "heldHalves",
    (select count(*)::int from app.outbox_event e join app.session s on e.payload ->> 'sessionId' = s.id::text
      where s.starts_at = ${startsAt} and e.type = 'booking.confirmed') as announcements`
  return row
}
