import { makeCompany } from '@kara/companies/testing'
import type { PersonId } from '@kara/kernel'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { getLedger } from '../reads/get-ledger.ts'
import { getLedgerHealth } from '../reads/get-ledger-health.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { checkLedger, requestCheck } from './check-ledger.ts'
import { claimCredits } from './claim-credits.ts'
import { purchaseCredits } from './purchase-credits.ts'
import { setCreditPolicy } from './set-credit-policy.ts'

describe('the nightly check of a ledger', () => {
  const db = openTestDatabase()
  const support = () => {
    const personId = crypto.randomUUID() as PersonId
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }
  async function town(poolCredits = 100) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { poolCredits })
    const one = await makeClaimant(db, companyId)
    await claimCredits(one.ctx)
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    return { ...one, companyId, job }
  }

  it('raises nothing where every balance is the sum of its movements, and plans the next night', async () => {
    const { companyId, job } = await town()
    expect(await checkLedger(job)).toBe(0)
    const [next] = (await dueWork(db, 'credits.nightly')).filter(({ key }) => key === companyId)
    expect(next?.dueAt.toISOString()).toBe('2026-11-21T03:00:00.000Z')
    expect((await getLedger(support(), companyId)).checkedAt).toBe(job.clock.now().toString())
  })

  it('raises one alarm for a balance that somebody changed, however often it looks', async () => {
    const { companyId, job } = await town()
    await db.witness`update app.credit_account set balance_halves = balance_halves + 1
      where company_id = ${companyId} and kind = 'allowance'`
    expect(await checkLedger(job)).toBe(2)
    expect(await checkLedger(job)).toBe(0)
    const { alarms } = await getLedger(support(), companyId)
    expect(alarms.map(({ kind }) => kind).sort()).toEqual(['balance', 'sum'])
    expect(
      (await audited(db, 'credit_alarm.raised')).filter((row) => row.objectId === companyId),
    ).toHaveLength(1)
    const told = (await announced(db, 'credit_alarm.raised')).filter((one) => one.companyId === companyId)
    expect(told).toHaveLength(1)
  })

  it('ends an alarm when what raised it holds again, and raises it anew after that', async () => {
    const { companyId, job } = await town()
    const shift = (
      by: number,
    ) => db.witness`update app.credit_account set balance_halves = balance_halves + ${by}
      where company_id = ${companyId} and kind = 'allowance'`
    const standing = async () =>
      (await getLedgerHealth(support())).alarmed.find((row) => row.companyId === companyId)
    await shift(1)
    await checkLedger(job)
    expect(await standing()).toMatchObject({ alarms: 2, since: job.clock.now().toString() })
    await shift(-1)
    expect(await checkLedger(job)).toBe(0)
    expect(await standing()).toBeUndefined()
    expect((await getLedger(support(), companyId)).alarms).toEqual([])
    await shift(1)
    expect(await checkLedger(job)).toBe(2)
    await shift(-1)
    await checkLedger(job)
  })

  it('is missed when it does not come, and can be asked for by support alone', async () => {
    const { companyId, job } = await town()
    await checkLedger(job)
    const late = support()
    const missed = async () =>
      (await getLedgerHealth(late)).unchecked.find((row) => row.companyId === companyId)
    expect(await missed()).toBeUndefined()
    late.clock.travelTo(job.clock.now().add({ hours: 27 }))
    expect(await missed()).toMatchObject({ checkedAt: job.clock.now().toString() })
    await requestCheck(late, companyId)
    const [now] = (await dueWork(db, 'credits.nightly')).filter(({ key }) => key === `${companyId}|by_hand`)
    expect(now?.dueAt.toISOString()).toBe(new Date(late.clock.now().epochMilliseconds).toISOString())
    expect(
      (await audited(db, 'credit_check.requested')).filter(({ detail }) => detail.companyId === companyId),
    ).toHaveLength(1)
    await expect(requestCheck(job, companyId)).rejects.toMatchObject({ code: 'credits.no_ledger' })
    expect(() => getLedgerHealth(job)).toThrow()
  })

  it('closes a month with a hash that finds a movement that was changed, added or taken out since', async () => {
    const { companyId, job } = await town()
    job.clock.travelTo('2026-12-01T03:00:00Z')
    expect(await checkLedger(job)).toBe(0)
    const sealed = await getLedger(support(), companyId)
    expect(sealed.seals).toMatchObject([{ month: '2026-11-01' }])
    expect(sealed.brokenSeals).toEqual([])
    await db.witness.begin(async (sql) => {
      await sql`alter table app.credit_movement disable trigger credit_movement_append_only`
      await sql`update app.credit_movement set reason = 'forged' where company_id = ${companyId} and kind = 'claim'`
      await sql`alter table app.credit_movement enable trigger credit_movement_append_only`
    })
    expect(await checkLedger(job)).toBe(1)
    expect((await getLedger(support(), companyId)).brokenSeals).toEqual(['2026-11-01'])
    const [asked] = await db.witness`select count(*)::int as standing from app.credit_alarm
      where company_id = ${companyId} and kind = 'seal' and ended_at is null`
    expect(asked?.standing).toBe(1)
  })

  it('finds what was changed in a month of long ago within a week, or at once when somebody asks', async () => {
    const { companyId, personId, job } = await town()
    for (let month = 0; month < 12; month++) {
      job.clock.travelTo(Temporal.Instant.from('2026-12-01T03:00:00Z').add({ hours: 24 * 31 * month }))
      await purchaseCredits(
        testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: job.clock }),
        { amountCredits: 1, funding: 'invoice' },
      )
      await checkLedger(job)
    }
    const forge = (as: string) =>
      db.witness.begin(async (sql) => {
        await sql`alter table app.credit_movement disable trigger credit_movement_append_only`
        await sql`update app.credit_movement set reason = ${as} where person_id = ${personId} and kind = 'claim'`
        await sql`alter table app.credit_movement enable trigger credit_movement_append_only`
      })
    const broken = async () => (await getLedger(support(), companyId)).brokenSeals
    await forge('forged')
    expect(await checkLedger(job, { isWhole: true })).toBe(1)
    expect(await broken()).toEqual(['2026-11-01'])
    await forge('period_claim')
    await checkLedger(job)
    expect(await broken()).toEqual([])
    await forge('forged')
    for (let night = 0; night < 7; night++) {
      job.clock.advance({ hours: 24 })
      await checkLedger(job)
    }
    expect(await broken()).toEqual(['2026-11-01'])
  })

  it('tells a low pool on Mondays, without a person', async () => {
    const { companyId, job } = await town(4)
    await checkLedger(job)
    const told = async () =>
      (await announced(db, 'pool.ran_low')).filter((one) => one.companyId === companyId)
    expect(await told()).toEqual([])
    job.clock.travelTo('2026-11-23T03:00:00Z')
    await checkLedger(job)
    expect(await told()).toMatchObject([{ personId: null, payload: { companyId } }])
  })

  it('tells on Mondays that what was bought a year ago no longer carries what was promised', async () => {
    const { companyId } = await makeCompany(db)
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId }, clock: job.clock })
    await purchaseCredits(hr, { amountCredits: 40, funding: 'invoice' })
    await setCreditPolicy(hr, {
      allowanceCredits: 4,
      period: 'year',
      periodStartsOn: '2026-01-01',
      timeZone: 'Atlantic/Reykjavik',
      proRata: false,
      poolEmpty: 'self_pay',
      promise: 'bought',
      promisedPeople: 10,
      leaverRule: 'keep',
    })
    const told = async () =>
      (await announced(db, 'pool.promise_lapsed')).filter((one) => one.companyId === companyId)
    const monday = (weeks: number) =>
      Temporal.Instant.from('2026-11-23T03:00:00Z').add({ hours: 24 * 7 * weeks })
    job.clock.travelTo(monday(0))
    await checkLedger(job)
    expect(await told()).toEqual([])
    job.clock.travelTo(monday(54).add({ hours: 24 }))
    await checkLedger(job)
    expect(await told()).toEqual([])
    job.clock.travelTo(monday(55))
    await checkLedger(job)
    expect(await told()).toMatchObject([{ personId: null, payload: { companyId } }])
  })

  it('shows support names that lead nowhere, and the company’s side nothing', async () => {
    const { companyId, personId } = await town()
    const ledger = await getLedger(support(), companyId)
    expect(ledger.balances).toMatchObject([{ availableHalves: 8 }])
    expect(ledger.poolHalves).toBe(192)
    expect(JSON.stringify(ledger)).not.toContain(personId)
    const hr = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    expect(() => getLedger(hr, companyId)).toThrow()
    await expect(checkLedger(hr)).rejects.toMatchObject({ code: 'credits.not_allowed' })
  })
})
