import { gunzipSync } from 'node:zlib'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { BoundedPages, isForAnybody, keepPages } from './kept-pages.server.ts'
import { type TestRequest, testArgs, testPlatform } from './testing.ts'
import type { WebEnv } from './web.server.ts'

describe('public pages of a hub', () => {
  const db = openTestDatabase()

  /** A hub, and a server whose pages say how often they were drawn. */
  async function aHub(build = 'one') {
    const platform = await testPlatform(db)
    const made = await makeBookableHub(db)
    const { companyId, hubId, host: canonicalHost } = made
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost } as const
    const host = { kind: 'hub', name: canonicalHost, origin: `http://${canonicalHost}`, hub } as const
    let drawn = 0
    const keep = keepPages({
      buildVersion: async () => build,
      draw: async (request) => {
        drawn += 1
        const status = request.url.includes('missing') ? 404 : 200
        return new Response(`page ${drawn}`, { status, headers: { 'Content-Type': 'text/html' } })
      },
    })
    const ask = async (wish: TestRequest & { readonly headers?: Record<string, string> } = {}) => {
      const { context, request } = testArgs(platform, { host, ...wish })
      const web = new Hono<WebEnv>()
      web.use(async (c, next) => {
        c.set('visit', context.visit)
        await next()
      })
      web.use(keep)
      web.all('*', (c) => c.text('passed on'))
      return web.request(request.url, { method: request.method, headers: wish.headers })
    }
    const tagNow = async (wish: TestRequest = {}) => (await ask(wish)).headers.get('etag') ?? ''
    return { platform, made, ask, tagNow }
  }
  const believed = () => new Promise((resolve) => setTimeout(resolve, 600))

  test('is drawn once and then kept, compressed for who takes that', async () => {
    const { ask } = await aHub()
    expect(await (await ask()).text()).toBe('page 1')
    const zipped = await ask({ headers: { 'Accept-Encoding': 'br, gzip' } })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(await zipped.arrayBuffer()).toString()).toBe('page 1')
    expect(zipped.headers.get('cache-control')).toBe('private, no-cache')
    expect(zipped.headers.get('vary')).toContain('Cookie')
  })

  test('is 304 for who has it, and brings no policy of a nonce that the page does not have', async () => {
    const { ask, tagNow } = await aHub()
    const tag = await tagNow()
    const answer = await ask({ headers: { 'If-None-Match': `"other", ${tag}` } })
    expect(answer.status).toBe(304)
    expect(await answer.text()).toBe('')
    expect(answer.headers.has('content-security-policy')).toBe(false)
  })

  test('a kept page keeps the policy that names the nonce of its scripts', async () => {
    const { ask } = await aHub()
    const policies = [await ask(), await ask()].map(({ headers }) => headers.get('content-security-policy'))
    expect(policies[0]).toContain("'nonce-test'")
    expect(policies[1]).toBe(policies[0])
  })

  test('says something else within a second of a booking', async () => {
    const { ask, made, tagNow } = await aHub()
    const tag = await tagNow()
    await makeBooking(db, made)
    await believed()
    const answer = await ask({ headers: { 'If-None-Match': tag } })
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('page 2')
  })

  test('is another page for each address, language, look, zone, minute and build', async () => {
    const { platform, tagNow } = await aHub()
    const tags = [
      await tagNow(),
      await tagNow({ path: '/?q=svefn' }),
      await tagNow({ path: '/professionals/anna' }),
      await tagNow({ cookies: { '__Host-locale': 'is' } }),
      await tagNow({ cookies: { '__Host-theme': 'dark' } }),
      await tagNow({ cookies: { zone: 'Asia%2FTokyo' } }),
    ]
    platform.clock.advance({ minutes: 1 })
    tags.push(await tagNow(), await (await aHub('two')).tagNow())
    expect(new Set(tags).size).toBe(tags.length)
    expect(tags).not.toContain('')
  })

  test('what is not a page of 200 is not kept', async () => {
    const { ask } = await aHub()
    for (const times of [1, 2]) {
      const answer = await ask({ path: '/professionals/missing' })
      expect([answer.status, await answer.text()]).toEqual([404, `page ${times}`])
      expect(answer.headers.has('etag')).toBe(false)
    }
  })

  test.each([
    ['somebody who is signed in', { cookies: { '__Host-session': 'a' } }],
    ['a browser that holds, or once held, a time', { cookies: { '__Host-browser': 'a' } }],
    ['a browser that is to be told something', { cookies: { '__Host-flash': 'a' } }],
    ['a step of booking', { path: '/book' }],
    ['the data of a page', { path: '/_root.data' }],
    ['a form', { form: { a: '1' } }],
  ])('never for %s', async (_, wish) => {
    const { ask } = await aHub()
    expect(await (await ask(wish)).text()).toBe('passed on')
  })

  test('never for a hub that only its company’s people may see', async () => {
    const { ask, made } = await aHub()
    await db.witness`update app.hub set access = 'sign_in' where id = ${made.hubId}`
    expect(await (await ask()).text()).toBe('passed on')
  })

  test('at the app nothing is kept', async () => {
    const { request, context } = testArgs(await testPlatform(db))
    expect(isForAnybody(request, context.visit)).toBe(false)
  })
})

test('kept pages stay within their bytes, and the one unused for longest goes first', () => {
  const page = (bytes: number) => ({ plain: Buffer.alloc(bytes), gzipped: Buffer.alloc(0), policy: '' })
  const pages = new BoundedPages(100)
  pages.set('one', page(40))
  pages.set('two', page(40))
  pages.get('one')
  pages.set('three', page(40))
  expect([pages.get('one'), pages.get('two'), pages.get('three')].map(Boolean)).toEqual([true, false, true])
  pages.set('too large', page(101))
  expect(pages.get('too large')).toBeNull()
  expect(pages.get('three')).not.toBeNull()
})
