import { makeCompany } from '@kara/companies/testing'
import * as credits from '@kara/credits'
import { makeClaimant, makePolicy } from '@kara/credits/testing'
import type { SessionId } from '@kara/kernel'
import { drainOutbox, testCtx } from '@kara/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { writeHistory } from './ledger-history.ts'
import { createLedger, type Proof } from './proof.ts'
import { openOwnDatabase, stack } from './settings.ts'

const people = 24
/** Rounds of everybody acting at once, a few days apart: half a year, with the ends and renewals in it. */
const rounds = 30
const daysApart = 6
/** What lives through the verbs is small; what the ledger itself must bear is written straight into it. */
const { events, secondsMax } = stack.LEDGER
  ? { events: stack.LEDGER, secondsMax: Number.POSITIVE_INFINITY }
  : { events: 1_000_000, secondsMax: 60 }

type Claimant = Awaited<ReturnType<typeof makeClaimant>> & { readonly sessions: SessionId[] }
type Town = Awaited<ReturnType<typeof makeTown>>

/**
 * The ledger explains itself: people claim, hold, spend, release, get grants and corrections by chance and at once,
 * while periods end; then a history of up to a million movements runs on four connections. All sums stay zero,
 * nothing is negative, nothing is settled twice, the movements alone give the balances, and so does what people read.
 */
export const ledger: Proof = {
  name: 'ledger',
  async prove() {
    const db = await openOwnDatabase({ connectionsMax: 8 })
    try {
      const town = await makeTown(db)
      await live(db, town)
      const found = createLedger()
      await askPeople(db, town, found)
      const [lived] = await db.witness`select count(*)::int as n from app.credit_movement`
      const begunAt = performance.now()
      const written = await writeHistory(db, town.companyId, {
        events,
        secondsMax,
        at: town.clock.now().toString(),
      })
      const seconds = Math.round((performance.now() - begunAt) / 1000)
      await askLedger(db, town, found)
      return {
        tried: `${lived?.n} movements by verbs of ${people} people at once, then ${written} by chance on four connections in ${seconds} s`,
        figure: 'sums zero, nothing negative, nothing settled twice, replay and explanation equal',
        broken: found.broken,
      }
    } finally {
      await db.close()
    }
  },
}

async function makeTown(db: StandaloneDatabase) {
  const { companyId } = await makeCompany(db)
  await makePolicy(db, companyId, {
    poolCredits: 20_000,
    period: 'month',
    rollover: 'capped',
    rolloverCapCredits: 2,
  })
  const first = await makeClaimant(db, companyId)
  const { clock } = first.ctx
  const claimants: Claimant[] = [{ ...first, sessions: [] }]
  while (claimants.length < people)
    claimants.push({ ...(await makeClaimant(db, companyId, clock)), sessions: [] })
  const { database } = db
  const hr = testCtx({ database, scope: { role: 'company', companyId }, clock })
  const job = testCtx({ database, scope: { role: 'worker', companyId }, clock })
  return { companyId, claimants, clock, hr, job }
}

async function live(db: StandaloneDatabase, { claimants, clock, hr }: Town): Promise<void> {
  const chance = chanceFrom(20_261_129)
  for (let round = 0; round < rounds; round++) {
    await Promise.all(claimants.map((claimant) => act(claimant, chance)))
    if (round % 10 === 4) {
      const usableUntil = clock
        .now()
        .add({ hours: 24 * 40 })
        .toString()
        .slice(0, 10)
      await credits.grantCredits(hr, { amountCredits: 1.5, audience: 'everyone', usableUntil })
    }
    clock.advance({ hours: 24 * daysApart })
    await drainOutbox(db, { clock, modules: [credits], queue: 'credits' })
  }
}

