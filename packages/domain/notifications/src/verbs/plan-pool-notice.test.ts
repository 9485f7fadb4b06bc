import { makeCompany, makeEmployee } from '@kara/companies/testing'
import { claimCredits, purchaseCredits } from '@kara/credits'
import { makePolicy } from '@kara/credits/testing'
import { makePerson } from '@kara/identity/testing'
import { dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { drainNotices, openPostOffice } from '../testing.ts'
import { planPoolNotice } from './plan-pool-notice.ts'

describe('the letter that the pool is empty', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function emptied() {
    const owner = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: owner.personId })
    await makePolicy(db, companyId, { poolCredits: 1, allowanceCredits: 4 })
    const person = await makePerson(db, { displayName: 'Unnur Test' })
    await makeEmployee(db, companyId, person.personId)
    const scope = { role: 'person', personId: person.personId, companyId } as const
    const ctx = testCtx({ database: db.database, scope })
    const drain = () => drainNotices(db, office, ctx.clock)
    return { owner, companyId, person, ctx, drain }
  }

  it('comes on the next morning, once a day, and names nobody', async () => {
    const { owner, companyId, ctx, drain } = await emptied()
    expect(await claimCredits(ctx)).toEqual({ outcome: 'pool_empty' })
    await drain()
    ctx.clock.advance({ minutes: 90 })
    await claimCredits(ctx)
    await drain()
    expect(await office.lettersTo(owner.email)).toEqual([])
    ctx.clock.travelTo('2026-11-21T09:00:00Z')
    await drain()
    await drain()
    const [letter, ...more] = await office.lettersTo(owner.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Your credit pool is empty')
    expect(letter?.text).toContain(`http://app.localhost:3000/control/${companyId}/credits`)
    expect(`${letter?.text} ${letter?.html}`).not.toMatch(/Unnur|10:30|09:00/)
  })

  it('is taken back when credits are bought before', async () => {
    const { owner, companyId, ctx, drain } = await emptied()
    await claimCredits(ctx)
    await drain()
    const company = testCtx({
      database: db.database,
      scope: { role: 'company', companyId },
      clock: ctx.clock,
    })
    await purchaseCredits(company, { amountCredits: 50, funding: 'invoice' })
    ctx.clock.travelTo('2026-11-21T09:00:00Z')
    await drain()
    expect(await office.lettersTo(owner.email)).toEqual([])
    expect((await dueWork(db, 'notice.pool_matter')).filter(({ key }) => key.startsWith(companyId))).toEqual(
      [],
    )
  })

  it('has a sibling for a pool that runs low and one for asks that wait, which name nobody either', async () => {
    const { owner, companyId, ctx, drain } = await emptied()
    // The purchase that fills the pool is heard first: it takes such letters back.
    await drain()
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId }, clock: ctx.clock })
    await planPoolNotice(job, 'pool_low', { companyId })
    await planPoolNotice(job, 'credit_requests', { companyId })
    ctx.clock.travelTo('2026-11-21T09:00:00Z')
    await drain()
    const letters = await office.lettersTo(owner.email)
    expect(letters.map(({ subject }) => subject).sort()).toEqual([
      'Requests for more credits are waiting',
      'Your credit pool is running low',
    ])
    expect(JSON.stringify(letters)).not.toContain('Unnur')
  })

  it('is planned by jobs only', async () => {
    const { companyId, ctx } = await emptied()
    await expect(planPoolNotice(ctx, 'pool_empty', { companyId })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
