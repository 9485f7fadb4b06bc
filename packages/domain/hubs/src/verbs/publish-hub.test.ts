import { makeCompany } from '@kara/companies/testing'
import { announced, audited, dueWork, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { getPublication, listPublications } from '../reads/get-publication.ts'
import { companyCtx, makeHub } from '../testing.ts'
import { publishHub } from './publish-hub.ts'

describe('asking for a hub to be published', () => {
  const db = openTestDatabase()
  const baseHost = 'localhost:3000'
  const setting = async (state: 'draft' | 'published' | 'closed' = 'draft') => {
    const { companyId } = await makeCompany(db)
    const hub = await makeHub(db, companyId, { state })
    return { companyId, ...hub, ctx: companyCtx(db, companyId) }
  }

  it('begins a run that shows its steps, and plans the job that takes them', async () => {
    const { ctx } = await setting()
    const run = await publishHub(ctx, { baseHost })
    expect(run).toMatchObject({ state: 'running', cause: null })
    expect(run.steps.map((step) => [step.name, step.state])).toEqual([
      ['facts', 'waiting'],
      ['address', 'waiting'],
      ['look', 'waiting'],
      ['opening', 'waiting'],
    ])
    expect(await getPublication(ctx, run.id)).toEqual(run)
    const work = (await dueWork(db, 'hub.publication')).filter((row) => row.key === run.id)
    expect(work).toMatchObject([{ payload: { publicationId: run.id, baseHost } }])
  })

  it('is for owner and HR only', async () => {
    const { companyId } = await setting()
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor', companyId } })
    await expect(publishHub(visitor, { baseHost })).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('shows no run to another company', async () => {
    const { ctx } = await setting()
    const run = await publishHub(ctx, { baseHost })
    const stranger = await setting()
    await expect(getPublication(stranger.ctx, run.id)).rejects.toMatchObject({
      code: 'hubs.publication_missing',
    })
  })

  it('finds the run that is going on, begins a new one when its job is long dead, and none once closed', async () => {
    const { ctx } = await setting()
    const [one, other] = await Promise.all([publishHub(ctx, { baseHost }), publishHub(ctx, { baseHost })])
    expect(one.id).toBe(other.id)
    ctx.clock.advance({ minutes: 11 })
    const next = await publishHub(ctx, { baseHost })
    expect(next.id).not.toBe(one.id)
    expect(await listPublications(ctx)).toMatchObject([
      { id: next.id, state: 'running' },
      { id: one.id, state: 'failed', cause: 'hubs.publication_stalled' },
    ])
    const closed = await setting('closed')
    await expect(publishHub(closed.ctx, { baseHost })).rejects.toMatchObject({ code: 'hubs.hub_closed' })
  })

  it('announces and audits', async () => {
    const { ctx, companyId } = await setting()
    const run = await publishHub(ctx, { baseHost })
    const events = (await announced(db, 'hub.publication_requested')).filter(
      (row) => row.companyId === companyId,
    )
    expect(events).toMatchObject([{ payload: { publicationId: run.id } }])
    expect((await audited(db, 'hub.publication_requested')).map((row) => row.objectId)).toContain(run.id)
  })
})
