import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { SessionId } from '@kara/kernel'
import { announced, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'
import { warnOfExpiry } from './warn-of-expiry.ts'

const about = { periodStart: '2026-01-01', lot: 'period', days: 30 }

describe('credits that will expire', () => {
  const db = openTestDatabase()
  async function claimed(options: Parameters<typeof makePolicy>[2] = {}) {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, options)
    const { personId } = await makeEmployee(db, companyId)
    const ctx = testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
    await claimCredits(ctx)
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId, companyId } })
    return { companyId, personId, ctx, job }
  }

  it('are announced thirty and seven days before, for as long as the period is worth it', async () => {
    const planned = async (personId: string) =>
      (await dueWork(db, 'credits.expires_soon'))
        .filter(({ key }) => key.includes(personId))
        .map(({ dueAt }) => dueAt.toISOString())
    const year = await claimed()
    expect(await planned(year.personId)).toEqual(['2026-12-02T00:00:00.000Z', '2026-12-25T00:00:00.000Z'])
    const month = await claimed({ period: 'month', periodStartsOn: '2026-11-15' })
    expect(await planned(month.personId)).toEqual(['2026-12-08T00:00:00.000Z'])
  })

  it('are announced with what is left', async () => {
    const { personId, job } = await claimed()
    expect(await warnOfExpiry(job, about)).toBe(true)
    const events = (await announced(db, 'credits.expiring_soon')).filter(
      (event) => event.personId === personId,
    )
    expect(events).toMatchObject([
      { payload: { amountHalves: 8, days: 30, usableUntil: '2027-01-01T00:00:00Z' } },
    ])
  })

  it('are not announced when all of them are held or used', async () => {
    const { ctx, job } = await claimed()
    const sessionId = crypto.randomUUID() as SessionId
    await holdCredits(ctx, { sessionId, amountHalves: 8, sessionAt: '2026-11-23T10:00:00Z' })
    expect(await warnOfExpiry(job, about)).toBe(false)
  })

  it('are nobody else’s business', async () => {
    const { companyId } = await claimed()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(warnOfExpiry(admin, about)).rejects.toMatchObject({ code: 'credits.not_an_employee' })
    const { job } = await claimed({ poolCredits: 4 })
    expect(await warnOfExpiry(job, { ...about, periodStart: '2025-01-01' })).toBe(false)
  })
})
