import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makePerson } from '@kara/identity/testing'
import { openStorage } from '@kara/storage'
import { openTestDatabase } from '@kara/testing'
import { Hono } from 'hono'
import { afterAll, describe, expect, test } from 'vitest'
import {
  cookiesSet,
  enterWithTerms,
  type TestRequest,
  testArgs,
  testPlatform,
} from '../../../http/testing.ts'
import type { WebEnv } from '../../../http/web.server.ts'
import { storedFileRoutes } from '../../../machine/stored-files.server.ts'
import { action, loader } from './page.server.ts'

const folder = mkdtempSync(join(tmpdir(), 'kara-own-picture-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const drawing = new File(
  ['<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><rect width="60" height="60"/></svg>'],
  'me.svg',
)

describe('the picture of one’s own', () => {
  const db = openTestDatabase()

  async function somebody() {
    const { personId } = await makePerson(db)
    const platform = { ...(await testPlatform(db)), storage: await openStorage(folder) }
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    const ask = (wish: TestRequest = {}) => testArgs(platform, { ...wish, cookies: cookiesSet(door) })
    const send = async (file: File) => {
      const body = new FormData()
      body.set('picture', file)
      const args = ask({ path: '/home/profile/picture' })
      const request = new Request(args.request.url, { method: 'POST', headers: args.request.headers, body })
      return (await action({ ...args, request } as never)).headers.get('location')
    }
    return { personId, platform, ask, send }
  }

  test('is shown to the person alone, and to nobody by the key it lies under', async () => {
    const [one, other] = [await somebody(), await somebody()]
    expect(await one.send(drawing)).toBe('/home/profile')
    const shown = await loader(one.ask() as never)
    expect(shown.headers.get('content-type')).toBe('image/webp')
    expect(shown.headers.get('cache-control')).toBe('private, no-store')
    await expect(loader(other.ask() as never)).rejects.toMatchObject({ kind: 'not_found' })
    const [row] = await db.witness`select picture from app.person where id = ${one.personId}`
    expect(await one.platform.storage.readFile(row?.picture)).not.toBeNull()
    const web = new Hono<WebEnv>()
    web.use(async (c, next) => {
      c.set('visit', one.ask().context.visit)
      await next()
    })
    web.route('/', storedFileRoutes())
    expect((await web.request(`/files/${row?.picture}`)).status).toBe(404)
  })

  test('that is none comes back with a sentence, and nothing is stored', async () => {
    const { personId, send } = await somebody()
    expect(await send(new File(['%PDF-1.7'], 'me.pdf'))).toBe('/home/profile')
    expect(await send(new File([], 'nothing.png'))).toBe('/home/profile')
    expect(await db.witness`select picture from app.person where id = ${personId}`).toEqual([{ picture: '' }])
  })
})
