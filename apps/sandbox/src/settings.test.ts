import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { RefusedToStart, readSettings } from './settings.ts'

test.each([
  ['NODE_ENV', 'production'],
  ['APP_ENV', 'production'],
  ['APP_ENV', ' Production '],
])('%s=%s is refused', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(RefusedToStart)
})

test('the process ends with a clear message in production', async () => {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { ...process.env, NODE_ENV: 'production', SANDBOX_PORT: '0' },
  })
  let said = ''
  child.stderr.on('data', (chunk) => {
    said += chunk
  })
  const [code] = await once(child, 'exit')
  expect(code).toBe(1)
  expect(said).toContain('refuses to start because NODE_ENV is "production"')
}, 20_000)

test('every bad variable is named at once', () => {
  const attempt = () => readSettings({ SANDBOX_PORT: 'many', SANDBOX_WEBHOOK_URL: 'nowhere' })
  expect(attempt).toThrow(/SANDBOX_PORT[\s\S]*SANDBOX_WEBHOOK_URL/)
})

test('defaults listen on loopback only', () => {
  expect(readSettings({ SANDBOX_WEBHOOK_URL: '' })).toMatchObject({
    port: 3900,
    host: '127.0.0.1',
    url: 'http://localhost:3900',
    webhookUrl: undefined,
    webhookSecret: 'whsec_sandbox',
  })
})
