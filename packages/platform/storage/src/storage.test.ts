import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { contentHash, isStorageKey, normaliseImage, openStorage } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-storage-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('keys', () => {
  it.each([
    ['hubs/0192-ab/logo-1f2e.webp', true],
    ['a.pdf', true],
    ['../secrets.png', false],
    ['hubs/../../etc.png', false],
    ['hubs//logo.png', false],
    ['/hubs/logo.png', false],
    ['hubs/logo.exe', false],
    ['hubs/logo', false],
    ['Hubs/logo.png', false],
    [`${'a'.repeat(200)}.png`, false],
  ])('%s is a key: %s', (key, isKey) => {
    expect(isStorageKey(key)).toBe(isKey)
  })
})

describe('a folder of files', () => {
  it('gives back what was stored, with its type, until it is removed', async () => {
    const storage = await openStorage(folder)
    const key = `tests/one-${contentHash(Buffer.from('one'))}.png`
    await storage.put(key, Buffer.from('one'))
    expect(await storage.readFile(key)).toMatchObject({ contentType: 'image/png' })
    expect(Buffer.from((await storage.readFile(key))?.bytes ?? []).toString()).toBe('one')
    await storage.remove(key)
    await storage.remove(key)
    expect(await storage.readFile(key)).toBeNull()
  })

  it('answers nothing for a path that leaves the folder, and stores nothing there', async () => {
    writeFileSync(join(folder, 'outside.png'), 'secret')
    const storage = await openStorage(join(folder, 'inner'))
    expect(await storage.readFile('../outside.png')).toBeNull()
    await expect(storage.put('../outside.png', Buffer.from('x'))).rejects.toThrow('no storage key')
  })
})

describe('pictures', () => {
  const rules = { widthMax: 100, heightMax: 100, fit: 'inside', bytesMax: 200_000 } as const
  const square = (format: 'png' | 'jpeg' | 'gif') =>
    sharp({ create: { width: 400, height: 200, channels: 3, background: '#336655' } })
      [format]()
      .toBuffer()

  it.each(['png', 'jpeg'] as const)('draws a %s anew as WebP within its limits', async (format) => {
    const image = await normaliseImage(await square(format), rules)
    expect(image).toMatchObject({ width: 100, height: 50, contentType: 'image/webp' })
    expect((await sharp(image.bytes).metadata()).format).toBe('webp')
  })

  it('turns a drawing into pixels, so that no script in it survives', async () => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><script>alert(1)</script><rect width="40" height="40" fill="red"/></svg>'
    const image = await normaliseImage(Buffer.from(drawing), { ...rules, fit: 'cover' })
    expect(image).toMatchObject({ width: 100, height: 100 })
    expect(Buffer.from(image.bytes).includes('script')).toBe(false)
  })

  it('says what is wrong with what it refuses', async () => {
    await expect(normaliseImage(await square('gif'), rules)).rejects.toMatchObject({
      code: 'storage.image_type',
    })
    await expect(normaliseImage(Buffer.from('not a picture'), rules)).rejects.toMatchObject({
      code: 'storage.image_unreadable',
    })
    await expect(normaliseImage(new Uint8Array(200_001), rules)).rejects.toMatchObject({
      code: 'storage.image_too_large',
    })
    const bomb =
      '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"><rect width="9" height="9"/></svg>'
    await expect(normaliseImage(Buffer.from(bomb), rules)).rejects.toMatchObject({
      code: 'storage.image_unreadable',
    })
  })
})
