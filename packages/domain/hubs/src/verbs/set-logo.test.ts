import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeCompany } from '@kara/companies/testing'
import { openStorage } from '@kara/storage'
import { announced, audited, openTestDatabase } from '@kara/testing'
import { afterAll, describe, expect, it } from 'vitest'
import { companyCtx, makeHub } from '../testing.ts'
import { setLogo } from './set-logo.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-logos-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const drawing = (colour: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40" fill="${colour}"/></svg>`,
  )

describe('setting a logo', () => {
  const db = openTestDatabase()
  const setting = async () => {
    const { companyId } = await makeCompany(db)
    const storage = await openStorage(folder)
    return { companyId, ...(await makeHub(db, companyId)), ctx: companyCtx(db, companyId), storage }
  }

  it('stores the picture drawn anew and shows it from now on', async () => {
    const { ctx, companyId, storage } = await setting()
    const hub = await setLogo(ctx, drawing('teal'), storage)
    expect(hub.logo).toMatch(new RegExp(`^hubs/${companyId}/logo-[0-9a-f]{16}\\.webp$`))
    expect(hub.version).toBe(2)
    expect(await storage.readFile(hub.logo)).toMatchObject({ contentType: 'image/webp' })
  })

  it('removes the one before, and all when none is wanted', async () => {
    const { ctx, storage } = await setting()
    const first = await setLogo(ctx, drawing('red'), storage)
    const second = await setLogo(ctx, drawing('blue'), storage)
    expect(await storage.readFile(first.logo)).toBeNull()
    expect(await storage.readFile(second.logo)).not.toBeNull()
    expect(await setLogo(ctx, null, storage)).toMatchObject({ logo: '' })
    expect(await storage.readFile(second.logo)).toBeNull()
  })

  it('keeps the file and the version when the same picture is sent again', async () => {
    const { ctx, storage } = await setting()
    const first = await setLogo(ctx, drawing('green'), storage)
    expect(await setLogo(ctx, drawing('green'), storage)).toMatchObject({ logo: first.logo, version: 2 })
    expect(await storage.readFile(first.logo)).not.toBeNull()
  })

  it('refuses what is no picture, and a company without a hub', async () => {
    const { ctx, storage } = await setting()
    await expect(setLogo(ctx, Buffer.from('logo'), storage)).rejects.toMatchObject({
      code: 'storage.image_unreadable',
    })
    const hubless = companyCtx(db, (await makeCompany(db)).companyId)
    await expect(setLogo(hubless, drawing('teal'), storage)).rejects.toMatchObject({
      code: 'hubs.hub_missing',
    })
  })

  it('announces and audits each new logo', async () => {
    const { ctx, storage, companyId, hubId } = await setting()
    await setLogo(ctx, drawing('teal'), storage)
    expect(
      (await announced(db, 'hub.branded')).filter((event) => event.companyId === companyId),
    ).toHaveLength(1)
    expect((await audited(db, 'hub.branded')).filter((entry) => entry.objectId === hubId)).toMatchObject([
      { detail: { changed: ['logo'] } },
    ])
  })
})
