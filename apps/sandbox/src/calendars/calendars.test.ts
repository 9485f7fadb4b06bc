import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-calendars-'))
const sandbox = createSandbox(readSettings({ SANDBOX_STATE_DIR: stateDir }))

afterAll(() => {
  sandbox.close()
  rmSync(stateDir, { recursive: true })
})

const ask = (name: string, headers: Record<string, string> = {}) =>
  sandbox.app.request(`/calendars/${name}.ics`, { headers })
const turn = (name: string, body: object) =>
  sandbox.app.request(`/control/calendars/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

test('a calendar that nobody described has its usual week, and is sent once', async () => {
  const first = await ask('anna')
  expect(first.headers.get('content-type')).toContain('text/calendar')
  expect(await first.text()).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU,TH')
  const again = await ask('anna', { 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
})

test('events are what they were described as', async () => {
  await turn('berlin', {
    events: [{ starts: '2026-11-23T09:00', ends: '2026-11-23T10:00', timeZone: 'Europe/Berlin' }],
  })
  expect(await (await ask('berlin')).text()).toContain('DTSTART;TZID=Europe/Berlin:20261123T090000')
})

test('its troubles are a sign-in page, nothing, an outage, too much and a way inside', async () => {
  const statusOf = async (mode: string) => {
    await turn('trouble', { mode })
    return ask('trouble')
  }
  expect(await (await statusOf('sign_in')).text()).toContain('Sign in')
  expect((await statusOf('missing')).status).toBe(404)
  expect((await statusOf('down')).status).toBe(503)
  expect((await (await statusOf('huge')).text()).length).toBeGreaterThan(6_000_000)
  expect((await statusOf('inside')).headers.get('location')).toContain('169.254.169.254')
  expect((await statusOf('moved')).headers.get('location')).toContain('/calendars/trouble.ics?moved=1')
  expect((await turn('trouble', { mode: 'nonsense' })).status).toBe(400)
})
