import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { CompanyId, SessionId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'
import { moveHold } from './move-hold.ts'

const november = Temporal.Instant.from('2026-11-23T10:00:00Z')
const january = Temporal.Instant.from('2027-01-11T10:00:00Z')

describe('moving held credits', () => {
  const db = openTestDatabase({ connectionsMax: 10 })
  const employee = async (companyId: CompanyId) => {
    const { personId } = await makeEmployee(db, companyId)
    return testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
  }
  const held = async (options: { poolCredits?: number } = {}) => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { allowanceCredits: 4, ...options })
    const ctx = await employee(companyId)
    const sessionId = crypto.randomUUID() as SessionId
    await claimCredits(ctx)
    await holdCredits(ctx, { sessionId, amountHalves: 2, sessionAt: november.toString() })
    return { companyId, ctx, sessionId }
  }

  it('takes them from the period in which the session takes place, there and back', async () => {
    const { ctx, sessionId } = await held()
    expect(await moveHold(ctx, sessionId, january)).toBe(true)
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 8, heldHalves: 0 })
    expect(await findBalance(ctx, january)).toMatchObject({ availableHalves: 6, heldHalves: 2 })
    expect(await moveHold(ctx, sessionId, november)).toBe(true)
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 2 })
  })

  it('moves nothing within a period, nor what nobody held', async () => {
    const { ctx, sessionId } = await held()
    expect(await moveHold(ctx, sessionId, november.add({ hours: 24 }))).toBe(false)
    expect(await moveHold(ctx, crypto.randomUUID() as SessionId, january)).toBe(false)
  })

  it('is for employees, and leaves the hold of another person alone', async () => {
    const { companyId, ctx, sessionId } = await held()
    const admin = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(moveHold(admin, sessionId, january)).rejects.toMatchObject({
      code: 'credits.not_an_employee',
    })
    expect(await moveHold(await employee(companyId), sessionId, january)).toBe(false)
    expect(await findBalance(ctx)).toMatchObject({ heldHalves: 2 })
  })

  it('keeps what is held when the other period cannot pay, and moves once when asked twice', async () => {
    const poor = await held({ poolCredits: 4 })
    await expect(moveHold(poor.ctx, poor.sessionId, january)).rejects.toMatchObject({
      code: 'credits.pool_empty',
    })
    expect(await findBalance(poor.ctx)).toMatchObject({ heldHalves: 2 })
    const { ctx, sessionId } = await held()
    const tries = await Promise.all([1, 2].map(() => moveHold(ctx, sessionId, january)))
    expect(tries.sort()).toEqual([false, true])
    expect(await findBalance(ctx, january)).toMatchObject({ heldHalves: 2 })
  })

  it('is recorded', async () => {
    const { ctx, sessionId } = await held()
    await moveHold(ctx, sessionId, january)
    const { personId } = ctx.scope as { personId: string }
    expect((await audited(db, 'credits.moved')).filter((entry) => entry.personId === personId)).toHaveLength(
      1,
    )
  })
})
