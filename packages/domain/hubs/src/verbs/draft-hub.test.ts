import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { checkSlug } from '../reads/check-slug.ts'
import { findOwnHub } from '../reads/find-own-hub.ts'
import { companyCtx, hubInput, makeHub } from '../testing.ts'
import { draftHub } from './draft-hub.ts'

describe('drafting a hub', () => {
  const db = openTestDatabase()

  it('gives the company a hub that nobody can visit yet, and says what becomes of its colour', async () => {
    const { companyId } = await makeCompany(db)
    const hub = await draftHub(companyCtx(db, companyId), hubInput({ slug: 'fjallasyn', accent: '#FFE9A8' }))
    expect(hub).toMatchObject({ slug: 'fjallasyn', state: 'draft', canonicalHost: null, accent: '#ffe9a8' })
    expect(hub.look.isAdjusted).toBe(true)
    expect(hub.look.failing.map((pair) => pair.name)).toContain('accent on surface')
    expect(hub.look.shownAccent).not.toBe(hub.accent)
  })

  it('is for owner and HR of the company only', async () => {
    const { companyId, ownerId: personId } = await makeCompany(db)
    const scope = { role: 'company', companyId, personId } as const
    const it = testCtx({
      database: db.database,
      scope,
      actor: { kind: 'admin', personId, companyId, role: 'it' },
    })
    await expect(draftHub(it, hubInput())).rejects.toMatchObject({ kind: 'not_allowed' })
  })

  it('refuses a name that another company has, reserved or badly formed, each with its reason', async () => {
    const taken = await makeHub(db, (await makeCompany(db)).companyId)
    const { companyId } = await makeCompany(db)
    const ctx = companyCtx(db, companyId)
    await expect(draftHub(ctx, hubInput({ slug: taken.slug }))).rejects.toMatchObject({
      code: 'hubs.slug_taken',
      details: { fields: { slug: ['hubs.slug_taken'] } },
    })
    await expect(checkSlug(ctx, taken.slug)).resolves.toMatchObject({
      state: 'taken',
      suggestions: [`${taken.slug}-is`, `${taken.slug}-hub`, `${taken.slug}-fyrir-alla`],
    })
    await expect(checkSlug(ctx, 'Admin')).resolves.toMatchObject({
      state: 'refused',
      code: 'hubs.slug_reserved',
    })
    await expect(checkSlug(ctx, 'a_b')).resolves.toMatchObject({ state: 'refused', code: 'hubs.slug_form' })
    await expect(checkSlug(ctx, 'xn--kra-0la')).resolves.toMatchObject({ code: 'hubs.slug_form' })
    await expect(checkSlug(ctx, 'ab')).resolves.toMatchObject({ code: 'hubs.slug_too_short' })
    expect(await findOwnHub(ctx)).toBeNull()
  })

  it('has one winner and a clear refusal when two companies want one name at once', async () => {
    const one = companyCtx(db, (await makeCompany(db)).companyId)
    const other = companyCtx(db, (await makeCompany(db)).companyId)
    const tries = await Promise.allSettled(
      [one, other].map((ctx) => draftHub(ctx, hubInput({ slug: 'nordurljos' }))),
    )
    expect(tries.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = tries.find((result) => result.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'hubs.slug_taken', kind: 'conflict' })
  })

  it('finds the same hub on a second click, and refuses a second hub', async () => {
    const ctx = companyCtx(db, (await makeCompany(db)).companyId)
    const input = hubInput()
    const [one, other] = await Promise.all([draftHub(ctx, input), draftHub(ctx, input)])
    expect(one.id).toBe(other.id)
    await expect(draftHub(ctx, hubInput())).rejects.toMatchObject({ code: 'hubs.hub_exists' })
  })

  it('announces and audits once', async () => {
    const { companyId } = await makeCompany(db)
    const hub = await draftHub(companyCtx(db, companyId), hubInput())
    const events = (await announced(db, 'hub.drafted')).filter((event) => event.companyId === companyId)
    expect(events).toMatchObject([{ payload: { hubId: hub.id } }])
    const entries = (await audited(db, 'hub.drafted')).filter((entry) => entry.objectId === hub.id)
    expect(entries).toMatchObject([{ companyId }])
  })
})
