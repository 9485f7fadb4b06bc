import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnHub } from '../reads/find-own-hub.ts'
import { companyCtx, hubInput, makeHub } from '../testing.ts'
import { brandHub } from './brand-hub.ts'
import { protectHub } from './protect-hub.ts'

describe('deciding what a hub asks before a booking', () => {
  const db = openTestDatabase()
  const setting = async (country = 'IS') => {
    const { companyId } = await makeCompany(db)
    await makeHub(db, companyId)
    const ctx = companyCtx(db, companyId)
    const { slug: _slug, ...look } = hubInput({ country })
    await brandHub(ctx, look)
    return { companyId, ctx }
  }
  const both = { protection: 'required', electronicId: 'required' } as const

  it('asks for nothing until the company says so, and then at once', async () => {
    const { ctx } = await setting()
    const before = await findOwnHub(ctx)
    expect(before).toMatchObject({ protection: 'offered', electronicId: 'off' })
    const hub = await protectHub(ctx, both)
    expect(hub).toMatchObject({ ...both, version: (before?.version ?? 0) + 1 })
  })

  it('lets people book while support compares a name, or has them wait', async () => {
    const { ctx } = await setting()
    expect(await protectHub(ctx, both)).toMatchObject({ eidNameReview: 'continue' })
    expect(await protectHub(ctx, { ...both, eidNameReview: 'wait' })).toMatchObject({ eidNameReview: 'wait' })
  })

  it('asks for the electronic ID in Iceland only', async () => {
    const { ctx } = await setting('NO')
    await expect(protectHub(ctx, both)).rejects.toMatchObject({ code: 'hubs.electronic_id_elsewhere' })
    expect(await protectHub(ctx, { ...both, electronicId: 'off' })).toMatchObject({ protection: 'required' })
  })

  it('changes nothing when it is the same, and records what was decided', async () => {
    const { ctx, companyId } = await setting()
    await Promise.all([protectHub(ctx, both), protectHub(ctx, both)])
    const told = (await announced(db, 'hub.protected')).filter((event) => event.companyId === companyId)
    expect(told).toHaveLength(1)
    const entries = (await audited(db, 'hub.protected')).filter((entry) => entry.companyId === companyId)
    expect(entries.map(({ detail }) => detail)).toEqual([{ ...both, eidNameReview: 'continue' }])
  })

  it('is decided by the own company alone', async () => {
    const { ctx, companyId } = await setting()
    const stranger = companyCtx(db, (await makeCompany(db)).companyId)
    await expect(protectHub(stranger, both)).rejects.toMatchObject({ code: 'hubs.hub_missing' })
    const visitor = { ...ctx, scope: { role: 'visitor', companyId } as const }
    await expect(protectHub(visitor, both)).rejects.toMatchObject({ kind: 'not_allowed' })
  })
})
