import { type ChildProcess, fork } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Log, Secret } from '@kara/kernel'
import type { CallName, LibraryAnswer, LibraryCalls, LibraryRequest } from './library-calls.ts'

/** Talks SAML for us, in a process of its own. Every decision about what it says is ours. */
export interface SamlGateway {
  call<Name extends CallName>(
    name: Exclude<Name, 'open'>,
    input: LibraryCalls[Name]['input'],
  ): Promise<LibraryCalls[Name]['output']>
  /** Starts the process if it is not running; resolves when it is ready. */
  ready(): Promise<void>
  /** The certificate under which requests are signed, for the metadata we hand to IT. */
  certificatePem(): Promise<string>
  /** Number of the running process; for health pages and tests. */
  processId(): number | null
  close(): Promise<void>
}

export type SamlGatewaySettings = {
  databaseUrl: string
  encryptionKey: Secret
  externalUrl: string
  insideOrigins?: readonly string[]
  log: Log
  /** Loading the library takes up to two seconds, more on a busy machine; it waits for ever for a database. */
  openMsMax?: number
}

/** The library answered that it refuses; `message` is its own text, for the catalogue. */
export class LibraryRefusal extends Error {
  override readonly name = 'LibraryRefusal'
  /** The ID token that it refused, where a provider had handed one over. */
  readonly idToken: string | null

  constructor(text: string, idToken: string | null = null) {
    super(text)
    this.idToken = idToken
  }
}

/** The process is not there or does not answer; nothing was decided. */
export class GatewayUnavailable extends Error {
  override readonly name = 'GatewayUnavailable'
}

/** Verification takes 40 ms; a wait longer than this means that the process hangs. */
const CALL_MS_MAX = 10_000
const OPEN_MS_MAX_DEFAULT = 20_000
/** Calls that may be made again when the process ended under them; a response is shown to it once only. */
const REPEATABLE: ReadonlySet<CallName> = new Set([
  'addConnection',
  'addOpenIdConnection',
  'removeConnection',
  'beginSignIn',
  'openAssertion',
  'verifySignature',
  'signText',
])
const BACK_OFF_MS_FIRST = 100
const BACK_OFF_MS_MAX = 10_000

type Running = { child: ChildProcess; certificatePem: string }
type Waiting = {
  child: ChildProcess
  resolve: (output: unknown) => void
  reject: (error: Error) => void
  timer: NodeJS.Timeout
}

/** Opens the gateway. The process starts at the first call, or at `ready()`. */
export function openSamlGateway(settings: SamlGatewaySettings): SamlGateway {
  return new ProcessGateway(settings)
}

class ProcessGateway implements SamlGateway {
  readonly #settings: SamlGatewaySettings
  readonly #waiting = new Map<number, Waiting>()
  #running: Promise<Running> | null = null
  #child: ChildProcess | null = null
  #lastId = 0
  /** Processes in a row that ended before they did any work. */
  #failures = 0
  #mayStartAt = 0
  #isClosed = false

  constructor(settings: SamlGatewaySettings) {
    this.#settings = settings
  }

  async call<Name extends CallName>(
    name: Exclude<Name, 'open'>,
    input: LibraryCalls[Name]['input'],
  ): Promise<LibraryCalls[Name]['output']> {
    try {
      return await this.#callOnce(name, input)
    } catch (error) {
      if (!(error instanceof GatewayUnavailable) || !REPEATABLE.has(name) || this.#isClosed) throw error
      return this.#callOnce(name, input)
    }
  }

  async #callOnce<Name extends CallName>(
    name: Name,
    input: LibraryCalls[Name]['input'],
  ): Promise<LibraryCalls[Name]['output']> {
    const { child } = await this.#ensureRunning()
    const output = await this.#ask(child, name, input, CALL_MS_MAX)
    // It works: whatever ends it now, people need not wait longer for the next one than for this one.
    this.#failures = 0
    return output as LibraryCalls[Name]['output']
  }

  async ready(): Promise<void> {
    await this.#ensureRunning()
  }

