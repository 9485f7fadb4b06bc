import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import * as credits from '@kara/credits'
import { testFactorsKeys } from '@kara/factors/testing'
import { testIdentityKeys } from '@kara/identity/testing'
import { Secret } from '@kara/kernel'
import { openMailer } from '@kara/mailer'
import * as scheduling from '@kara/scheduling'
import { testKeys } from '@kara/sso/testing'
import { testSupportKeys } from '@kara/support/testing'
import { drainOutbox as drainAll, type TestDatabase } from '@kara/testing'
import { afterAll, beforeAll, vi } from 'vitest'
import { notificationsFor } from './gateway.ts'

/** A letter as the sandbox's mailbox has it. */
export interface TakenLetter {
  readonly id: string
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly idempotencyKey: string
  readonly attachments: readonly {
    readonly filename: string
    readonly contentType: string
    readonly content: string
  }[]
}

const sandboxMain = new URL('../../../../apps/sandbox/src/main.ts', import.meta.url).pathname
const startsWithinMs = 30_000

/** The other side of the mail service, over the network, for the calling test file. */
export function openPostOffice() {
  const opened: { sandbox?: ChildProcess; url?: string; stateDir?: string } = {}
  beforeAll(async () => {
    const port = await freePort()
    opened.url = `http://127.0.0.1:${port}`
    opened.stateDir = mkdtempSync(`${tmpdir()}/notices-`)
    opened.sandbox = spawn(process.execPath, ['--import', 'tsx', sandboxMain], {
      env: { NODE_ENV: 'test', SANDBOX_PORT: String(port), SANDBOX_STATE_DIR: opened.stateDir },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    await vi.waitFor(() => fetch(`${opened.url}/health`), { timeout: startsWithinMs })
  }, startsWithinMs)
  afterAll(async () => {
    const ended = new Promise((resolve) => opened.sandbox?.once('exit', resolve))
    opened.sandbox?.kill()
    await ended
    rmSync(opened.stateDir ?? '', { recursive: true })
  })
  const settings = () => ({
    mailer: openMailer({
      apiKey: new Secret('re_sandbox'),
      baseUrl: `${opened.url}/mailbox`,
      from: 'Kara Hubs <hello@kara.example>',
    }),
    base: { scheme: 'http', host: 'localhost:3000' } as const,
    identityKeys: testIdentityKeys,
    ssoKeys: testKeys,
    supportKeys: testSupportKeys,
    factorsKeys: testFactorsKeys,
  })
  return {
    settings,
    notices: () => notificationsFor(settings()),
    /** What came to an address, oldest first; a space that does not break reads as a space. */
    async lettersTo(address: string): Promise<TakenLetter[]> {
      const answer = await fetch(`${opened.url}/mailbox/letters.json?to=${encodeURIComponent(address)}`)
      const { letters } = (await answer.json()) as { letters: TakenLetter[] }
      return letters.reverse().map((letter) => ({ ...letter, text: letter.text.replaceAll('\u00a0', ' ') }))
    },
    /** The mail service goes away, or comes back. */
    async switchOff(down: boolean): Promise<void> {
      await fetch(`${opened.url}/control/mailbox`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ down }),
      })
    },
  }
}

export type PostOffice = ReturnType<typeof openPostOffice>

/** Does what is announced or due, of sessions and credits too, and sends the letters that follow. */
export function drainNotices(
  db: TestDatabase,
  office: PostOffice,
  clock: Parameters<typeof drainAll>[1]['clock'],
) {
  return drainAll(db, { clock, modules: [credits, scheduling, office.notices()] })
}

/** Every delivery so far, oldest first, as a witness sees it. */
export function deliveries(db: TestDatabase) {
  return db.witness<
    {
      id: string
      letter: string
      causeKey: string
      recipientKind: string
      personId: string | null
      emailDomain: string
      state: string
      reason: string | null
      tries: number
    }[]
  >`select id, letter, cause_key as "causeKey", recipient_kind as "recipientKind", person_id as "personId",
      email_domain as "emailDomain", state, reason, tries from app.delivery order by id`
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
