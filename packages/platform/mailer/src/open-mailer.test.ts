import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Secret } from '@kara/kernel'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { MailNotTaken } from './letter.ts'
import { openMailer } from './open-mailer.ts'

const sandboxMain = fileURLToPath(new URL('../../../../apps/sandbox/src/main.ts', import.meta.url))
const stateDir = mkdtempSync(join(tmpdir(), 'mailer-'))
const letter = {
  to: 'Anna <anna@company.example>',
  subject: 'Your session',
  html: '<p>See you soon.</p>',
  text: 'See you soon.',
}

let sandbox: ChildProcess
let url = ''

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function control(body: object): Promise<void> {
  await fetch(`${url}/control/mailbox`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
}

async function letters(): Promise<Array<Record<string, unknown>>> {
  const answer = await fetch(`${url}/mailbox/letters.json`)
  return ((await answer.json()) as { letters: Array<Record<string, unknown>> }).letters
}

const mailer = (options: { timeoutMs?: number; baseUrl?: string } = {}) =>
  openMailer({
    apiKey: new Secret('re_sandbox'),
    baseUrl: `${url}/mailbox`,
    from: 'Kara Hubs <hello@kara.example>',
    ...options,
  })

beforeAll(async () => {
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  sandbox = spawn(process.execPath, ['--import', 'tsx', sandboxMain], {
    env: { NODE_ENV: 'test', SANDBOX_PORT: String(port), SANDBOX_STATE_DIR: stateDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await vi.waitFor(async () => expect((await fetch(`${url}/health`)).ok).toBe(true), { timeout: 20_000 })
}, 30_000)
beforeEach(() => control({ empty: true, down: false }))
afterAll(async () => {
  const ended = new Promise((resolve) => sandbox.once('exit', resolve))
  sandbox.kill()
  await ended
  rmSync(stateDir, { recursive: true })
})

describe('the mailer', () => {
  it('sends a letter whole, with its calendar file', async () => {
    const outcome = await mailer().send({
      ...letter,
      idempotencyKey: 'whole',
      replyTo: 'support@kara.example',
      headers: { 'X-Entity-Ref-ID': 'session-1' },
      attachments: [
        {
          filename: 'session.ics',
          content: new TextEncoder().encode('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'),
          contentType: 'text/calendar; method=PUBLISH',
        },
      ],
    })
    const [taken] = await letters()
    expect(outcome).toEqual({ kind: 'sent', providerId: taken?.id })
    expect(taken).toMatchObject({
      from: 'Kara Hubs <hello@kara.example>',
      to: ['Anna <anna@company.example>'],
      replyTo: ['support@kara.example'],
      subject: 'Your session',
      text: 'See you soon.',
      headers: { 'X-Entity-Ref-ID': 'session-1' },
      attachments: [
        {
          filename: 'session.ics',
          contentType: 'text/calendar; method=PUBLISH',
          content: Buffer.from('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n').toString('base64'),
        },
      ],
    })
  })

  it('sends the same letter under the same key once', async () => {
    const first = await mailer().send({ ...letter, idempotencyKey: 'once' })
    expect(await mailer().send({ ...letter, idempotencyKey: 'once' })).toEqual(first)
    expect(await mailer().send({ ...letter, subject: 'Written anew', idempotencyKey: 'once' })).toEqual({
      kind: 'sent',
      providerId: null,
    })
    expect(await letters()).toHaveLength(1)
  })

  it('sends one letter when the answer to the first try was lost', async () => {
    const lost = { ...letter, to: 'lost-answer@company.example', idempotencyKey: 'lost' }
    await expect(mailer().send(lost)).rejects.toThrow(MailNotTaken)
    expect(await mailer().send(lost)).toMatchObject({ kind: 'sent' })
    expect(await letters()).toHaveLength(1)
  })

  it('asks for another try in an outage, without naming anybody, and is taken after it', async () => {
    await control({ down: true })
    const sending = mailer().send({ ...letter, idempotencyKey: 'outage' })
    await expect(sending).rejects.toThrow(
      new MailNotTaken('The mail provider did not take the letter: application_error (503).'),
    )
    await control({ down: false })
    expect(await mailer().send({ ...letter, idempotencyKey: 'outage' })).toMatchObject({ kind: 'sent' })
  })

  it('asks for another try when too many letters leave at once', async () => {
    const limited = { ...letter, to: 'rate-limited@company.example', idempotencyKey: 'limited' }
    await expect(mailer().send(limited)).rejects.toThrow('rate_limit_exceeded (429)')
  })

  it('asks for another try when nobody answers, or not in time', async () => {
    const away = mailer({ baseUrl: 'http://127.0.0.1:1' })
    await expect(away.send({ ...letter, idempotencyKey: 'away' })).rejects.toThrow('(no answer)')
    const slow = { ...letter, to: 'slow@company.example', idempotencyKey: 'slow' }
    await expect(mailer({ timeoutMs: 300 }).send(slow)).rejects.toThrow('(no answer)')
  })

  it('says for good that an address is refused', async () => {
    const invalid = { ...letter, to: 'invalid@company.example', idempotencyKey: 'invalid' }
    expect(await mailer().send(invalid)).toEqual({ kind: 'refused', reason: 'validation_error' })
    const nonsense = { ...letter, to: 'no address at all', idempotencyKey: 'nonsense' }
    expect(await mailer().send(nonsense)).toEqual({ kind: 'refused', reason: 'validation_error' })
    expect(await letters()).toHaveLength(0)
  })
})
