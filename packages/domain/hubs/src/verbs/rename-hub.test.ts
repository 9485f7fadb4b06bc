import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkSlug } from '../reads/check-slug.ts'
import { findHubByHost } from '../reads/find-hub-by-host.ts'
import { companyCtx, hubInput, makeHub } from '../testing.ts'
import { draftHub } from './draft-hub.ts'
import { renameHub } from './rename-hub.ts'

describe('renaming a hub', () => {
  const db = openTestDatabase()
  const baseHost = 'localhost:3000'
  const visitor = () => testCtx({ database: db.database, scope: { role: 'visitor' } })
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    const made = await makeHub(db, companyId)
    return { companyId, ...made, ctx: companyCtx(db, companyId), newSlug: `new-${made.slug}`.slice(0, 40) }
  }

  it('answers at the new address and leads there from the old one', async () => {
    const { ctx, host, newSlug, hubId } = await setting()
    const hub = await renameHub(ctx, { slug: newSlug, baseHost })
    expect(hub).toMatchObject({
      slug: newSlug,
      canonicalHost: `${newSlug}.localhost`,
      retiredHosts: [host],
      version: 2,
    })
    expect(await findHubByHost(visitor(), host)).toMatchObject({
      hubId,
      kind: 'retired',
      canonicalHost: `${newSlug}.localhost`,
    })
  })

  it('is for owner and HR only', async () => {
    const { newSlug } = await setting()
    await expect(renameHub(visitor(), { slug: newSlug, baseHost })).rejects.toMatchObject({
      kind: 'not_allowed',
    })
  })

  it('never gives the old address to another company, and gives it back to its own', async () => {
    const { ctx, slug, newSlug } = await setting()
    await renameHub(ctx, { slug: newSlug, baseHost })
    const stranger = companyCtx(db, (await makeCompany(db)).companyId)
    expect(await checkSlug(stranger, slug)).toMatchObject({ state: 'taken' })
    await expect(draftHub(stranger, hubInput({ slug }))).rejects.toMatchObject({ code: 'hubs.slug_taken' })
    expect(await renameHub(ctx, { slug, baseHost })).toMatchObject({
      slug,
      canonicalHost: `${slug}.localhost`,
      retiredHosts: [`${newSlug}.localhost`],
    })
  })

  it('has one winner when two hubs want one name at once, and changes nothing when it is the same', async () => {
    const [one, other] = [await setting(), await setting()]
    const slug = one.newSlug
    const tries = await Promise.allSettled([one, other].map(({ ctx }) => renameHub(ctx, { slug, baseHost })))
    expect(tries.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = tries.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'hubs.slug_taken' })
    const calm = await setting()
    expect(await renameHub(calm.ctx, { slug: calm.slug, baseHost })).toMatchObject({ version: 1 })
  })

  it('announces and audits', async () => {
    const { ctx, companyId, hubId, slug, newSlug } = await setting()
    await renameHub(ctx, { slug: newSlug, baseHost })
    const events = (await announced(db, 'hub.renamed')).filter((row) => row.companyId === companyId)
    expect(events).toMatchObject([{ payload: { slug: newSlug } }])
    const entries = (await audited(db, 'hub.renamed')).filter((row) => row.objectId === hubId)
    expect(entries).toMatchObject([{ detail: { from: slug, to: newSlug } }])
  })
})
