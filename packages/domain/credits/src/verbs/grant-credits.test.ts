import { makeCompany } from '@kara/companies/testing'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { listGrantNotes } from '../reads/list-grant-notes.ts'
import { listGrants } from '../reads/list-grants.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { giveGrant, giveOpenGrants } from './give-grant.ts'
import { grantCredits } from './grant-credits.ts'

describe('granting credits outside of the policy', () => {
  const db = openTestDatabase()
  async function town(poolCredits = 100) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits })
    const first = await makeClaimant(db, companyId)
    const { clock } = first.ctx
    const people = [first, await makeClaimant(db, companyId, clock), await makeClaimant(db, companyId, clock)]
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock })
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock })
    const drain = () => drainOutbox(db, { clock, modules: [credits], queue: 'credits' })
    return { companyId, first, people, hr, job, clock, drain }
  }
  const everyone = { amountCredits: 2, audience: 'everyone', usableUntil: '2026-12-31' } as const
  const available = async ({ people }: Awaited<ReturnType<typeof town>>) =>
    (await Promise.all(people.map(({ ctx }) => findBalance(ctx)))).map((one) => one?.availableHalves)

  it('gives everyone the same, usable beside the allowance until its own last day', async () => {
    const here = await town()
    await grantCredits(here.hr, { ...everyone, note: 'After the move' })
    await here.drain()
    expect(await available(here)).toEqual([12, 12, 12])
    const { ctx } = here.first
    expect(await findBalance(ctx)).toMatchObject({
      lots: [{ availableHalves: 4, usableUntil: '2027-01-01T00:00:00Z' }],
    })
    expect(await listGrants(here.hr)).toMatchObject([
      { amountHalves: 4, note: 'After the move', lastDay: '2026-12-31' },
    ])
    const notes = await listGrantNotes(ctx)
    expect([...notes.values()]).toEqual(['After the move'])
    const lots = (await findBalance(ctx))?.lots.map(({ name }) => name) ?? []
    expect([...notes.keys()].every((name) => lots.includes(name as (typeof lots)[number]))).toBe(true)
    const next = Temporal.Instant.from('2027-01-02T00:00:00Z')
    expect((await findBalance(ctx, next))?.availableHalves).toBe(8)
  })

  it('gives named people theirs by an address that they have proven', async () => {
    const here = await town()
    const [, second] = here.people
    const email = `named-${second?.personId}@firma.is`
    await db.witness`insert into app.person (id, display_name, locale, time_zone, created_at)
      values (${second?.personId as string}, 'Named', 'en', 'UTC', now()) on conflict do nothing`
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${second?.personId as string}, ${email}, ${email}, 'work', now(), now())`
    await grantCredits(here.hr, { ...everyone, audience: 'named', addresses: `${email}\nnobody@firma.is` })
    await here.drain()
    expect(await available(here)).toEqual([8, 12, 8])
  })

  it('gives a named person theirs also when they join later', async () => {
    const here = await town()
    const email = `later-${here.companyId}@firma.is`
    await grantCredits(here.hr, { ...everyone, audience: 'named', addresses: email })
    await here.drain()
    const late = await makeClaimant(db, here.companyId, here.clock)
    await db.witness`insert into app.person (id, display_name, locale, time_zone, created_at)
      values (${late.personId}, 'Late', 'en', 'UTC', now())`
    await db.witness`insert into app.person_email (id, person_id, email, email_norm, kind, verified_at, created_at)
      values (gen_random_uuid(), ${late.personId}, ${email}, ${email}, 'work', now(), now())`
    await giveOpenGrants(here.job)
    await giveOpenGrants(here.job)
    expect((await findBalance(late.ctx))?.availableHalves).toBe(12)
    expect(await available(here)).toEqual([8, 8, 8])
  })

  it('gives once, however many jobs come by, and keeps all sums at zero', async () => {
    const here = await town()
    const id = await grantCredits(here.hr, everyone)
    const given = await Promise.all([1, 2, 3].map(() => giveGrant(here.job, id)))
    expect(given.sort()).toEqual([0, 0, 3])
    const [row] = await db.witness`select sum(balance_halves)::int as sum from app.credit_account
      where company_id = ${here.companyId}`
    expect(row?.sum).toBe(0)
    const events = (await announced(db, 'credits.granted')).filter((one) => one.companyId === here.companyId)
    expect(events).toHaveLength(3)
    expect((await audited(db, 'credit_grant.made')).filter((one) => one.objectId === id)).toHaveLength(1)
  })

  it('gives nobody anything while the pool has less than all of them need', async () => {
    const here = await town(5)
    await grantCredits(here.hr, everyone)
    await here.drain()
    expect(await available(here)).toEqual([8, 8, 8])
    await makePolicy(db, here.companyId, { poolCredits: 10 })
    here.clock.advance({ hours: 24 })
    await here.drain()
    expect(await available(here)).toEqual([12, 12, 12])
  })

  it('is for the company’s own administrators, with an end that is to come and addresses where named', async () => {
    const [here, other] = [await town(), await town()]
    await expect(grantCredits(here.first.ctx, everyone)).rejects.toMatchObject({
      code: 'credits.not_allowed',
    })
    await expect(grantCredits(here.hr, { ...everyone, usableUntil: '2026-11-19' })).rejects.toMatchObject({
      code: 'credits.grant_end',
    })
    await expect(grantCredits(here.hr, { ...everyone, audience: 'named' })).rejects.toThrow(
      'credits.addresses_missing',
    )
    const id = await grantCredits(here.hr, everyone)
    expect(await giveGrant(other.job, id)).toBe(0)
    await expect(giveGrant(here.hr, id)).rejects.toMatchObject({ code: 'credits.not_allowed' })
  })
})
