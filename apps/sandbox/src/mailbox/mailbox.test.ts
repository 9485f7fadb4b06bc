import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Resend } from 'resend'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createSandbox } from '../sandbox.ts'
import { readSettings } from '../settings.ts'
import type { Letter } from './letters.ts'

const stateDir = mkdtempSync(join(tmpdir(), 'sandbox-mail-'))
const settings = readSettings({ SANDBOX_STATE_DIR: stateDir })
const sandbox = createSandbox(settings)
let server: ReturnType<typeof serve>
let url = ''

beforeAll(async () => {
  await new Promise<void>((listening) => {
    server = serve({ fetch: sandbox.app.fetch, port: 0, hostname: '127.0.0.1' }, () => listening())
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => control({ empty: true, down: false }))
afterAll(() => {
  sandbox.close()
  server.close()
  rmSync(stateDir, { recursive: true })
})

function resend() {
  return new Resend('re_sandbox', { baseUrl: `${url}/mailbox` })
}

async function control(body: object) {
  await fetch(`${url}/control/mailbox`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function read(query = ''): Promise<Letter[]> {
  return ((await (await fetch(`${url}/mailbox/letters.json${query}`)).json()) as { letters: Letter[] })
    .letters
}

function letterTo(to: string) {
  return {
    from: 'Kara <bookings@kara.example>',
    to,
    subject: 'Your session',
    html: '<html><head></head><body><a href="http://localhost:3000">See it</a></body></html>',
    text: 'See it',
    headers: { 'X-Entity-Ref-ID': 'booking-1' },
    attachments: [{ filename: 'session.ics', content: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n') }],
  }
}

test('a letter arrives whole and can be read by its recipient', async () => {
  const sent = await resend().emails.send(letterTo('Anna <Anna@company.example>'), {
    idempotencyKey: 'confirm-1',
  })
  expect(sent.error).toBeNull()
  const [letter, ...others] = await read('?to=anna@company.example')
  expect(others).toEqual([])
  expect(letter).toMatchObject({
    id: sent.data?.id,
    subject: 'Your session',
    text: 'See it',
    idempotencyKey: 'confirm-1',
    headers: { 'X-Entity-Ref-ID': 'booking-1' },
    attachments: [{ filename: 'session.ics', contentType: 'text/calendar' }],
  })
  expect(Buffer.from(letter?.attachments[0]?.content ?? '', 'base64').toString()).toContain('BEGIN:VCALENDAR')
  expect(await read('?to=bjarni@company.example')).toEqual([])
})

test('the same idempotency key gives the same id and one letter', async () => {
  const first = await resend().emails.send(letterTo('a@x.example'), { idempotencyKey: 'once' })
  const second = await resend().emails.send(letterTo('a@x.example'), { idempotencyKey: 'once' })
  expect(second.data?.id).toBe(first.data?.id)
  expect(await read()).toHaveLength(1)
  const other = await resend().emails.send(letterTo('b@x.example'), { idempotencyKey: 'once' })
  expect(other.error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 })
})

test('a lost answer leaves one letter however often it is tried again', async () => {
  const first = await resend().emails.send(letterTo('lost-answer@x.example'), { idempotencyKey: 'lost' })
  expect(first.error).toMatchObject({ statusCode: 500 })
  const second = await resend().emails.send(letterTo('lost-answer@x.example'), { idempotencyKey: 'lost' })
  expect(second.error).toBeNull()
  expect(await read()).toHaveLength(1)
})

test('letters and idempotency keys survive a restart', async () => {
  const first = await resend().emails.send(letterTo('a@x.example'), { idempotencyKey: 'kept' })
  sandbox.close()
  const again = createSandbox(settings)
  const answer = await again.app.request('/mailbox/letters.json')
  expect(await answer.json()).toMatchObject({ letters: [{ id: first.data?.id }] })
  const repeated = await again.app.request('/mailbox/emails', {
    method: 'POST',
    headers: { authorization: 'Bearer re_sandbox', 'idempotency-key': 'kept' },
    body: JSON.stringify({ from: 'a@x.example', to: 'b@x.example', subject: 'Other', text: 'Other' }),
  })
  expect(repeated.status).toBe(409)
  again.close()
})

test('special recipients are refused, bounce or fail once', async () => {
  expect((await resend().emails.send(letterTo('rate-limited@x.example'))).error).toMatchObject({
    statusCode: 429,
  })
  expect((await resend().emails.send(letterTo('unavailable@x.example'))).error).toMatchObject({
    statusCode: 500,
  })
  expect((await resend().emails.send(letterTo('invalid@x.example'))).error).toMatchObject({ statusCode: 422 })
  expect(
    (await resend().emails.send(letterTo('flaky@x.example'), { idempotencyKey: 'f' })).error,
  ).not.toBeNull()
  expect((await resend().emails.send(letterTo('flaky@x.example'), { idempotencyKey: 'f' })).error).toBeNull()
  const bounced = await resend().emails.send(letterTo('bounce@x.example'))
  expect((await resend().emails.get(bounced.data?.id ?? '')).data).toMatchObject({ last_event: 'bounced' })
})

test('a batch is taken as one', async () => {
  const sent = await resend().batch.send([letterTo('a@x.example'), letterTo('b@x.example')], {
    idempotencyKey: 'two',
  })
  expect(sent.data?.data).toHaveLength(2)
  expect(await read()).toHaveLength(2)
})

test('an outage refuses everything until it is over', async () => {
  await control({ down: true })
  expect((await resend().emails.send(letterTo('a@x.example'))).error).toMatchObject({ statusCode: 503 })
  await control({ down: false })
  expect((await resend().emails.send(letterTo('a@x.example'))).error).toBeNull()
})

test('newest letters come first and since leaves out what is older', async () => {
  await resend().emails.send({ ...letterTo('a@x.example'), subject: 'Older' })
  const [older] = await read()
  const after = new Date(new Date(older?.createdAt ?? 0).getTime() + 1).toISOString()
  await expect.poll(() => Date.now()).toBeGreaterThan(new Date(after).getTime())
  await resend().emails.send({ ...letterTo('a@x.example'), subject: 'Newer' })
  expect((await read()).map((letter) => letter.subject)).toEqual(['Newer', 'Older'])
  expect((await read(`?since=${after}`)).map((letter) => letter.subject)).toEqual(['Newer'])
})

test('the page shows the letter in a frame that runs no script, and the calendar file in words', async () => {
  const sent = await resend().emails.send(letterTo('a@x.example'))
  const page = await (await fetch(`${url}/mailbox/letters/${sent.data?.id}`)).text()
  expect(page).toContain('sandbox="allow-same-origin allow-popups')
  expect(page).not.toContain('allow-scripts')
  expect(page).toContain('BEGIN:VCALENDAR')
  const html = await fetch(`${url}/mailbox/letters/${sent.data?.id}/html`)
  expect(html.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(await html.text()).toContain('<base target="_blank">')
})
