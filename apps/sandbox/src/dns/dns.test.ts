import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-dns-'))
const sandbox = createSandbox(readSettings({ SANDBOX_STATE_DIR: stateDir }))

afterAll(() => {
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

async function ask(name: string, type = 'TXT') {
  const answer = await sandbox.app.request(`/dns/resolve?name=${name}&type=${type}`)
  return answer.json()
}

function enter(body: object) {
  return sandbox.app.request('/control/dns', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

test('a name nobody entered does not exist', async () => {
  expect(await ask('_kara.nordurljos.example')).toMatchObject({ Status: 3 })
  expect(await ask('_kara.nordurljos.example')).not.toHaveProperty('Answer')
})

test('a TXT record answers once it is entered, whatever the case and the closing dot', async () => {
  await enter({ name: '_Kara.nordurljos.example.', type: 'TXT', data: 'kara-verification="a1"' })
  expect(await ask('_kara.NORDURLJOS.example.')).toMatchObject({
    Status: 0,
    Answer: [{ name: '_kara.nordurljos.example', type: 16, TTL: 60, data: '"kara-verification=\\"a1\\""' }],
  })
  expect(await ask('_kara.nordurljos.example', 'MX')).not.toHaveProperty('Answer')
})

test('a long TXT value is split into strings of 255 bytes', async () => {
  await enter({ name: 'long.example', type: 'TXT', data: 'a'.repeat(300) })
  expect(await ask('long.example')).toMatchObject({
    Answer: [{ data: `"${'a'.repeat(255)}" "${'a'.repeat(45)}"` }],
  })
})

test('the form on the page enters and removes a record', async () => {
  const form = new URLSearchParams({ name: 'form.example', type: 'TXT', data: 'v=1' })
  const entered = await sandbox.app.request('/control/dns', { method: 'POST', body: form })
  expect(entered.headers.get('location')).toBe('/dns?added=form.example')
  expect(await ask('form.example')).toHaveProperty('Answer')
  await sandbox.app.request('/control/dns/remove', { method: 'POST', body: form })
  expect(await ask('form.example')).toMatchObject({ Status: 3 })
})

test('a broken zone and a resolver that is down can be tried', async () => {
  expect(await ask('x.servfail.example')).toMatchObject({ Status: 2 })
  await enter({ down: true })
  expect((await sandbox.app.request('/dns/resolve?name=a.example&type=TXT')).status).toBe(503)
  await enter({ down: false })
})

test('a bad record is refused with the reason', async () => {
  const answer = await enter({ name: 'not a name', type: 'TXT', data: 'x' })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('is not a DNS name')
})