  async certificatePem(): Promise<string> {
    return (await this.#ensureRunning()).certificatePem
  }

  processId(): number | null {
    return this.#child?.pid ?? null
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const child = this.#child
    if (!child || child.exitCode !== null) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.kill('SIGKILL')
    await ended
  }

  #ensureRunning(): Promise<Running> {
    if (this.#isClosed) return Promise.reject(new GatewayUnavailable('The SAML gateway is closed'))
    this.#running ??= this.#start().catch((error: unknown) => {
      this.#running = null
      throw error
    })
    return this.#running
  }

  async #start(): Promise<Running> {
    const pauseMs = Math.max(0, this.#mayStartAt - performance.now())
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    const { databaseUrl, encryptionKey, externalUrl, log, openMsMax = OPEN_MS_MAX_DEFAULT } = this.#settings
    const { insideOrigins = [] } = this.#settings
    const child = this.#fork()
    this.#child = child
    child.on('message', (answer: LibraryAnswer) => this.#settle(answer))
    child.on('error', (error) => log.error('The SAML process could not start', { text: error.message }))
    child.on('exit', (code, signal) => this.#onExit(child, code, signal))
    try {
      const input = { databaseUrl, encryptionKey: encryptionKey.reveal(), externalUrl, insideOrigins }
      const { certificatePem } = (await this.#ask(child, 'open', input, openMsMax)) as {
        certificatePem: string
      }
      return { child, certificatePem }
    } catch (error) {
      child.kill('SIGKILL')
      const text = error instanceof Error ? error.message : String(error)
      log.error('The SAML process did not open', { text })
      throw new GatewayUnavailable(`The SAML process did not open: ${text}`)
    }
  }

  #fork(): ChildProcess {
    const entry = fileURLToPath(new URL('./library-process.ts', import.meta.url))
    return fork(entry, [], {
      // Where the loader of TypeScript is found, whatever folder the web process was started in.
      cwd: dirname(entry),
      execArgv: ['--import', 'tsx', '--max-old-space-size=512'],
      // Nothing of our environment: the library gets its settings by message, and no way to phone home.
      env: {
        NODE_ENV: 'production',
        PGOPTIONS: '-c search_path=sso',
        BOXYHQ_NO_ANALYTICS: '1',
        DO_NOT_TRACK: '1',
      },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }

  #ask(child: ChildProcess, call: CallName, input: unknown, waitMs: number): Promise<unknown> {
    this.#lastId += 1
    const request: LibraryRequest = { id: this.#lastId, call, input }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        // Whoever does not answer in this time is stuck for everybody else too.
        this.#waiting.delete(request.id)
        child.kill('SIGKILL')
        reject(new GatewayUnavailable(`The SAML process did not answer ${call}`))
      }, waitMs)
      this.#waiting.set(request.id, { child, resolve, reject, timer })
      child.send(request, (error) => {
        if (error) this.#giveUp(child, request.id, error)
      })
    })
  }

  // A process that takes no message is gone, or as good as gone: the next call must find a new one.
  #giveUp(child: ChildProcess, id: number, error: Error): void {
    child.kill('SIGKILL')
    if (this.#child === child) this.#running = null
    this.#settleWith(id, ({ reject }) => reject(new GatewayUnavailable(error.message)))
  }

  #settle(answer: LibraryAnswer): void {
    this.#settleWith(answer.id, ({ resolve, reject }) => {
      if (answer.outcome === 'done') resolve(answer.output)
      else reject(new LibraryRefusal(answer.text, answer.idToken))
    })
  }

  #settleWith(id: number, finish: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id)
    if (!waiting) return
    this.#waiting.delete(id)
    clearTimeout(waiting.timer)
    finish(waiting)
  }

  #onExit(child: ChildProcess, code: number | null, signal: string | null): void {
    for (const [id, waiting] of this.#waiting) {
      if (waiting.child !== child) continue
      this.#settleWith(id, ({ reject }) => reject(new GatewayUnavailable('The SAML process ended')))
    }
    if (this.#child === child) {
      this.#child = null
      this.#running = null
    }
    if (this.#isClosed) return
    const backOffMs = Math.min(BACK_OFF_MS_MAX, BACK_OFF_MS_FIRST * 2 ** this.#failures)
    this.#failures += 1
    this.#mayStartAt = performance.now() + backOffMs
    this.#settings.log.error('The SAML process ended and will start again', { code, signal, backOffMs })
    // Back before the next person asks; that person's call waits for the same start.
    setTimeout(() => {
      if (!this.#isClosed) void this.#ensureRunning().catch(() => {})
    }, backOffMs).unref()
  }
}
