import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { StandaloneDatabase } from '@kara/testing/standalone'
import { stack } from './settings.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** Kept of what a process said, for the day it does not get ready. */
const outputMax = 400
const againAfterMs = 100

export type Environment = Readonly<Record<string, string>>

/** What processes need that work on a proof's own database, ports and folder. */
export function ownEnvironment(
  db: StandaloneDatabase,
  options: { readonly webPort: number; readonly sandboxPort: number; readonly folder: string },
): Environment {
  const { webPort, sandboxPort, folder } = options
  const sandboxUrl = `http://localhost:${sandboxPort}`
  return {
    APP_ENV: 'test',
    NODE_ENV: 'test',
    APP_SECRET: stack.APP_SECRET.reveal(),
    BASE_HOST: `localhost:${webPort}`,
    BASE_SCHEME: 'http',
    PORT: String(webPort),
    DATABASE_APP_URL: db.url('kara_app'),
    DATABASE_QUEUE_URL: db.url('kara_queue'),
    DATABASE_SSO_URL: db.url('kara_sso'),
    ...(stack.REDIS_URL ? { REDIS_URL: stack.REDIS_URL } : {}),
    SANDBOX_URL: sandboxUrl,
    SANDBOX_PORT: String(sandboxPort),
    SANDBOX_STATE_DIR: join(folder, 'sandbox'),
    STORAGE_DIR: join(folder, 'files'),
    RESEND_BASE_URL: `${sandboxUrl}/mailbox`,
    RESEND_API_KEY: 're_of_a_proof',
    MAIL_FROM: 'Kara Hubs <hello@kara.example>',
    SUPPORT_ADDRESS: 'support@kara.example',
    SELLER_NAME: 'Kara hf.',
    SELLER_REGISTRATION_NUMBER: '500101-0000',
    SELLER_ACCOUNT: '0000-26-000000',
    STRIPE_HOST: sandboxUrl,
    STRIPE_SECRET_KEY: 'sk_test_of_a_proof',
    STRIPE_WEBHOOK_SECRET: 'whsec_of_a_proof',
    DNS_RESOLVER_URL: `${sandboxUrl}/dns/resolve`,
    EID_ISSUER: `${sandboxUrl}/eid`,
    EID_CLIENT_ID: '@kara.example/web',
    EID_CLIENT_SECRET: 'eid_of_a_proof',
  }
}

export interface KeptAlive {
  readonly name: string
  /** Whether the process that runs now has said that it is ready. */
  isReady(): boolean
  /** Kills it as a power cut would; another one is started in its place. */
  kill(): void
  /** Its last words. */
  said(): string
  stop(): Promise<void>
}

/** Runs a program of the product and starts it again whenever it ends, as a supervisor does. */
export function keepAlive(
  program: {
    readonly name: string
    readonly entry: string
    readonly args?: readonly string[]
    readonly ready: RegExp
  },
  environment: Environment,
): KeptAlive {
  const { name, entry, args = [], ready } = program
  const output: string[] = []
  let isWanted = true
  let isReady = false
  let child: ChildProcess

  const start = () => {
    const started = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
      cwd: root,
      env: { NODE_ENV: 'test', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    isReady = false
    const hear = (text: Buffer) => {
      output.push(String(text))
      if (output.length > outputMax) output.shift()
      // The last words of the one before may arrive late; they are not those of this one.
      if (child === started && ready.test(String(text))) isReady = true
    }
    started.stdout.on('data', hear)
    started.stderr.on('data', hear)
    started.once('exit', () => {
      setTimeout(() => isWanted && start(), againAfterMs).unref()
    })
  }
  start()
  return {
    name,
    isReady: () => isReady,
    said: () => output.join(''),
    kill() {
      isReady = false
      child.kill('SIGKILL')
    },
    async stop() {
      isWanted = false
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Runs a command to its end. @throws with what it said when it fails. */
export async function runCommand(
  args: readonly string[],
  environment: Environment,
  program = process.execPath,
): Promise<string> {
  const child = spawn(program, [...args], {
    cwd: root,
    env: { NODE_ENV: 'test', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  child.stdout.on('data', (text) => output.push(String(text)))
  child.stderr.on('data', (text) => output.push(String(text)))
  const [code] = await once(child, 'exit')
  if (code === 0) return output.join('')
  throw new Error(`${args.join(' ')} ended with ${code}\n${output.join('').slice(-2_000)}`)
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address === 'object' && address) return address.port
  throw new Error('No port is free.')
}
