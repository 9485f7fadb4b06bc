import { leaveCompany } from '@kara/companies'
import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { PersonId } from '@kara/kernel'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { listLots } from '../reads/list-lots.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { checkLedger } from './check-ledger.ts'
import { giveGrant, giveOpenGrants } from './give-grant.ts'
import { grantCredits } from './grant-credits.ts'
import { returnLeaversCredits } from './return-leavers-credits.ts'

describe('giving a grant', () => {
  const db = openTestDatabase()

  it('leaves movements that say where each credit came from, and an entry without people', async () => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits: 20 })
    const { personId, ctx } = await makeClaimant(db, companyId)
    const { clock } = ctx
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock })
    const id = await grantCredits(hr, { amountCredits: 10, audience: 'everyone', usableUntil: '2026-12-31' })
    expect(await giveGrant(job, id)).toBe(1)
    const [movement] = await db.witness`select kind, reason, cause, amount_halves from app.credit_movement
      where person_id = ${personId}`
    expect(movement).toMatchObject({ kind: 'grant', reason: 'company_grant', cause: `grant:${id}` })
    const [entry] = (await audited(db, 'credit_grant.given')).filter((one) => one.objectId === id)
    expect(JSON.stringify(entry)).not.toContain(personId)
  })

  /** A company whose pool holds two credits, and one person whom it names. */
  async function named() {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits: 2 })
    const personId = crypto.randomUUID() as PersonId
    const person = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    const { clock } = person
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
    const email = `named-${personId}@firma.is`
    await db.witness`insert into app.person (id, display_name, locale, time_zone, created_at)
      values (${personId}, 'Named', 'en', 'UTC', now())`
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${personId}, ${email}, ${email}, 'work', now(), now())`
    const news = async () =>
      (await announced(db, 'pool.ran_out')).filter((event) => event.companyId === companyId).length
    return {
      ...{ companyId, personId, person, clock, news },
      join: () => makeEmployee(db, companyId, personId),
      leave: async () => {
        await leaveCompany(
          testCtx({ database: db.database, scope: { role: 'gate', companyId, personId }, clock }),
        )
        return returnLeaversCredits(
          testCtx({ database: db.database, scope: { role: 'worker', companyId, personId }, clock }),
        )
      },
      grant: (amountCredits: number) =>
        grantCredits(hr, { amountCredits, audience: 'named', addresses: email, usableUntil: '2026-12-31' }),
      drain: () => drainOutbox(db, { clock, modules: [credits], queue: 'credits' }),
    }
  }

  it('says the same of an empty pool whether or not who is named has an account', async () => {
    const [has, hasNot] = [await named(), await named()]
    await has.join()
    for (const here of [has, hasNot]) {
      await here.grant(2)
      await here.drain()
      expect(await here.news()).toBe(0)
      await here.grant(3)
      await here.drain()
      expect(await here.news()).toBe(1)
    }
  })

  it('lets no two grants to named people count on the same credits, also when both are given at once', async () => {
    const here = await named()
    await here.grant(2)
    await here.grant(2)
    const grants = await db.witness`select id from app.credit_grant where company_id = ${here.companyId}`
    const job = () =>
      testCtx({
        database: db.database,
        scope: { role: 'worker', companyId: here.companyId },
        clock: here.clock,
      })
    await Promise.all(grants.map(({ id }) => giveGrant(job(), id)))
    expect(
      await db.witness`select 1 from app.credit_grant
      where company_id = ${here.companyId} and set_aside_at is not null`,
    ).toHaveLength(1)
    expect(await here.news()).toBe(1)
  })

  it('says the same of a pool that runs low whether or not who is named has an account', async () => {
    const [has, left, hasNot, none] = [await named(), await named(), await named(), await named()]
    for (const here of [has, left]) await here.join()
    for (const here of [has, left, hasNot]) await here.grant(2)
    for (const here of [has, left, hasNot, none]) {
      await here.drain()
      // Who leaves gives back what is unused, to the pool: that is not told either.
      if (here === left) expect(await here.leave()).toBe(4)
      here.clock.travelTo('2026-11-23T03:00:00Z')
      await checkLedger(
        testCtx({
          database: db.database,
          scope: { role: 'worker', companyId: here.companyId },
          clock: here.clock,
        }),
      )
    }
    const told = await announced(db, 'pool.ran_low')
    const toldTo = ({ companyId }: { companyId: string }) =>
      told.filter((event) => event.companyId === companyId).length
    expect([has, left, hasNot, none].map(toldTo)).toEqual([1, 1, 1, 0])
  })

  it('tells nobody when a person joins whom the pool has nothing left for, and gives once it has', async () => {
    const here = await named()
    await here.grant(2)
    await here.drain()
    await here.grant(1)
    await here.drain()
    // Of the second, which the pool has too little for beside the first, whoever has an account.
    expect(await here.news()).toBe(1)
    await here.join()
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: here.companyId },
      clock: here.clock,
    })
    await giveOpenGrants(job)
    expect(await here.news()).toBe(1)
    await makePolicy(db, here.companyId, { poolCredits: 4 })
    here.clock.advance({ hours: 24 })
    await here.drain()
    expect((await listLots(here.person)).map(({ amountHalves }) => amountHalves).sort()).toEqual([2, 4])
  })
})
