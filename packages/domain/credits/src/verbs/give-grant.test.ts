import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { PersonId } from '@kara/kernel'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { listLots } from '../reads/list-lots.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { giveGrant, giveOpenGrants } from './give-grant.ts'
import { grantCredits } from './grant-credits.ts'

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

  it('tells nobody when a person joins whom the pool has nothing left for, and gives once it has', async () => {
    const here = await named()
    await here.grant(2)
    await here.drain()
    await here.grant(1)
    await here.drain()
    await here.join()
    const job = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: here.companyId },
      clock: here.clock,
    })
    await giveOpenGrants(job)
    here.clock.advance({ hours: 24 })
    await here.drain()
    expect(await here.news()).toBe(0)
    await makePolicy(db, here.companyId, { poolCredits: 4 })
    here.clock.advance({ hours: 24 })
    await here.drain()
    expect((await listLots(here.person)).map(({ amountHalves }) => amountHalves).sort()).toEqual([2, 4])
  })
})
