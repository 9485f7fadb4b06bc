import { announced, audited, drainOutbox, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findNameReview } from '../reads/find-name-review.ts'
import { getFactors } from '../reads/get-factors.ts'
import { getNameReview } from '../reads/get-name-review.ts'
import { factorsJobs } from '../subscriptions.ts'
import { makeNameReview, makeSupport } from '../testing.ts'
import { judgeName } from './judge-name.ts'
import { openNames } from './open-names.ts'

const reason = 'Called: the maiden name stands in the passport.'

describe('judgeName', () => {
  const db = openTestDatabase()
  const read = async () => {
    const made = await makeNameReview(db)
    const { one, two, reviewId } = made
    for (const support of [one, two]) await openNames(support, { reviewId, reason })
    return made
  }

  it('approved, the electronic ID stays and the comparison is over', async () => {
    const { ctx, one, reviewId } = await read()
    expect(await findNameReview(ctx)).toMatchObject({ id: reviewId })
    await judgeName(one, { reviewId, reason, outcome: 'approved' })
    expect(await findNameReview(ctx)).toBeNull()
    expect(await getFactors(ctx)).toMatchObject({ hasElectronicId: true })
    expect(await getNameReview(one, { reviewId })).toMatchObject({ outcome: 'approved', names: null })
  })

  it('counts once, whoever of support races', async () => {
    const { personId, one, two, reviewId } = await read()
    const results = await Promise.allSettled([
      judgeName(one, { reviewId, reason, outcome: 'approved' }),
      judgeName(two, { reviewId, reason, outcome: 'refused' }),
    ])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const events = await announced(db, 'eid_name_review.ended')
    expect(events.filter((event) => event.personId === personId)).toHaveLength(1)
    await expect(judgeName(one, { reviewId, reason, outcome: 'approved' })).rejects.toMatchObject({
      code: 'factors.name_review_over',
    })
  })

  it('is for who of support has read both names, and never for oneself', async () => {
    const { ctx, personId, reviewId } = await makeNameReview(db)
    const judge = { reviewId, reason, outcome: 'approved' } as const
    const [unread, oneself] = [await makeSupport(db), await makeSupport(db, personId)]
    await expect(judgeName(unread, judge)).rejects.toMatchObject({ code: 'factors.names_unread' })
    await expect(judgeName(oneself, judge)).rejects.toMatchObject({ code: 'factors.own_name_review' })
    await expect(judgeName(ctx, judge)).rejects.toMatchObject({ code: 'factors.only_support' })
    await expect(judgeName(unread, { ...judge, reviewId: unread.ids.next() })).rejects.toMatchObject({
      code: 'factors.name_review_missing',
    })
  })

  it('is recorded with its reason and announced without a name', async () => {
    const { personId, one, reviewId } = await read()
    await judgeName(one, { reviewId, reason, outcome: 'refused' })
    const entries = (await audited(db, 'eid_name_review.refused')).filter((at) => at.objectId === reviewId)
    expect(entries).toMatchObject([{ detail: { reason } }])
    const events = (await announced(db, 'eid_name_review.ended')).filter((at) => at.personId === personId)
    expect(events).toMatchObject([{ payload: { reviewId, outcome: 'refused' } }])
    expect(JSON.stringify(events)).not.toMatch(/Anna|Bjarni/)
  })

  it('refused, the job takes the ID off the account, once', async () => {
    const { ctx, one, reviewId } = await read()
    await judgeName(one, { reviewId, reason, outcome: 'refused' })
    const drain = () =>
      drainOutbox(db, { clock: ctx.clock, modules: [factorsJobs(null)], queue: 'connections' })
    expect(await drain()).toContainEqual({ name: 'factors.take-off-refused-id', outcome: 'done' })
    expect(await getFactors(ctx)).toMatchObject({ hasElectronicId: false })
  })
})
