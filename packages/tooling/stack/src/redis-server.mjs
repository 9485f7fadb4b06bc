import { spawn, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { createConnection } from 'node:net'
import { join } from 'node:path'
import { beforeLeaving, isClosing } from './lifetime.mjs'
import { findFreePort } from './ports.mjs'
import { pause } from './processes.mjs'
import { stopChild } from './run-command.mjs'
import { tailOf } from './text-tail.mjs'

const FIRST_PORT = 56300
const READY_TIMEOUT_MS = 15_000

/** The Redis-compatible server on the path, or null. */
export function findRedisBinary() {
  for (const program of ['redis-server', 'valkey-server']) {
    if (spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0) return program
  }
  return null
}

/**
 * The queue's Redis: the one of REDIS_URL, else an own one when the machine has the program, else null,
 * which makes PostgreSQL carry the queue.
 * @param {{ dir: string, env?: NodeJS.ProcessEnv, onDeath?: (message: string) => void }} options
 * @returns {Promise<{ url: string, pid?: number, origin: string, stop: () => Promise<void> } | null>}
 */
export async function startRedis({ dir, env = process.env, onDeath }) {
  if (env.REDIS_URL) return { url: env.REDIS_URL, origin: 'REDIS_URL', stop: async () => {} }
  const program = findRedisBinary()
  if (!program) return null
  mkdirSync(dir, { recursive: true })
  const port = await findFreePort(FIRST_PORT)
  const logFile = join(dir, 'server.log')
  const child = launch(program, { dir, port, logFile })
  await untilReady(child, port, logFile)
  return {
    url: `redis://127.0.0.1:${port}`,
    pid: child.pid,
    origin: program,
    stop: own(child, { logFile, onDeath }),
  }
}

// Evicting is off because a queue that loses keys under memory pressure loses jobs.
function launch(program, { dir, port, logFile }) {
  const output = openSync(logFile, 'a')
  try {
    return spawn(
      program,
      [
        ...['--port', String(port), '--bind', '127.0.0.1', '--dir', dir, '--save', ''],
        ...['--appendonly', 'yes', '--appendfsync', 'everysec', '--maxmemory-policy', 'noeviction'],
      ],
      { detached: true, stdio: ['ignore', output, output] },
    )
  } finally {
    closeSync(output)
  }
}

async function untilReady(child, port, logFile) {
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if ((await ping(port)).startsWith('+PONG')) return
    await pause(20)
  }
  child.kill('SIGKILL')
  throw new Error(`Redis did not start.\n${tailOf(logFile)}`)
}

function ping(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' }, () => socket.write('PING\r\n'))
    socket.setTimeout(1000, () => socket.destroy())
    socket.once('data', (data) => {
      resolve(data.toString())
      socket.end()
    })
    socket.once('error', () => resolve(''))
    socket.once('close', () => resolve(''))
  })
}

function own(child, { logFile, onDeath }) {
  let stopping = false
  const stop = async () => {
    stopping = true
    forget()
    await stopChild(child)
  }
  const forget = beforeLeaving({ close: stop, now: () => child.kill('SIGTERM') })
  child.once('exit', (code, signal) => {
    forget()
    if (stopping || isClosing()) return
    const message = `Redis ended on its own (${signal ?? `code ${code}`}).\n${tailOf(logFile)}`
    if (onDeath) onDeath(message)
    else process.stderr.write(`${message}\n`)
  })
  return stop
}
