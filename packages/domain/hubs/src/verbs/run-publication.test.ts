import { makeCompany } from '@kara/companies/testing'
import { makePolicy } from '@kara/credits/testing'
import { makeProfessional } from '@kara/directory/testing'
import type { CompanyId } from '@kara/kernel'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findHubByHost } from '../reads/find-hub-by-host.ts'
import { findOwnHub } from '../reads/find-own-hub.ts'
import { companyCtx, hubInput, makeListing } from '../testing.ts'
import { draftHub } from './draft-hub.ts'
import { publishHub } from './publish-hub.ts'
import { runPublication } from './run-publication.ts'

describe('publishing a hub', () => {
  const db = openTestDatabase()
  const baseHost = 'localhost:3000'
  const gate = () => testCtx({ database: db.database, scope: { role: 'visitor' } })
  const job = (companyId: CompanyId) =>
    testCtx({ database: db.database, scope: { role: 'worker', companyId } })
  const setting = async ({ hasPolicy = true } = {}) => {
    const { companyId } = await makeCompany(db, { domain: `d-${Math.random().toString(36).slice(2)}.is` })
    const ctx = companyCtx(db, companyId)
    const hub = await draftHub(ctx, hubInput())
    if (hasPolicy) await makePolicy(db, companyId)
    const { professionalId } = await makeProfessional(db)
    await makeListing(db, companyId, hub.id, professionalId)
    const { id: publicationId } = await publishHub(ctx, { baseHost })
    const host = `${hub.slug}.localhost`
    return { companyId, ctx, hub, host, run: { publicationId, baseHost } }
  }

  it('opens the hub at its address, step by step', async () => {
    const { companyId, ctx, hub, host, run } = await setting()
    const done = await runPublication(job(companyId), run)
    expect(done.state).toBe('done')
    expect(done.steps.map((step) => step.state)).toEqual(['warned', 'done', 'done', 'done'])
    expect(done.steps[0]?.notes).toEqual(['hubs.logo_missing'])
    expect(await findOwnHub(ctx)).toMatchObject({ state: 'published', version: 2, canonicalHost: host })
    expect(await findHubByHost(gate(), host)).toMatchObject({ companyId, hubId: hub.id, state: 'published' })
  })

  it('goes on with warnings, and stops at what is missing with nothing half-published', async () => {
    const { companyId, ctx, host, run } = await setting({ hasPolicy: false })
    const failed = await runPublication(job(companyId), run)
    expect(failed).toMatchObject({ state: 'failed', cause: 'hubs.policy_missing' })
    expect(failed.steps.map((step) => step.state)).toEqual(['failed', 'waiting', 'waiting', 'waiting'])
    expect(await findOwnHub(ctx)).toMatchObject({ state: 'draft', version: 1, canonicalHost: null })
    expect(await findHubByHost(gate(), host)).toBeNull()
  })

  it('gives nothing away when the address is another hub’s, and what it had stays', async () => {
    const { companyId, ctx, host, run } = await setting()
    const other = await setting()
    await runPublication(job(other.companyId), other.run)
    await db.witness`insert into app.hub_host (host, company_id, hub_id, kind, created_at)
      values (${host}, ${other.companyId}, ${other.hub.id}, 'custom', '2026-11-01T09:00:00Z')`
    const failed = await runPublication(job(companyId), run)
    expect(failed).toMatchObject({ state: 'failed', cause: 'hubs.address_taken' })
    expect(await findOwnHub(ctx)).toMatchObject({ state: 'draft', canonicalHost: null })
    expect(await findHubByHost(gate(), other.host)).toMatchObject({ hubId: other.hub.id, state: 'published' })
  })

  it('continues where a dead job stopped, and opens once however often it runs', async () => {
    const { companyId, run, ctx } = await setting()
    await Promise.all([runPublication(job(companyId), run), runPublication(job(companyId), run)])
    const again = await runPublication(job(companyId), run)
    expect(again.state).toBe('done')
    expect(await findOwnHub(ctx)).toMatchObject({ version: 2 })
    const events = (await announced(db, 'hub.published')).filter((row) => row.companyId === companyId)
    expect(events).toHaveLength(1)
  })

  it('is the job’s or the company’s act, and touches no other company’s run', async () => {
    const { run } = await setting()
    await expect(runPublication(gate(), run)).rejects.toMatchObject({ kind: 'not_allowed' })
    const { companyId } = await makeCompany(db)
    await expect(runPublication(job(companyId), run)).rejects.toMatchObject({ code: 'hubs.hub_missing' })
  })

  it('announces and audits the opening, and a failure with its cause', async () => {
    const { companyId, hub, host, run } = await setting()
    await runPublication(job(companyId), run)
    const [event] = (await announced(db, 'hub.published')).filter((row) => row.companyId === companyId)
    expect(event?.payload).toMatchObject({ hubId: hub.id, host })
    expect((await audited(db, 'hub.published')).map((row) => row.objectId)).toContain(hub.id)
    const failing = await setting({ hasPolicy: false })
    await runPublication(job(failing.companyId), failing.run)
    const [failure] = (await announced(db, 'hub.publication_failed')).filter(
      (row) => row.companyId === failing.companyId,
    )
    expect(failure?.payload).toMatchObject({ cause: 'hubs.policy_missing' })
  })
})
