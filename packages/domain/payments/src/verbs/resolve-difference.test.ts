import { makePerson } from '@kara/identity/testing'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countOpenDifferences, listDifferences } from '../reads/list-differences.ts'
import { makeRefundable, openTestProcessor, payerCtx, type TestProcessor } from '../testing.ts'
import { reconcilePayments } from './reconcile-payments.ts'
import { resolveDifference } from './resolve-difference.ts'

describe('settling a difference with the card processor', () => {
  const db = openTestDatabase()
  let processor: TestProcessor
  beforeAll(async () => {
    processor = await openTestProcessor()
  }, 30_000)
  afterAll(() => processor.close())

  const supporter = async () => {
    const { personId } = await makePerson(db)
    return testCtx({ database: db.database, scope: { role: 'support', personId } })
  }
  const compare = () =>
    reconcilePayments(testCtx({ database: db.database, scope: { role: 'worker' } }), processor.cards, {
      chargeDays: 3_650,
    })
  const words = 'The copy of the database is older than the payment.'

  async function forgotten() {
    const { billId } = await makeRefundable(db, processor)
    const [gone] = await db.witness`delete from app.charge where bill_id = ${billId} returning processor_id`
    await compare()
    const find = async () =>
      (await listDifferences(await supporter())).differences.find(
        ({ processorId }) => processorId === gone?.processor_id,
      )
    return { find, differenceId: (await find())?.id ?? '' }
  }

  it('takes it off the list with the reason, and it is not raised again', async () => {
    const { find, differenceId } = await forgotten()
    expect(await find()).toMatchObject({ kind: 'unknown_here', state: 'open', theirState: 'succeeded' })
    expect(await countOpenDifferences(await supporter())).toBe(1)
    await resolveDifference(await supporter(), { differenceId, words })
    expect((await compare()).open).toBe(0)
    expect(await find()).toMatchObject({ state: 'resolved', words })
    expect(await countOpenDifferences(await supporter())).toBe(0)
    expect((await audited(db, 'money_difference.resolved')).map(({ objectId }) => objectId)).toEqual([
      differenceId,
    ])
  })

  it('has one winner among two of support', async () => {
    const { differenceId } = await forgotten()
    const ends = await Promise.allSettled([
      resolveDifference(await supporter(), { differenceId, words }),
      resolveDifference(await supporter(), { differenceId, words }),
    ])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'payments.difference_settled' },
    })
  })

  it('needs a reason, and support', async () => {
    const { differenceId } = await forgotten()
    await expect(resolveDifference(await supporter(), { differenceId, words: ' ' })).rejects.toThrow(
      'resolution_missing',
    )
    const { personId } = await makePerson(db)
    await expect(resolveDifference(payerCtx(db, personId), { differenceId, words })).rejects.toMatchObject({
      code: 'payments.not_support',
    })
  })
})
