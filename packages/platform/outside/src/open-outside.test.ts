import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openOutside, publicLookup } from './open-outside.ts'

const wish = { accept: 'application/xml', bytesMax: 1000 }

describe('the way out', () => {
  let server: Server
  let origin: string
  let answer: RequestListener
  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://localhost:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => server.close())
  const outside = (waitMsMax = 2_000) => openOutside({ insideOrigins: [origin], waitMsMax })

  it('brings the text of a page', async () => {
    answer = (_request, response) => response.end('<a>Þór</a>')
    expect(await outside().fetchText(`${origin}/metadata`, wish)).toBe('<a>Þór</a>')
  })

  it('follows no redirect', async () => {
    answer = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    await expect(outside().fetchText(`${origin}/`, wish)).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'a redirect (302)',
    })
  })

  it('brings a text once and says when it is the same still', async () => {
    answer = (request, response) =>
      request.headers['if-none-match'] === '"a"' && request.headers['if-modified-since'] === 'Mon'
        ? response.writeHead(304).end()
        : response.writeHead(200, { etag: '"a"', 'last-modified': 'Mon' }).end('text')
    const first = await outside().fetchIfChanged(`${origin}/`, { ...wish, seen: null })
    expect(first).toEqual({ text: 'text', marks: { etag: '"a"', lastModified: 'Mon' } })
    const seen = first?.marks ?? null
    expect(await outside().fetchIfChanged(`${origin}/`, { ...wish, seen })).toBeNull()
    const other = { etag: '"b"', lastModified: null }
    expect(await outside().fetchIfChanged(`${origin}/`, { ...wish, seen: other })).toMatchObject(first ?? {})
  })

  it('follows a text that moved, but neither inside nor in a circle', async () => {
    answer = (request, response) =>
      request.url === '/new' ? response.end('text') : response.writeHead(301, { location: '/new' }).end()
    const ask = () => outside().fetchIfChanged(`${origin}/old`, { ...wish, seen: null })
    expect(await ask()).toMatchObject({ text: 'text' })
    answer = (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    await expect(ask()).rejects.toMatchObject({ kind: 'refused' })
    answer = (_request, response) => response.writeHead(302, { location: '/old' }).end()
    await expect(ask()).rejects.toMatchObject({ message: 'more than 3 redirects' })
  })

  it('stops at the size agreed on', async () => {
    answer = (_request, response) => response.end('a'.repeat(5000))
    await expect(outside().fetchText(`${origin}/`, wish)).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'more than 1000 bytes',
    })
  })

  it('waits only so long, also for a body that drips', async () => {
    answer = (_request, response) => void response.write('a')
    await expect(outside(300).fetchText(`${origin}/`, wish)).rejects.toMatchObject({ kind: 'unreachable' })
    answer = () => {}
    await expect(outside(300).fetchText(`${origin}/`, wish)).rejects.toMatchObject({
      kind: 'unreachable',
      message: 'no answer within 300 ms',
    })
  })

  it('says what the other side answered', async () => {
    answer = (_request, response) => response.writeHead(404).end()
    await expect(outside().fetchText(`${origin}/`, wish)).rejects.toMatchObject({ message: '404' })
    await expect(
      openOutside({ insideOrigins: ['http://localhost:1'] }).fetchText('http://localhost:1/', wish),
    ).rejects.toMatchObject({ kind: 'unreachable', message: 'ECONNREFUSED' })
  })

  it('calls nothing inside, by whatever name', async () => {
    answer = (_request, response) => response.end('a secret')
    const closed = openOutside({ insideOrigins: [] })
    for (const address of [`${origin}/`, 'https://127.0.0.1/', 'https://localhost/']) {
      await expect(closed.fetchText(address, wish)).rejects.toMatchObject({ kind: 'refused' })
    }
  })

  it('refuses a public name that leads inside', async () => {
    const found = new Promise((resolve) => publicLookup('localhost', {}, (error) => resolve(error)))
    expect(await found).toMatchObject({ kind: 'refused', message: 'the name leads inside a network' })
  })
})
