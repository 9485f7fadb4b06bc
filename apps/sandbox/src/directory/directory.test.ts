import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-directory-'))
const sandbox = createSandbox(readSettings({ SANDBOX_STATE_DIR: stateDir }))
const heard: { method: string; url: string; authorization: string; body: string }[] = []
let isThere = false
/** A service that knows one person, or nobody. */
const service = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { method = '', url = '', headers } = request
    const body = Buffer.concat(chunks).toString()
    heard.push({ method, url, authorization: headers.authorization ?? '', body })
    response.setHeader('content-type', 'application/scim+json')
    response.end(JSON.stringify({ Resources: isThere ? [{ id: 'u-1' }] : [] }))
  })
})
let baseUrl = ''

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening))
  baseUrl = `http://127.0.0.1:${(service.address() as AddressInfo).port}/scim/v2/d-1`
})
afterAll(() => {
  service.close()
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

async function tell(body: object): Promise<Response> {
  heard.length = 0
  return sandbox.app.request('/control/directory/nordurljos', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ baseUrl, token: 't-1', person: 'anna', ...body }),
  })
}

test('somebody who joins is looked for, made, and described with their address at work', async () => {
  isThere = false
  expect((await tell({ what: 'join' })).status).toBe(200)
  expect(heard.map(({ method }) => method)).toEqual(['GET', 'POST'])
  expect(decodeURIComponent(heard[0]?.url ?? '')).toContain('filter=userName+eq+"anna@nordurljos.example"')
  expect(heard[1]).toMatchObject({ url: '/scim/v2/d-1/Users', authorization: 'Bearer t-1' })
  expect(JSON.parse(heard[1]?.body ?? '')).toMatchObject({
    userName: 'anna@nordurljos.example',
    active: true,
  })
})

test.each([
  ['entra', 'PATCH', '"value":"False"'],
  ['okta', 'PATCH', '"value":{"active":false}'],
  ['onelogin', 'PATCH', '"path":"active","value":false'],
  ['jumpcloud', 'PUT', '"active":false'],
  ['shouting', 'PATCH', '"value":"FALSE"'],
  ['listing', 'PATCH', '"value":[{"value":"false"}]'],
])('%s says by %s that somebody left', async (hand, method, spelled) => {
  isThere = true
  await tell({ what: 'leave', hand })
  expect(heard[1]).toMatchObject({ method, url: '/scim/v2/d-1/Users/u-1' })
  expect(heard[1]?.body).toContain(spelled)
})

test('another address and a deletion are told of whoever is there, and nothing of somebody who is not', async () => {
  isThere = true
  await tell({ what: 'rename', to: 'anna.jons@nordurljos.example' })
  expect(heard[1]?.body).toContain('anna.jons@nordurljos.example')
  await tell({ what: 'remove' })
  expect(heard[1]).toMatchObject({ method: 'DELETE', url: '/scim/v2/d-1/Users/u-1' })
  isThere = false
  await tell({ what: 'leave' })
  expect(heard).toHaveLength(1)
  expect((await tell({ what: 'rename' })).status).toBe(400)
})

test('the same can be done by hand, on a page that shows what was said', async () => {
  isThere = false
  const form = {
    company: 'nordurljos',
    baseUrl,
    token: 't-1',
    hand: 'okta',
    person: 'anna',
    what: 'join',
    to: '',
  }
  const answer = await sandbox.app.request('/directory', { method: 'POST', body: new URLSearchParams(form) })
  expect(await answer.text()).toContain('POST /Users → 200')
})
