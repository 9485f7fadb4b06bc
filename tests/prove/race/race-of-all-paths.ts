import type { DatabaseHandle } from '@kara/kernel'
import {
  acceptProposedTime,
  bookSeries,
  bookSlot,
  holdSlot,
  moveAsProfessional,
  moveSession,
  proposeTimes,
  takeRequestedTime,
} from '@kara/scheduling'
import {
  clientCtx,
  keepFeed,
  makeBooking,
  makeClient,
  makeRequest,
  makeRequestHub,
  openCalendar,
  professionalCtx,
} from '@kara/scheduling/testing'
import { testCtx } from '@kara/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import type { Ledger } from '../proof.ts'
import { answersOf } from './answers.ts'

/** Monday mornings are what the requests wish for. */
const starts = ['2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'] as const
const people = 200
const requests = 20
const sessions = 20
/** How often each request and each session is tried at once. */
const acceptances = 10
const moves = 10
const movesByProfessional = 5
const takes = 5
const series = 5
const feedPolls = 5

/** A try for the slot; it answers with whose the slot would be, so that a repeated try is the same winner. */
type Try = { readonly path: string; readonly run: () => Promise<string | null> }

/**
 * Every way to a time of a calendar at once: held, held and booked, an accepted proposal, moved by the client, moved by
 * the professional, taken for a request, part of a series, busy in a followed calendar. One of them has it, and the
 * calendar has one claim.
 */
export async function raceOfAllPaths(
  db: StandaloneDatabase,
  pools: readonly DatabaseHandle[],
  ledger: Ledger,
) {
  const field = await prepare(db, pools)
  const winners: string[] = []
  let tried = 0
  for (const [round, startsAt] of starts.entries()) {
    const tries = shuffled(await field.triesFor(startsAt, round))
    tried += tries.length
    const answers = await Promise.allSettled(tries.map(({ run }) => run()))
    const won = new Set(
      answers.flatMap((answer) => (answer.status === 'fulfilled' && answer.value ? [answer.value] : [])),
    )
    ledger.expect(`who has ${startsAt} on all paths`, won.size, 1)
    ledger.expect(
      'what the others hear',
      answersOf(answers).filter((code) => !refusals.has(code)),
      [],
    )
    ledger.expect(`what all paths leave at ${startsAt}`, await field.claimsAt(startsAt), 1)
    winners.push([...won].join().split(' ')[0] ?? 'nobody')
  }
  return { tried, winners }
}

/** Each says in its own words that the time is somebody else's, or that this request has what it wanted. */
const refusals = new Set([
  'scheduling.slot_taken',
  'scheduling.series_times_taken',
  'scheduling.time_unknown',
  'scheduling.request_ended',
  'scheduling.hold_missing',
])

