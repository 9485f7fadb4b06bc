import { makeCompany } from '@kara/companies/testing'
import {
  claimCredits,
  findBalance,
  grantCredits,
  holdCredits,
  settleHold,
  subscriptions,
} from '@kara/credits'
import { makeClaimant, makePolicy } from '@kara/credits/testing'
import { inTransaction } from '@kara/db'
import type { CompanyId, Ctx, SessionId } from '@kara/kernel'
import { testCtx } from '@kara/testing'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { type Bench, interleave, rateOf, ratio, timeOf } from './measure.ts'
import { inOwnDatabase } from './settings.ts'

const clients = 32
const movementsPerRound = 320
const sessionAt = '2026-11-24T10:00:00Z'

type Claimant = Awaited<ReturnType<typeof makeClaimant>>

/** G7: everybody of one company moves credits at once, beside as many people of as many companies. */
export const ledgerLoad: Bench = {
  id: 'G7-load',
  run: () =>
    inOwnDatabase(clients, async (db) => {
      const together = await makeClaimants(db, await makeSponsor(db), clients)
      const apart: Claimant[] = []
      while (apart.length < clients) apart.push(...(await makeClaimants(db, await makeSponsor(db), 1)))
      const { ours, theirs } = await interleave({
        ours: () => rateOf(clients, moves(together)),
        theirs: () => rateOf(clients, moves(apart)),
      })
      return {
        figure: `${ratio(ours / theirs)} of the load spread over ${clients} companies (${ours.toFixed(0)} against ${theirs.toFixed(0)} holds released/s, ${clients} clients)`,
        goal: '0.80 or more',
      }
    }),
}

/** G7: reading a balance behind a hundred thousand entries, beside one behind ten. */
export const ledgerBalance: Bench = {
  id: 'G7-balance',
  run: () =>
    inOwnDatabase(4, async (db) => {
      const companyId = await makeSponsor(db)
      const [long, short] = (await makeClaimants(db, companyId, 2)) as [Claimant, Claimant]
      await repeatMovements(db, long, 100_000)
      await repeatMovements(db, short, 10)
      const read = (one: Claimant) => async () => {
        for (let at = 0; at < 50; at++) await findBalance(one.ctx)
      }
      const { ours, theirs } = await interleave({
        ours: () => timeOf(read(long)),
        theirs: () => timeOf(read(short)),
      })
      return {
        figure: `${ratio(ours / theirs)}x the read behind ten (${(ours / 50).toFixed(1)} ms against ${(theirs / 50).toFixed(1)} ms)`,
        goal: '1.20x or less',
      }
    }),
}

/** G7: one grant for many people, beside as many claims one by one. */
export const ledgerBatch: Bench = {
  id: 'G7-batch',
  run: () =>
    inOwnDatabase(4, async (db) => {
      const many = 200
      const { ours, theirs } = await interleave(
        {
          ours: async () => {
            const companyId = await makeSponsor(db)
            await makeClaimants(db, companyId, many, false)
            const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
            const grant = { amountCredits: 1, audience: 'everyone', usableUntil: '2027-03-01' } as const
            const grantId = await grantCredits(hr, grant)
            const job = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
            return rateOf(1, [() => give(job, { grantId })])
          },
          theirs: async () => {
            const people = await makeClaimants(db, await makeSponsor(db), many, false)
            return (
              (await rateOf(
                1,
                people.map(
                  ({ ctx }) =>
                    () =>
                      claimCredits(ctx),
                ),
              )) / many
            )
          },
        },
        3,
      )
      return {
        figure: `${ratio(ours / theirs)}x as many people a second as one by one (${(ours * many).toFixed(0)} against ${(theirs * many).toFixed(0)})`,
        goal: '4x or more',
      }
    }),
}

/** What the worker does when a grant was made. */
async function give(job: Ctx, payload: { readonly grantId: string }): Promise<void> {
  const heard = subscriptions.find(({ event }) => event === 'credit_grant.made')
  await inTransaction(job, async (ctx) => heard?.handle(ctx, payload))
}

async function makeSponsor(db: StandaloneDatabase): Promise<CompanyId> {
  const { companyId } = await makeCompany(db)
  await makePolicy(db, companyId, { allowanceCredits: 100, poolCredits: 20_000 })
  return companyId
}

async function makeClaimants(db: StandaloneDatabase, companyId: CompanyId, howMany: number, claims = true) {
  const made: Claimant[] = []
  while (made.length < howMany) {
    const one = await makeClaimant(db, companyId)
    if (claims) await claimCredits(one.ctx)
    made.push(one)
  }
  return made
}

/** A credit is held for a session and given back. */
function moves(people: readonly Claimant[]) {
  return Array.from({ length: movementsPerRound }, (_, at) => async () => {
    const { ctx, job } = people[at % people.length] as Claimant
    const sessionId = ctx.ids.next<'session'>() as SessionId
    await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt })
    await settleHold(job, sessionId, 'release', 'cancelled')
  })
}

/** As many entries as somebody has after many years: copies of their own, written past the verbs. */
async function repeatMovements(db: StandaloneDatabase, { personId }: Claimant, howMany: number) {
  await db.witness.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await tx`create temp table copied on commit drop as select * from app.credit_movement
      where person_id = ${personId} and hold_id is null limit 1`
    await tx`insert into app.credit_movement select (jsonb_populate_record(c,
        jsonb_build_object('id', gen_random_uuid()))).* from copied c, generate_series(1, ${howMany})`
  })
  await db.witness`analyze app.credit_movement`
}
