import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { findHubByHost } from '@kara/hubs'
import { announced, audited, openTestDatabase, testCtx } from '@kara/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { applyHub } from './apply.ts'
import type { HubFile } from './hub-definition.ts'
import { changesMade, describePlan, planHub } from './plan.ts'
import { readDefinition } from './read-definition.ts'
import { scaffoldHub } from './scaffold.ts'
import { openTestTools, writeHub, writeTenant } from './testing.ts'
import type { Tools } from './tools.ts'
import { exportHub } from './write-definition.ts'

describe('a hub as files', () => {
  const db = openTestDatabase()
  const opened: { tools?: Tools } = {}
  beforeAll(async () => {
    opened.tools = await openTestTools(db)
  })
  const toolsOf = () => opened.tools as Tools

  const read = async (slug: string) => {
    const reading = await readDefinition(toolsOf().tenants, slug)
    if (reading.outcome === 'refused') throw new Error(JSON.stringify(reading.problems))
    return reading.definition
  }
  const apply = async (slug: string) => applyHub(toolsOf(), await read(slug))
  const plan = async (slug: string) => planHub(toolsOf(), await read(slug))
  const rewrite = (slug: string, file: HubFile) => writeTenant(toolsOf(), { [`${slug}/hub.json`]: file })

  it('is applied as a whole: company, credits, look, invitations, published at its address', async () => {
    await writeHub(toolsOf(), db, 'whole')
    expect(changesMade((await plan('whole')).changes).map((change) => change.fact)).toContain('company.name')
    expect((await apply('whole')).waiting).toEqual([])
    const visitor = testCtx({ database: db.database, scope: { role: 'visitor' } })
    expect(await findHubByHost(visitor, 'whole.localhost')).toMatchObject({ state: 'published' })
    const invited = await announced(db, 'hub_listing.invited')
    expect(invited).toHaveLength(2)
    const { live, changes } = await plan('whole')
    expect(changes).toEqual([])
    expect(live).toMatchObject({ poolCredits: 100, owner: { email: 'owner@whole.test' } })
  })

  it('is left alone when it is applied again', async () => {
    await writeHub(toolsOf(), db, 'again')
    await apply('again')
    const before = [(await announced(db)).length, (await audited(db)).length]
    expect((await apply('again')).changes).toEqual([])
    expect([(await announced(db)).length, (await audited(db)).length]).toEqual(before)
  })

  it('is the same after an export: applying what was written changes nothing', async () => {
    await writeHub(toolsOf(), db, 'exported')
    await apply('exported')
    rmSync(join(toolsOf().tenants, 'exported'), { recursive: true })
    expect(await exportHub(toolsOf(), 'exported')).toEqual([
      'hub.json',
      'texts/en.json',
      'texts/is.json',
      'logo.webp',
    ])
    const before = (await audited(db)).length
    expect((await apply('exported')).changes).toEqual([])
    expect((await audited(db)).length).toBe(before)
    expect(await exportHub(toolsOf(), 'exported')).toContain('logo.webp')
    expect((await plan('exported')).changes).toEqual([])
  })

  it('keeps what HR decided about credits where the folder names nothing of it, and writes it when exported', async () => {
    const file = await writeHub(toolsOf(), db, 'edges')
    await apply('edges')
    const named = {
      ...{ rollover: 'capped', rolloverCapCredits: 1.5, anchor: 'claim', leaverDays: 14 },
      ...{ promise: 'bought', promisedPeople: 20 },
    }
    rewrite('edges', { ...file, credits: { ...file.credits, ...named } as never })
    await apply('edges')
    rewrite('edges', { ...file, credits: { ...file.credits, allowanceCredits: 4 } as never })
    expect((await apply('edges')).changes).toMatchObject([{ fact: 'credits.allowanceCredits' }])
    expect((await plan('edges')).live?.policy).toMatchObject({
      ...{ allowanceHalves: 8, rollover: 'capped', rolloverCapHalves: 3, anchor: 'claim', leaverDays: 14 },
      ...{ promise: 'bought', promisedPeople: 20 },
    })
    await exportHub(toolsOf(), 'edges')
    expect((await read('edges')).file.credits).toMatchObject({ ...named, allowanceCredits: 4 })
    expect((await plan('edges')).changes).toEqual([])
  })

  it('shows a change before it makes it, and makes only that', async () => {
    const file = await writeHub(toolsOf(), db, 'changed')
    await apply('changed')
    const [kept] = file.listings
    rewrite('changed', {
      ...file,
      hub: { ...file.hub, accent: '#0f766e' },
      rules: { cutOffHours: 48 },
      credits: { ...file.credits, poolCredits: 150 } as never,
      listings: kept ? [kept] : [],
    })
    const planned = await plan('changed')
    expect(describePlan('changed', planned)).toContain('~ hub.accent: #f2c14e → #0f766e')
    expect(planned.changes.map((change) => change.fact)).toEqual([
      'credits.poolCredits',
      'hub.accent',
      'rules.cutOffHours',
      `listings.${file.listings[1]?.professional}`,
    ])
    await apply('changed')
    expect((await plan('changed')).changes).toEqual([])
    expect((await plan('changed')).live).toMatchObject({
      poolCredits: 150,
      hub: { accent: '#0f766e', rules: { cutOffHours: 48, graceMinutes: 10 } },
    })
    expect(await announced(db, 'hub_listing.withdrawn')).toHaveLength(1)
  })

  it('says what it leaves to people, and why', async () => {
    const file = await writeHub(toolsOf(), db, 'left')
    await apply('left')
    rewrite('left', {
      ...file,
      company: { ...file.company, country: 'NO' },
      credits: { ...file.credits, poolCredits: 1 } as never,
      hub: { ...file.hub, state: 'draft' },
    })
    const { changes } = await plan('left')
    expect(changes.map(({ fact, left }) => [fact, left !== undefined])).toEqual([
      ['company.country', true],
      ['credits.poolCredits', true],
      ['hub.state', true],
    ])
    expect((await apply('left')).waiting).toEqual([])
  })

  it('is continued when a try broke off, without a second company', async () => {
    await writeHub(toolsOf(), db, 'broken-off')
    const failing = {
      ...toolsOf(),
      storage: { ...toolsOf().storage, put: () => Promise.reject(new Error('full')) },
    }
    await expect(applyHub(failing, await read('broken-off'))).rejects.toThrow('full')
    await apply('broken-off')
    expect((await plan('broken-off')).changes).toEqual([])
    const companies = await db.witness`select 1 from app.company where name = 'Company broken-off'`
    expect(companies).toHaveLength(1)
  })

  it('waits for who is not in the directory yet and does everything else', async () => {
    const file = await writeHub(toolsOf(), db, 'waiting')
    const listings = file.listings.map((listing) => ({ ...listing, professional: 'nobody-yet' })).slice(0, 1)
    rewrite('waiting', { ...file, listings })
    const { waiting } = await apply('waiting')
    expect(waiting).toEqual([
      'nobody-yet: nobody of this name is in the directory; support approves them first.',
    ])
    expect((await plan('waiting')).live?.hub.state).toBe('published')
  })

  it('begins with a folder that needs no correction', async () => {
    expect(scaffoldHub(toolsOf().tenants, 'brand-new')).toMatchObject({
      files: expect.arrayContaining(['hub.json']),
    })
    expect(await read('brand-new')).toMatchObject({ slug: 'brand-new', file: { hub: { name: 'Brand New' } } })
    expect(scaffoldHub(toolsOf().tenants, 'brand-new')).toEqual({
      refusal: 'tenants/brand-new is there already.',
    })
    expect(scaffoldHub(toolsOf().tenants, 'admin')).toHaveProperty('refusal')
  })
})