async function prepare(db: StandaloneDatabase, pools: readonly DatabaseHandle[]) {
  const hub = await makeRequestHub(db, { poolCredits: 5_000 })
  const asked: Awaited<ReturnType<typeof makeRequest>>[] = []
  for (let at = 0; at < requests * 2; at++) asked.push(await makeRequest(db, hub))
  const [proposed, waiting] = [asked.slice(0, requests), asked.slice(requests)]
  const professional = professionalCtx(db, hub)
  const offered: Awaited<ReturnType<typeof proposeTimes>>[] = []
  for (const { requestId } of proposed) {
    offered.push(await proposeTimes(professional, { requestId, startsAt: [...starts] }))
  }
  await openCalendar(db, hub)
  const booked: Awaited<ReturnType<typeof makeBooking>>[] = []
  for (let at = 0; at < sessions; at++) {
    const day = 24 + Math.floor(at / 7)
    booked.push(await makeBooking(db, hub, `2026-11-${day}T${String(9 + (at % 7)).padStart(2, '0')}:00:00Z`))
  }
  const clients: Awaited<ReturnType<typeof makeClient>>[] = []
  for (let at = 0; at < people; at++) clients.push(await makeClient(db, hub))
  const inProcess = <Caller extends object>(ctx: Caller, at: number) => ({
    ...ctx,
    database: pools[at % pools.length] as DatabaseHandle,
  })

  const feed = await makeFeed(db, hub)
  return {
    claimsAt: (startsAt: string) => claimsAt(db, hub.professionalId, startsAt),
    async triesFor(startsAt: string, round: number): Promise<Try[]> {
      const slot = { serviceId: hub.serviceId, startsAt }
      const times = (n: number) => Array.from({ length: n })
      const held = clients.map(({ ctx, personId }, at) => ({
        path: 'hold',
        run: async () => `hold ${personId} ${(await holdSlot(inProcess(ctx, at), slot)).id}`,
      }))
      const bookedAtOnce = clients.map(({ personId }, at) => ({
        path: 'book',
        run: async () => {
          const ctx = inProcess(clientCtx(db, hub, personId, `another-${round}`), at)
          const hold = await holdSlot(ctx, slot)
          const input = { holdId: hold.id, funding: 'credits', timeZone: 'Atlantic/Reykjavik' } as const
          return `book ${(await bookSlot(ctx, input)).id}`
        },
      }))
      const accepted = proposed.flatMap(({ ctx, requestId }, at) =>
        times(acceptances).map(() => ({
          path: 'accept',
          run: async () => {
            const timeId = offered[at]?.times.find((time) => time.startsAt === startsAt)?.id ?? ''
            const answer = await acceptProposedTime(ctx, { requestId, timeId, funding: 'credits' })
            const isHere = answer.outcome === 'booked' && answer.session.startsAt === startsAt
            return isHere ? `accept ${requestId}` : null
          },
        })),
      )
      const moved = booked.flatMap(({ ctx, session }) =>
        times(moves).map(() => ({
          path: 'move',
          run: async () => `move ${(await moveSession(ctx, { sessionId: session.id, startsAt })).id}`,
        })),
      )
      const movedByProfessional = booked.flatMap(({ session }) =>
        times(movesByProfessional).map(() => ({
          path: 'move',
          run: async () =>
            `move ${(await moveAsProfessional(professional, { sessionId: session.id, startsAt })).id}`,
        })),
      )
      const taken = waiting.flatMap(({ requestId }) =>
        times(takes).map(() => ({
          path: 'take',
          run: async () => `take ${(await takeRequestedTime(professional, { requestId, startsAt })).id}`,
        })),
      )
      const inSeries = booked.flatMap(({ ctx, session }) =>
        times(series).map(() => ({
          path: 'series',
          run: async () => {
            const made = await bookSeries(ctx, {
              sessionId: session.id,
              everyWeeks: 1,
              startsAt: [startsAt],
            })
            return made.sessions.some((one) => one.startsAt === startsAt) ? `series ${made.id}` : null
          },
        })),
      )
      const polled = times(feedPolls).map(() => ({ path: 'feed', run: () => feed.poll(startsAt) }))
      const allMoves = [...moved, ...movedByProfessional]
      return [...held, ...bookedAtOnce, ...accepted, ...allMoves, ...taken, ...inSeries, ...polled]
    },
  }
}

/** A followed calendar that is busy at the slot; it has the time when its claim is there. */
async function makeFeed(db: StandaloneDatabase, hub: Awaited<ReturnType<typeof makeRequestHub>>) {
  const { professionalId } = hub
  await db.witness`insert into app.calendar_feed (id, professional_id, name, host, address_sealed, address_hash,
      added_at, closes_at) values (${professionalId}, ${professionalId}, 'Home', 'calendar.example', '', 'hash',
      '2026-11-20T09:00:00Z', '2026-11-30T09:00:00Z')`
  const ctx = testCtx({ database: db.database, scope: { role: 'worker', professionalId } })
  return {
    async poll(startsAt: string) {
      const from = Date.parse(startsAt)
      const stretches = [{ from, to: from + 50 * 60_000 }]
      const marks = { etag: null, lastModified: null }
      await keepFeed(ctx, { feedId: professionalId as never }, { outcome: 'busy', stretches, marks })
      const [row] = await db.witness<{ kind: string }[]>`select kind from app.calendar_claim
        where professional_id = ${professionalId} and starts_at = ${startsAt}`
      return row?.kind === 'external' ? 'feed' : null
    },
  }
}

async function claimsAt(db: StandaloneDatabase, professionalId: string, startsAt: string): Promise<number> {
  const [row] = await db.witness<{ claims: number }[]>`select count(*)::int as claims from app.calendar_claim
    where professional_id = ${professionalId} and during && tstzrange(${startsAt}::timestamptz, ${startsAt}::timestamptz + interval '50 minutes')`
  return row?.claims ?? 0
}

/** In an order that is the same each time, so that no path is always first. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let seed = 20_261_123
  const next = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return seed
  }
  return items
    .map((item) => ({ item, order: next() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)
}
