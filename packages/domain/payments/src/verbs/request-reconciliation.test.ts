import { makePerson } from '@kara/identity/testing'
import { travelClock } from '@kara/kernel'
import { audited, dueWork, openTestDatabase, testCtx, testNow } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDifferences } from '../reads/list-differences.ts'
import { drainMoney, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { planReconciliation, requestReconciliation } from './request-reconciliation.ts'

describe('asking for a comparison with the card processor', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  const job = () => testCtx({ database: db.database, scope: { role: 'worker' } })
  const supporter = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }

  it('happens every night from the worker’s start on, and when support asks', async () => {
    const support = await supporter()
    await planReconciliation(job())
    await planReconciliation(job())
    const [planned, ...others] = await dueWork(db, 'payments.nightly')
    expect(others).toEqual([])
    expect(planned).toMatchObject({ key: 'processor' })
    await requestReconciliation(support, { days: 90 })
    await requestReconciliation(support, { days: 90 })
    const clock = travelClock(testNow)
    clock.advance({ hours: 20 })
    const done = (await drainMoney(db, processor, clock)).map(({ name, outcome }) => `${name} ${outcome}`)
    expect(done.sort()).toEqual(['payments.comparison done', 'payments.nightly done'])
    expect(await dueWork(db, 'payments.nightly')).toHaveLength(1)
    const { reconciliations } = await listDifferences(support)
    expect(new Set(reconciliations.map(({ isByHand }) => isByHand))).toEqual(new Set([true, false]))
    expect(await audited(db, 'reconciliation.requested')).toHaveLength(2)
  })

  it('looks back on ninety days at most, and for support only', async () => {
    await expect(requestReconciliation(await supporter(), { days: 91 })).rejects.toThrow('days_invalid')
    const { personId } = await makePerson(db)
    await expect(requestReconciliation(payerCtx(db, personId), {})).rejects.toMatchObject({
      code: 'payments.not_support',
    })
    await expect(planReconciliation(payerCtx(db, personId))).rejects.toMatchObject({
      code: 'payments.not_your_money',
    })
  })
})
