import { makeCompany } from '@kara/companies/testing'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { describe, expect, it } from 'vitest'
import { findOwnHub } from '../reads/find-own-hub.ts'
import { companyCtx, hubInput, makeHub } from '../testing.ts'
import { brandHub } from './brand-hub.ts'

describe('branding a hub', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    return { companyId, hub: await makeHub(db, companyId), ctx: companyCtx(db, companyId) }
  }
  const { slug: _slug, ...look } = hubInput({ name: 'Norðurljós', accent: '#0F766E' })

  it('changes what visitors see and raises the version, so that nobody is shown the old look', async () => {
    const { ctx } = await setting()
    const hub = await brandHub(ctx, look)
    expect(hub).toMatchObject({ name: 'Norðurljós', accent: '#0f766e', version: 2, state: 'published' })
    expect(hub.welcome).toEqual({ en: 'Welcome', is: 'Velkomin' })
    expect(hub.look).toMatchObject({ isAdjusted: false, shownAccent: '#0f766e', failing: [] })
  })

  it('changes nothing when it is the same, and says nothing', async () => {
    const { ctx, companyId } = await setting()
    await brandHub(ctx, look)
    expect(await brandHub(ctx, look)).toMatchObject({ version: 2 })
    const events = (await announced(db, 'hub.branded')).filter((event) => event.companyId === companyId)
    expect(events).toHaveLength(1)
  })

  it('reaches the own hub only', async () => {
    const { companyId } = await setting()
    const stranger = companyCtx(db, (await makeCompany(db)).companyId)
    await expect(brandHub(stranger, look)).rejects.toMatchObject({ code: 'hubs.hub_missing' })
    expect(await findOwnHub(companyCtx(db, companyId))).toMatchObject({ name: 'Test hub', version: 1 })
  })

  it('refuses what is no colour and leaves out a text that is empty', async () => {
    const { ctx } = await setting()
    await expect(brandHub(ctx, { ...look, accent: 'teal' })).rejects.toThrow('hubs.accent_form')
    expect((await brandHub(ctx, { ...look, welcome: { en: '  ', is: 'Hæ' } })).welcome).toEqual({ is: 'Hæ' })
  })

  it('records which parts changed', async () => {
    const { ctx, hub } = await setting()
    await brandHub(ctx, look)
    const [entry] = (await audited(db, 'hub.branded')).filter((row) => row.objectId === hub.hubId)
    expect(entry?.detail).toEqual({ changed: ['name', 'accent', 'welcome', 'locale'] })
  })
})
