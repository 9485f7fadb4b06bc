import { leaveCompany, rejoinCompany } from '@kara/companies'
import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import * as credits from '../index.ts'
import { findBalance } from '../reads/find-balance.ts'
import { makeClaimant, makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { renewAllowance, resumeAllowance } from './renew-allowance.ts'

describe('a new period', () => {
  const db = openTestDatabase()
  async function claimed(options: Parameters<typeof makePolicy>[2] = {}) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, options)
    const { personId } = await makeEmployee(db, companyId)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    await claimCredits(ctx)
    const worker = { role: 'worker', personId, companyId } as const
    const job = testCtx({ database: db.database, scope: worker, clock: ctx.clock })
    return { companyId, personId, ctx, job }
  }

  it('grants the next allowance at its first moment, and expires what was left', async () => {
    const { ctx } = await claimed({ period: 'month', periodStartsOn: '2026-11-01' })
    ctx.clock.travelTo('2026-12-01T00:00:00Z')
    await drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    expect(await findBalance(ctx)).toMatchObject({
      periodStart: '2026-12-01',
      isClaimed: true,
      availableHalves: 8,
    })
  })

  it('skips no period between now and one that was claimed ahead, for a session after the reset', async () => {
    const { ctx } = await claimed({ period: 'month', periodStartsOn: '2026-11-01' })
    await claimCredits(ctx, { at: Temporal.Instant.from('2027-01-12T10:00:00Z') })
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    for (const [day, periodStart] of [
      ['2026-12-01', '2026-12-01'],
      ['2027-01-01', '2027-01-01'],
      ['2027-02-01', '2027-02-01'],
    ] as const) {
      ctx.clock.travelTo(`${day}T00:00:00Z`)
      await drain()
      expect(await findBalance(ctx)).toMatchObject({ periodStart, isClaimed: true, availableHalves: 8 })
    }
  })

  it('begins at each person’s own day where the rules say so', async () => {
    const { ctx } = await claimed({ anchor: 'claim', period: 'month' })
    expect(await findBalance(ctx)).toMatchObject({ periodStart: '2026-11-20', periodEnd: '2026-12-20' })
    ctx.clock.travelTo('2026-12-20T00:00:00Z')
    await drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    expect(await findBalance(ctx)).toMatchObject({
      periodStart: '2026-12-20',
      periodEnd: '2027-01-20',
      isClaimed: true,
    })
  })

  it('keeps a period as it was claimed when the rules change', async () => {
    const { companyId, ctx } = await claimed({ period: 'year' })
    await makePolicy(db, companyId, { period: 'month', allowanceCredits: 9 })
    expect(await findBalance(ctx)).toMatchObject({ periodEnd: '2027-01-01', availableHalves: 8 })
    expect(await claimCredits(ctx)).toMatchObject({ outcome: 'already_claimed', amountHalves: 8 })
  })

  it('comes by the new rules after a claimed one, also where both would begin on the same day', async () => {
    const { companyId, ctx } = await claimed({ period: 'month', periodStartsOn: '2026-11-01' })
    await makePolicy(db, companyId, { period: 'year', periodStartsOn: '2026-11-01', allowanceCredits: 9 })
    ctx.clock.travelTo('2026-12-01T00:00:00Z')
    await drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    expect(await findBalance(ctx)).toMatchObject({
      periodStart: '2026-12-01',
      periodEnd: '2027-11-01',
      availableHalves: 18,
    })
  })

  it('is not for somebody who left, nor for the company’s side', async () => {
    const { companyId, personId, job } = await claimed()
    await db.witness`update app.employee set state = 'left', left_at = now() where person_id = ${personId}`
    job.clock.travelTo('2027-01-01T00:00:00Z')
    expect(await renewAllowance(job)).toBe(false)
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(renewAllowance(admin)).rejects.toMatchObject({ code: 'credits.not_an_employee' })
  })

  it('goes on for somebody who comes back periods later, once and without asking', async () => {
    const { companyId, personId, ctx, job } = await claimed({ period: 'month', periodStartsOn: '2026-11-01' })
    const scope = { role: 'gate', companyId, personId } as const
    const gate = testCtx({ database: db.database, scope, clock: ctx.clock })
    const drain = () => drainOutbox(db, { clock: ctx.clock, modules: [credits], queue: 'credits' })
    await leaveCompany(gate)
    await drain()
    ctx.clock.travelTo('2027-02-10T09:00:00Z')
    await drain()
    await rejoinCompany(gate)
    await drain()
    expect(await findBalance(ctx)).toMatchObject({
      periodStart: '2027-02-01',
      isClaimed: true,
      availableHalves: 8,
    })
    expect(await Promise.all([1, 2, 3].map(() => resumeAllowance(job)))).toEqual([false, false, false])
    ctx.clock.travelTo('2027-03-01T00:00:00Z')
    await drain()
    expect(await findBalance(ctx)).toMatchObject({
      periodStart: '2027-03-01',
      isClaimed: true,
      availableHalves: 8,
    })
  })

  it('is not begun by coming back for somebody who never took an allowance', async () => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId)
    const { ctx, job } = await makeClaimant(db, companyId)
    expect(await resumeAllowance(job)).toBe(false)
    expect(await findBalance(ctx)).toMatchObject({ isClaimed: false })
  })

  it('grants once, announces and audits once, however often the job comes by', async () => {
    const { personId, job } = await claimed()
    job.clock.travelTo('2027-01-01T00:00:00Z')
    const renewed = await Promise.all([1, 2, 3].map(() => renewAllowance(job)))
    expect(renewed.filter(Boolean)).toHaveLength(1)
    const mine = <Row extends { personId: string | null }>(rows: readonly Row[]) =>
      rows.filter((row) => row.personId === personId)
    expect(mine(await announced(db, 'credits.claimed'))).toHaveLength(2)
    expect(mine(await audited(db, 'credits.claimed'))).toHaveLength(2)
  })
})
