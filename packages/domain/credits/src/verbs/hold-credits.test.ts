import { makeCompany, makeEmployee } from '@kara/companies/testing'
import type { CompanyId, PersonId, SessionId } from '@kara/kernel'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findBalance } from '../reads/find-balance.ts'
import { makePolicy } from '../testing.ts'
import { claimCredits } from './claim-credits.ts'
import { holdCredits } from './hold-credits.ts'

const sessionAt = '2026-11-23T10:00:00Z'
const newSession = () => crypto.randomUUID() as SessionId

describe('holding credits', () => {
  const db = openTestDatabase({ connectionsMax: 20 })
  const employee = async (companyId: CompanyId, personId = crypto.randomUUID() as PersonId) => {
    await makeEmployee(db, companyId, personId)
    return testCtx({ database: db.database, scope: { role: 'person', personId, companyId } })
  }
  const claimed = async (allowanceCredits = 4) => {
    const { companyId } = await makeCompany(db)
    await makePolicy(db, companyId, { allowanceCredits })
    const ctx = await employee(companyId)
    await claimCredits(ctx)
    return ctx
  }

  it('sets credits aside for a session', async () => {
    const ctx = await claimed()
    await holdCredits(ctx, { sessionId: newSession(), amountHalves: 2, sessionAt })
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 6, heldHalves: 2 })
  })

  it('is for the person themself', async () => {
    const admin = testCtx({
      database: db.database,
      scope: { role: 'company', companyId: (await makeCompany(db)).companyId },
    })
    await expect(
      holdCredits(admin, { sessionId: newSession(), amountHalves: 2, sessionAt }),
    ).rejects.toMatchObject({
      code: 'credits.not_an_employee',
    })
  })

  it('never goes below zero, however many hold at once', async () => {
    const ctx = await claimed(2)
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () =>
        holdCredits(ctx, { sessionId: newSession(), amountHalves: 1, sessionAt }),
      ),
    )
    expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(4)
    for (const result of tries) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'credits.not_enough' })
    }
    expect(await findBalance(ctx)).toMatchObject({ availableHalves: 0, heldHalves: 4 })
  })

  it('records the hold on the person’s side only', async () => {
    const ctx = await claimed()
    const id = await holdCredits(ctx, { sessionId: newSession(), amountHalves: 2, sessionAt })
    const entries = (await audited(db, 'credits.held')).filter((entry) => entry.objectId === id)
    expect(entries).toMatchObject([{ companyId: null, detail: { amountHalves: 2 } }])
  })
})