/** One person does one thing, twice at once where that is a temptation. A refusal is an answer. */
async function act({ ctx, job, sessions }: Claimant, chance: () => number): Promise<void> {
  const pick = chance()
  if (pick < 0.2) return settled([credits.claimCredits(ctx), credits.claimCredits(ctx)])
  const sessionId = sessions[Math.floor(chance() * sessions.length)]
  if (pick < 0.6 || !sessionId) {
    const wanted = ctx.ids.next<'session'>()
    const days = Math.floor(chance() * 20)
    const sessionAt = ctx.clock
      .now()
      .add({ hours: 24 * days })
      .toString()
    const held = credits.holdCredits(ctx, {
      sessionId: wanted,
      amountHalves: 1 + Math.floor(chance() * 4),
      sessionAt,
    })
    await settled([held.then(() => sessions.push(wanted))])
    return
  }
  if (pick > 0.95) return settled([credits.reverseSpend(job, sessionId, 'appeal_accepted')])
  const as = pick < 0.8 ? 'spend' : 'release'
  const reason = as === 'spend' ? 'completed' : 'cancelled'
  const again = as === 'spend' ? 'release' : 'spend'
  await settled([
    credits.settleHold(job, sessionId, as, reason),
    credits.settleHold(job, sessionId, again, reason),
  ])
}

/** What each person is told is what their movements say. */
async function askPeople(
  db: StandaloneDatabase,
  { claimants, companyId }: Town,
  found: Found,
): Promise<void> {
  for (const { ctx, personId } of claimants) {
    const told = (await credits.listLots(ctx)).reduce((sum, lot) => sum + lot.availableHalves, 0)
    const [row] =
      await db.witness`select coalesce(sum(case when c.kind = 'allowance' then m.amount_halves else 0 end)
        - sum(case when d.kind = 'allowance' then m.amount_halves else 0 end), 0)::int as said
      from app.credit_movement m join app.credit_account d on d.id = m.debit_account_id
        join app.credit_account c on c.id = m.credit_account_id
      where m.company_id = ${companyId} and m.person_id = ${personId}`
    found.expect(`what ${personId} is told to have`, told, row?.said)
  }
}

async function askLedger(db: StandaloneDatabase, { companyId, job }: Town, found: Found): Promise<void> {
  const [sum] = await db.witness`select sum(balance_halves)::text as all_of_them,
      count(*) filter (where balance_halves < 0 and kind <> 'source')::int as negative
    from app.credit_account where company_id = ${companyId}`
  found.expect('the sum of all accounts', sum?.all_of_them, '0')
  found.expect('accounts below zero', sum?.negative, 0)
  const [twice] = await db.witness`select count(*)::int as n from (
    select hold_id from app.credit_movement where hold_id is not null and kind in ('spend', 'release')
    group by hold_id having count(distinct kind) > 1) both_ways`
  found.expect('holds that were spent and released', twice?.n, 0)
  const [more] = await db.witness`select count(*)::int as n from (
    select hold_id from app.credit_movement where hold_id is not null and kind in ('hold', 'spend', 'release')
    group by hold_id having sum(amount_halves) filter (where kind <> 'hold')
      > sum(amount_halves) filter (where kind = 'hold')) too_much`
  found.expect('holds of which more was settled than held', more?.n, 0)
  found.expect('accounts that a replay leaves elsewhere', await replay(db, companyId), 0)
  found.expect('problems the nightly check finds', await credits.checkLedger(job), 0)
}

/** Starts from nothing and applies every movement, outside of the database. */
async function replay(db: StandaloneDatabase, companyId: string): Promise<number> {
  const balances = new Map<string, number>()
  const add = (id: string, halves: number) => balances.set(id, (balances.get(id) ?? 0) + halves)
  await db.witness`select debit_account_id as debit, credit_account_id as credit, amount_halves as halves
    from app.credit_movement where company_id = ${companyId}`.cursor(10_000, (rows) => {
    for (const { debit, credit, halves } of rows) {
      add(debit, -halves)
      add(credit, halves)
    }
  })
  const stored =
    await db.witness`select id, balance_halves from app.credit_account where company_id = ${companyId}`
  return stored.filter(({ id, balance_halves }) => (balances.get(id) ?? 0) !== Number(balance_halves)).length
}

type Found = ReturnType<typeof createLedger>

async function settled(tries: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(tries)
  for (const result of results)
    if (result.status === 'rejected' && !/^(credits|companies)\./.test(result.reason?.code ?? ''))
      throw result.reason
}

/** The same chance in every run. */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}
