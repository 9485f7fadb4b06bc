import { audited, openTestDatabase, testCtx } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import {
  companyCtx,
  gateCtx,
  makeConnection,
  openTestSso,
  signInThrough,
  testBrowser,
  testHubHost,
} from '../testing.ts'
import { forgetLogouts } from './forget-logouts.ts'
import { offerLogout } from './offer-logout.ts'

describe('forgetting who providers would have been told of', () => {
  const db = openTestDatabase()
  const sso = openTestSso(db)
  afterAll(() => sso.close())

  it('deletes what is over of the company, and nothing of others or that lives', async () => {
    const [old, fresh] = [await makeConnection(db, sso), await makeConnection(db, sso)]
    for (const made of [old, fresh]) await signInThrough(db, made, sso)
    const { signInId } = await signInThrough(db, old, sso)
    const browser = { host: testHubHost, browserToken: testBrowser }
    await offerLogout(gateCtx(db, old.company), { signInId, ...browser }, sso)
    const ctx = testCtx({
      database: db.database,
      scope: { role: 'worker', companyId: old.company.companyId },
      actor: { kind: 'worker', name: 'sessions' },
    })
    ctx.clock.travelTo(new Date().toISOString())
    await forgetLogouts(ctx)
    expect(await audited(db, 'sso_logout.forgotten')).toEqual([])
    ctx.clock.advance({ hours: 13 })
    await forgetLogouts(ctx)
    await forgetLogouts(ctx)
    const left = await db.witness`select company_id from app.sso_provider_session`
    expect(left).toMatchObject([{ company_id: fresh.company.companyId }])
    expect(await db.witness`select 1 from app.sso_logout`).toEqual([])
    expect(await audited(db, 'sso_logout.forgotten')).toMatchObject([{ detail: { deleted: 2 } }])
  })

  it('is a job', async () => {
    const made = await makeConnection(db, sso)
    await expect(forgetLogouts(companyCtx(db, made.company))).rejects.toMatchObject({
      code: 'sso.not_allowed',
    })
  })
})
