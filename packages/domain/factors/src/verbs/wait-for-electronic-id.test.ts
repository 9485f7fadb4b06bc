import { makeCompany } from '@kara/companies/testing'
import { announced, audited, drainOutbox, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { limits } from '../contracts.ts'
import { factorsJobs } from '../subscriptions.ts'
import { makeSignedIn } from '../testing.ts'
import { waitForElectronicId } from './wait-for-electronic-id.ts'

/** What the jobs do about it is told in `look-for-electronic-id.test.ts`. */
describe('waitForElectronicId', () => {
  const db = openTestDatabase()

  async function someone() {
    const { personId } = await makeSignedIn(db)
    const { companyId } = await makeCompany(db)
    const ctx = testCtx({ database: db.database, scope: { role: 'gate', personId, companyId } })
    return { ctx, personId, companyId }
  }

  it('is one wait, however often and wherever it is asked for', async () => {
    const { ctx, personId } = await someone()
    await Promise.all([waitForElectronicId(ctx), waitForElectronicId(ctx)])
    await waitForElectronicId(ctx)
    const waits = await db.witness`select * from app.eid_wait where person_id = ${personId}`
    expect(waits).toHaveLength(1)
    const entries = (await audited(db, 'eid_wait.began')).filter((at) => at.personId === personId)
    expect(entries).toHaveLength(1)
  })

  it('ends with one event once the provider answers', async () => {
    const { ctx, personId } = await someone()
    await waitForElectronicId(ctx)
    let isUp = false
    const modules = [factorsJobs({ answers: async () => isUp })]
    const look = async () => {
      ctx.clock.advance({ minutes: limits.eidLookMinutes })
      await drainOutbox(db, { clock: ctx.clock, modules, queue: 'connections' })
      return (await announced(db, 'electronic_id.answers')).filter((at) => at.personId === personId).length
    }
    expect(await look()).toBe(0)
    expect(await look()).toBe(0)
    isUp = true
    expect(await look()).toBe(1)
    expect(await look()).toBe(1)
    await waitForElectronicId(ctx)
    expect(await look()).toBe(2)
  })

  it('happens at a company’s gate, for somebody', async () => {
    const { ctx, companyId } = await someone()
    const visitor = { ...ctx, scope: { role: 'visitor', companyId } as const }
    await expect(waitForElectronicId(visitor)).rejects.toMatchObject({ code: 'factors.not_allowed' })
    const nobody = testCtx({ database: db.database, scope: { role: 'gate', companyId } })
    await expect(waitForElectronicId(nobody)).rejects.toMatchObject({ code: 'factors.not_allowed' })
  })
})
