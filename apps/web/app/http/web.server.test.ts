import { once } from 'node:events'
import { request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { openTestDatabase } from '@kara/testing'
import type { ServerBuild } from '@remix-run/node'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testPlatform } from './testing.ts'
import type { PageArgs } from './visit.server.ts'
import { makeWeb, type WebEnv } from './web.server.ts'

/** One page that says where it believes to be, in place of ours; the way there is the product's. */
const where = ({ request, context }: PageArgs) => ({
  host: context.visit.host.name,
  origin: context.visit.host.origin,
  forwarded: request.headers.get('x-forwarded-host'),
})
const route = { id: 'root', path: '', hasLoader: true, hasAction: true, module: 'root.js' }
const build = {
  entry: {
    module: {
      default: (_: Request, status: number, __: Headers, page: { staticHandlerContext: object }) =>
        new Response(JSON.stringify(page.staticHandlerContext), {
          status,
          headers: { 'content-type': 'text/html' },
        }),
    },
  },
  routes: { root: { ...route, module: { default: () => null, loader: where, action: where } } },
  assets: { version: '1', entry: { module: '', imports: [] }, routes: { root: route }, url: '' },
  publicPath: '/',
  assetsBuildDirectory: '',
  future: { v3_singleFetch: true },
  isSpaMode: false,
  basename: '/',
} as unknown as ServerBuild

describe('what a request claims about its host', () => {
  const db = openTestDatabase()
  const opened: { server?: ReturnType<typeof serve>; port: number } = { port: 0 }
  const own = 'app.localhost:3000'
  const evil = 'evil.example'
  const forged = {
    'x-forwarded-host': evil,
    'x-forwarded-proto': 'https',
    'x-host': evil,
    'x-original-host': evil,
    forwarded: `for=192.0.2.1;host=${evil};proto=https`,
  }

  beforeAll(async () => {
    const web = makeWeb({
      platform: await testPlatform(db),
      probes: { database: db.database, queueAnswers: async () => true, isDraining: () => false },
      clientFolder: null,
      loadBuild: async () => build,
      machines: new Hono<WebEnv>(),
    })
    opened.server = serve({ fetch: web.fetch, port: 0, hostname: '127.0.0.1' })
    await once(opened.server, 'listening')
    opened.port = (opened.server.address() as AddressInfo).port
  })
  afterAll(() => opened.server?.close())

  const send = (method: 'GET' | 'POST', headers: Record<string, string>) =>
    new Promise<{ status: number; location: string | undefined; body: string }>((resolve, reject) => {
      const { port } = opened
      const sent = ask({ host: '127.0.0.1', port, method, path: '/', headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            location: answer.headers.location,
            body: Buffer.concat(parts).toString(),
          }),
        )
      })
      sent.on('error', reject)
      sent.end(method === 'POST' ? 'a=b' : undefined)
    })
  const form = { 'content-type': 'application/x-www-form-urlencoded' }

  test('a page is the same page, whatever other host the headers name', async () => {
    const [plain, lied] = [await send('GET', { host: own }), await send('GET', { host: own, ...forged })]
    expect(JSON.parse(lied.body).loaderData.root).toEqual({
      ...{ host: own, origin: `http://${own}`, forwarded: null },
    })
    expect(lied).toEqual(plain)
  })

  test('a form larger than any file we take comes back as a page in the reader’s language', async () => {
    const large = { 'content-length': '9000001', connection: 'close' }
    const headers = { host: own, origin: `http://${own}`, ...form, ...large, 'accept-language': 'is' }
    const { status, body } = await send('POST', headers)
    expect(status).toBe(422)
    expect(body).toContain('<html lang="is">')
    expect(body).toContain('Það sem var sent er of stórt.')
  })

  test('a host of nobody’s stays nobody’s, though the headers name ours', async () => {
    const { body } = await send('GET', { host: evil, 'x-forwarded-host': own, forwarded: `host=${own}` })
    expect(JSON.parse(body).loaderData.root).toMatchObject({ host: evil, origin: `http://${evil}` })
  })

  test('a move leads to our own address', async () => {
    const { status, location } = await send('GET', { host: 'localhost:3000', ...forged })
    expect([status, location]).toEqual([301, `http://${own}/`])
  })

  test('a form of ours is taken in spite of them, and one of theirs is refused', async () => {
    const mine = await send('POST', { host: own, origin: `http://${own}`, ...form, ...forged })
    expect([mine.status, JSON.parse(mine.body).actionData.root.origin]).toEqual([200, `http://${own}`])
    const theirs = await send('POST', { host: own, origin: `https://${evil}`, ...form, ...forged })
    expect(theirs.status).toBe(403)
  })
})
