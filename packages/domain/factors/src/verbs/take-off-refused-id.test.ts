import { getPerson } from '@kara/identity'
import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getFactors } from '../reads/get-factors.ts'
import { makeNameReview } from '../testing.ts'
import { judgeName } from './judge-name.ts'
import { openNames } from './open-names.ts'
import { takeOffRefusedId } from './take-off-refused-id.ts'

const reason = 'It is the ID of somebody else.'

describe('takeOffRefusedId', () => {
  const db = openTestDatabase()

  async function refused(outcome: 'refused' | 'approved' = 'refused') {
    const made = await makeNameReview(db)
    const { one, reviewId, personId } = made
    await openNames(one, { reviewId, reason })
    await judgeName(one, { reviewId, reason, outcome })
    const job = testCtx({ database: db.database, scope: { role: 'worker', personId } })
    return { ...made, job }
  }

  it('leaves an account without its last key unprotected, and says so in the audit once', async () => {
    const { ctx, personId, reviewId, job } = await refused()
    await takeOffRefusedId(job, { personId, reviewId })
    await takeOffRefusedId(job, { personId, reviewId })
    expect(await getFactors(ctx)).toMatchObject({ hasElectronicId: false })
    expect((await getPerson(ctx)).isProtected).toBe(false)
    const removed = (await audited(db, 'electronic_id.removed')).filter((at) => at.personId === personId)
    expect(removed).toHaveLength(1)
  })

  it('touches neither an approved one nor one that was shown since', async () => {
    const approved = await refused('approved')
    await takeOffRefusedId(approved.job, approved)
    expect(await getFactors(approved.ctx)).toMatchObject({ hasElectronicId: true })
    const other = await refused()
    await db.witness`update app.person_eid set proved_at = proved_at + interval '1 day'
      where person_id = ${other.personId}`
    await takeOffRefusedId(other.job, other)
    expect(await getFactors(other.ctx)).toMatchObject({ hasElectronicId: true })
    expect((await getPerson(other.ctx)).isProtected).toBe(true)
  })

  it('is a job’s', async () => {
    const { one, personId, reviewId } = await refused()
    await expect(takeOffRefusedId(one, { personId, reviewId })).rejects.toMatchObject({
      code: 'factors.not_allowed',
    })
  })
})
