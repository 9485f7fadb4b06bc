import {
  acceptProposedTime,
  declineRequest,
  getRequest,
  proposeTimes,
  requestSession,
  seeRequest,
  withdrawRequest,
} from '@kara/scheduling'
import type { SessionRequest } from '@kara/scheduling/contracts'
import {
  type BookableHub,
  drainRequests,
  makeClient,
  makeRequestHub,
  mornings,
  professionalCtx,
} from '@kara/scheduling/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { Temporal } from 'temporal-polyfill'
import { createLedger, type Proof } from './proof.ts'
import { openOwnDatabase } from './settings.ts'

const clients = 80
/** Everybody asks within the first of these; what is asked last has its four days, and one more round of them. */
const weeks = 4
const stepHours = 6
const ends = new Set(['accepted', 'declined', 'withdrawn', 'expired'])
/** How each end is told, besides the confirmation of a booking. */
const endings = ['declined', 'withdrawn', 'expired']

type Asker = Awaited<ReturnType<typeof makeClient>> & { readonly requestId: string }
type Clock = Asker['ctx']['clock']

/**
 * No request ends without an answer: people ask, and both sides see, propose, choose, decline, take back or
 * forget by chance for weeks, while the jobs keep the clock. In the end every request has an end, told once.
 */
export const requests: Proof = {
  name: 'requests',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 4 })
    try {
      const hub = await makeRequestHub(db, { poolCredits: 2_000 })
      const ledger = createLedger()
      const askers = await liveFor(db, hub)
      const states = new Map<string, number>()
      for (const { ctx, requestId } of askers) {
        const { state, events } = await getRequest(ctx, requestId as never)
        states.set(state, (states.get(state) ?? 0) + 1)
        ledger.expect(`request ${requestId} has an end`, ends.has(state), true)
        ledger.expect(`request ${requestId} ended as its last event says`, events.at(-1)?.kind, state)
        ledger.expect(`the end of ${requestId} is told`, await toldOf(db, requestId), 1)
      }
      const left = await db.witness`select key from app.due_work where kind like 'session_request.%'`
      ledger.expect('clocks that still run', left.length, 0)
      const counts = [...states].map(([state, count]) => `${count} ${state}`).join(', ')
      return {
        tried: `${clients} requests over ${weeks} simulated weeks, both sides acting by chance every ${stepHours} hours`,
        figure: `${counts}; each told once`,
        broken: ledger.broken,
      }
    } finally {
      await db.close()
    }
  },
}

/** Lets the weeks pass; answers with everybody who asked. */
async function liveFor(db: StandaloneDatabase, hub: BookableHub): Promise<Asker[]> {
  const chance = chanceFrom(20_261_129)
  const first = await ask(db, hub)
  const { clock } = first.ctx
  const askers = [first]
  const steps = (weeks * 7 * 24) / stepHours
  for (let step = 0; step < steps; step++) {
    clock.advance({ hours: stepHours })
    for (let more = 0; more < 3 && askers.length < clients; more++) askers.push(await ask(db, hub, clock))
    await drainRequests(db, clock)
    for (const asker of askers) await act(db, hub, asker, clock, chance)
    await drainRequests(db, clock)
  }
  return askers
}

async function ask(db: StandaloneDatabase, hub: BookableHub, clock?: Clock): Promise<Asker> {
  const client = await makeClient(db, hub)
  if (clock) client.ctx.clock.travelTo(clock.now())
  const { request } = await requestSession(client.ctx, {
    serviceId: hub.serviceId,
    wishes: mornings,
    timeZone: 'Atlantic/Reykjavik',
    funding: 'credits',
  })
  return { ...client, requestId: request.id }
}

/** Mostly nothing happens; sometimes one of the two does one of the things they may. */
async function act(
  db: StandaloneDatabase,
  hub: BookableHub,
  { ctx, requestId }: Asker,
  clock: Clock,
  chance: () => number,
): Promise<void> {
  ctx.clock.travelTo(clock.now())
  const request = await getRequest(ctx, requestId as never)
  if (ends.has(request.state)) return
  const professional = professionalCtx(db, hub, clock)
  const what = chance()
  if (what < 0.02) return withdrawRequest(ctx, requestId as never)
  if (what < 0.04) return declineRequest(professional, { requestId, reason: 'full', referred: [] })
  if (what < 0.08) await seeRequest(professional, requestId as never)
  else if (what < 0.14) await propose(professional, requestId, clock, chance).catch(refusedBecauseTaken)
  else if (what < 0.2 && request.state === 'times_proposed') await choose(ctx, request)
}

async function propose(
  professional: ReturnType<typeof professionalCtx>,
  requestId: string,
  clock: Clock,
  chance: () => number,
): Promise<void> {
  const today = clock.now().toZonedDateTimeISO('UTC').startOfDay()
  const startsAt = [1, 2, 3].map((days) =>
    today
      .add({ days: days + Math.floor(chance() * 4), hours: 9 + Math.floor(chance() * 7) })
      .toInstant()
      .toString(),
  )
  await proposeTimes(professional, { requestId, startsAt: [...new Set(startsAt)] })
}

async function choose(ctx: Asker['ctx'], { id, times }: SessionRequest): Promise<void> {
  const open = times.find(
    (time) => Temporal.Instant.compare(Temporal.Instant.from(time.startsAt), ctx.clock.now()) > 0,
  )
  if (open) await acceptProposedTime(ctx, { requestId: id, timeId: open.id, funding: 'credits' })
}

// Another client's session has the time: the professional sees it and tries others another day.
function refusedBecauseTaken(error: { code?: string }): void {
  if (error.code !== 'scheduling.times_not_free') throw error
}

/** How often the end of a request was announced: by its own event, or by the confirmation of its session. */
async function toldOf(db: StandaloneDatabase, requestId: string): Promise<number> {
  const types = endings.map((end) => `session_request.${end}`)
  const [row] = await db.witness`select
    (select count(*) from app.outbox_event
      where type = any (${types}) and payload ->> 'requestId' = ${requestId})
    + (select count(*) from app.outbox_event e join app.session_request r on r.session_id::text = e.payload ->> 'sessionId'
      where e.type = 'booking.confirmed' and r.id = ${requestId}) as told`
  return Number(row?.told)
}

/** The same chances in every run (a linear congruential generator; Numerical Recipes, 3rd edition, 7.1.5). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
