import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-board-'))
const sandbox = createSandbox(readSettings({ SANDBOX_STATE_DIR: stateDir }))

afterAll(() => {
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

function post(path: string, body: object) {
  return sandbox.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

test('health says that every stand-in is ready', async () => {
  const answer = await sandbox.app.request('/health')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    status: 'ready',
    parts: ['saml', 'oidc', 'directory', 'eid', 'mailbox', 'cards', 'dns', 'calendars'],
  })
})

test('every link on the front page leads to a page', async () => {
  const front = await (await sandbox.app.request('/')).text()
  const paths = [...new Set([...front.matchAll(/href="(\/[^"]*)"/g)].map((match) => match[1] ?? ''))]
  expect(paths).toContain('/differences')
  const answers = await Promise.all(paths.map((path) => sandbox.app.request(path)))
  expect(answers.map((answer) => answer.status)).toEqual(paths.map(() => 200))
})

test('a reset forgets records and switches but keeps the signing certificate', async () => {
  const metadata = async () => (await sandbox.app.request('/saml/nordurljos/metadata')).text()
  const before = await metadata()
  await post('/control/idp/nordurljos', { mode: 'expired' })
  await post('/control/dns', { name: 'a.example', type: 'TXT', data: 'x' })
  expect((await post('/control/reset', {})).status).toBe(200)
  expect(await (await sandbox.app.request('/dns/resolve?name=a.example&type=TXT')).json()).toMatchObject({
    Status: 3,
  })
  expect(await (await sandbox.app.request('/control/idp/nordurljos')).json()).toMatchObject({
    switches: { mode: 'good' },
  })
  expect(await metadata()).toBe(before)
})

test('a reset can be asked of one part, and refuses a part that is not there', async () => {
  await post('/control/dns', { name: 'b.example', type: 'TXT', data: 'x' })
  await post('/control/reset', { parts: ['mailbox'] })
  expect(await (await sandbox.app.request('/dns/resolve?name=b.example&type=TXT')).json()).toMatchObject({
    Status: 0,
  })
  expect((await post('/control/reset', { parts: ['bank'] })).status).toBe(400)
})
