import { makeAdmin, makeCompany } from '@kara/companies/testing'
import { makeHub } from '@kara/hubs/testing'
import { makePerson } from '@kara/identity/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { deliveries, drainNotices, openPostOffice } from '../testing.ts'
import { planHubPublished } from './plan-hub-published.ts'

describe('the letter that a hub is open', () => {
  const db = openTestDatabase()
  const office = openPostOffice()

  async function published() {
    const owner = await makePerson(db)
    const { companyId } = await makeCompany(db, { ownerId: owner.personId })
    const { hubId, host } = await makeHub(db, companyId)
    const job = testCtx({ database: db.database, scope: { role: 'worker', companyId } })
    return { owner, companyId, hubId, host, job, drain: () => drainNotices(db, office, job.clock) }
  }

  it('reaches owner and HR, each once, and nobody else', async () => {
    const { owner, companyId, hubId, host, job, drain } = await published()
    const hr = await makePerson(db, { locale: 'is' })
    const it = await makePerson(db)
    await makeAdmin(db, companyId, { role: 'hr', personId: hr.personId })
    await makeAdmin(db, companyId, { role: 'it', personId: it.personId })
    for (const _again of [1, 2]) {
      await planHubPublished(job, { companyId, hubId })
      await drain()
    }
    const [letter, ...more] = await office.lettersTo(owner.email)
    expect(more).toEqual([])
    expect(letter?.subject).toBe('Your hub is open')
    expect(letter?.text).toContain(`http://${host}:3000`)
    expect((await office.lettersTo(hr.email)).map(({ subject }) => subject)).toEqual([
      'Miðstöðin þín er opin',
    ])
    expect(await office.lettersTo(it.email)).toEqual([])
  })

  it('is not sent when the hub was paused meanwhile, or to who does not look after it any more', async () => {
    const { owner, companyId, hubId, job, drain } = await published()
    await planHubPublished(job, { companyId, hubId })
    await db.witness`update app.hub set state = 'paused' where id = ${hubId}`
    await drain()
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'skipped', reason: 'unpublished' })

    const other = await published()
    await planHubPublished(other.job, { companyId: other.companyId, hubId: other.hubId })
    await db.witness`update app.company_admin set ended_at = now() where company_id = ${other.companyId}`
    await other.drain()
    expect((await deliveries(db)).at(-1)).toMatchObject({ state: 'skipped', reason: 'not_responsible' })
    expect([
      ...(await office.lettersTo(owner.email)),
      ...(await office.lettersTo(other.owner.email)),
    ]).toEqual([])
  })

  it('is planned by jobs only', async () => {
    const { companyId, hubId } = await published()
    const company = testCtx({ database: db.database, scope: { role: 'company', companyId } })
    await expect(planHubPublished(company, { companyId, hubId })).rejects.toMatchObject({
      code: 'notifications.only_as_job',
    })
  })
})
