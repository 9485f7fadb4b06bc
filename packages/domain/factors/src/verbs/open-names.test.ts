import { audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getNameReview } from '../reads/get-name-review.ts'
import { listNameReviews } from '../reads/list-name-reviews.ts'
import { makeNameReview, makeSupport } from '../testing.ts'
import { openNames } from './open-names.ts'

const reason = 'The booking waits for it.'

describe('openNames', () => {
  const db = openTestDatabase()

  it('shows both names to who gave a reason, for ten minutes, and to nobody else', async () => {
    const { reviewId, one, two } = await makeNameReview(db)
    expect((await listNameReviews(one)).map(({ id }) => id)).toContain(reviewId)
    expect(await getNameReview(one, { reviewId })).toMatchObject({ names: null, wasOpened: false })
    await openNames(one, { reviewId, reason })
    const names = { account: 'Anna Jónsdóttir', proven: 'Bjarni Ólafsson' }
    expect(await getNameReview(one, { reviewId })).toMatchObject({ names, wasOpened: true })
    expect(await getNameReview(two, { reviewId })).toMatchObject({ names: null, wasOpened: false })
    one.clock.advance({ minutes: 10 })
    expect(await getNameReview(one, { reviewId })).toMatchObject({ names: null, wasOpened: true })
    await openNames(one, { reviewId, reason })
    expect(await getNameReview(one, { reviewId })).toMatchObject({ names })
  })

  it('keeps who read them and why, and no name in what is recorded', async () => {
    const { reviewId, one } = await makeNameReview(db)
    await openNames(one, { reviewId, reason })
    const entries = (await audited(db, 'eid_name_review.opened')).filter((at) => at.objectId === reviewId)
    expect(entries).toMatchObject([{ detail: { reason } }])
    expect(JSON.stringify(entries)).not.toContain('Bjarni')
    const rows = await db.witness`select * from app.eid_name_opening where review_id = ${reviewId}`
    expect(rows).toMatchObject([{ reason }])
  })

  it('takes a reason, a review that is open, and somebody of support who is not its person', async () => {
    const { ctx, personId, reviewId, one } = await makeNameReview(db)
    await expect(openNames(one, { reviewId, reason: 'short' })).rejects.toThrow()
    await expect(openNames(ctx, { reviewId, reason })).rejects.toMatchObject({ code: 'factors.only_support' })
    await expect(listNameReviews(ctx)).rejects.toMatchObject({ code: 'factors.only_support' })
    await expect(getNameReview(ctx, { reviewId })).rejects.toMatchObject({ code: 'factors.only_support' })
    const oneself = await makeSupport(db, personId)
    await expect(openNames(oneself, { reviewId, reason })).rejects.toMatchObject({
      code: 'factors.own_name_review',
    })
    await expect(openNames(one, { reviewId: one.ids.next(), reason })).rejects.toMatchObject({
      code: 'factors.name_review_missing',
    })
  })
})
