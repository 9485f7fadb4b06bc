import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findHubByHost } from '../reads/find-hub-by-host.ts'
import { findOwnHub } from '../reads/find-own-hub.ts'
import { companyCtx, makeHub } from '../testing.ts'
import { pauseHub } from './pause-hub.ts'

describe('pausing a hub', () => {
  const db = openTestDatabase()
  const setting = async (state: 'published' | 'draft' = 'published') => {
    const { companyId } = await makeCompany(db)
    return { companyId, ...(await makeHub(db, companyId, { state })), ctx: companyCtx(db, companyId) }
  }

  it('closes the door but keeps the address, so that the resolver can answer with a notice', async () => {
    const { ctx, host } = await setting()
    expect(await pauseHub(ctx)).toMatchObject({ state: 'paused', version: 2 })
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    expect(await findHubByHost(visitor, host)).toMatchObject({ state: 'paused' })
  })

  it('is for owner and HR only', async () => {
    const { companyId } = await setting()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor', companyId } })
    await expect(pauseHub(visitor)).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('leaves the hubs of other companies open', async () => {
    const { ctx } = await setting()
    const other = await setting()
    await pauseHub(other.ctx)
    expect(await findOwnHub(ctx)).toMatchObject({ state: 'published' })
  })

  it('changes nothing the second time, and does not pause what never opened', async () => {
    const { ctx } = await setting()
    await pauseHub(ctx)
    expect(await pauseHub(ctx)).toMatchObject({ state: 'paused', version: 2 })
    const draft = await setting('draft')
    await expect(pauseHub(draft.ctx)).rejects.toMatchObject({ code: 'hubs.hub_not_published' })
  })

  it('announces and audits once', async () => {
    const { ctx, companyId, hubId } = await setting()
    await pauseHub(ctx)
    await pauseHub(ctx)
    expect((await announced(db, 'hub.paused')).filter((row) => row.companyId === companyId)).toHaveLength(1)
    expect((await audited(db, 'hub.paused')).filter((row) => row.objectId === hubId)).toHaveLength(1)
  })
})
