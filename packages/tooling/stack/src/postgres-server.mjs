import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeLeaving, isClosing } from './lifetime.mjs'
import { findFreePort, isPortFree } from './ports.mjs'
import { chooseAccount, runAs } from './postgres-account.mjs'
import { findBinaries } from './postgres-binaries.mjs'
import { cleanEnvironment, databaseUrl, ensureCluster, settle, writeMemory } from './postgres-cluster.mjs'
import { commandLineOf, isAlive, pause, sendSignal, waitUntilGone } from './processes.mjs'
import { tailOf } from './text-tail.mjs'

const FIRST_PORT = 54320
const PORT_ATTEMPTS = 5
const READY_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 20_000
const LOG_BYTES_MAX = 5 * 1024 * 1024

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  log_line_prefix: '%m [%p] %u@%d ',
}

/**
 * Starts the local PostgreSQL of a folder: makes it on the first call, keeps its data afterwards, and
 * stops it when this process ends.
 *
 * @param {object} options
 * @param {string} options.dir the folder that remembers this server
 * @param {(line: string) => void} [options.log] told what happens, one short sentence each
 * @param {Record<string, string>} [options.settings] server settings over the usual ones
 * @param {string} [options.account] under root, borrow this account before the usual ones
 * @param {string} [options.shelter] where data goes when the account may not enter `dir`
 * @param {string | null} [options.native] the embedded package's folder; null uses the machine's PostgreSQL
 * @param {(message: string) => void} [options.onDeath] called when the server dies on its own
 * @returns {Promise<{ url: string, port: number, pid: number, isNew: boolean, origin: string, stop: () => Promise<void> }>}
 */
export async function startPostgres({ dir, log = () => {}, settings = {}, ...options }) {
  const folder = resolve(dir)
  const account = chooseAccount(join(folder, 'data'), options.account)
  const memory = settle(folder, account, options.shelter)
  const data = join(memory.home, 'data')
  const binaries = findBinaries({ account, home: memory.home, native: options.native })

  await clearTheWay(data, memory, log)
  const isNew = ensureCluster({ memory, binaries, account })
  if (isNew) log(`made a new database with ${binaries.origin}`)
  writeMemory(folder, memory)

  const logFile = join(folder, 'server.log')
  const server = await launch({ folder, data, logFile, memory, binaries, account, settings })
  writeMemory(folder, { ...memory, port: server.port, owner: process.pid })
  const { stop } = own(server.child, { logFile, onDeath: options.onDeath })
  log(`${binaries.origin} answers on port ${server.port}`)
  const url = databaseUrl({ password: memory.password, port: server.port })
  return { url, port: server.port, pid: server.child.pid, isNew, origin: binaries.origin, stop }
}

/** Stops a server whose launcher is gone, so that its data folder can be started or deleted. */
export async function stopLeftover(data) {
  const pid = readPidFile(data)?.pid
  if (!pid || !isOurs(pid, data)) return false
  sendSignal(pid, 'SIGINT')
  if (!(await waitUntilGone(pid, STOP_TIMEOUT_MS))) {
    sendSignal(pid, 'SIGQUIT')
    await waitUntilGone(pid, STOP_TIMEOUT_MS)
  }
  return true
}

// A pid file says that a server runs. It may be right (somebody uses the folder, or the launcher was
// killed and left its server behind) or stale (a power cut, and the number now belongs to another program).
async function clearTheWay(data, memory, log) {
  const found = readPidFile(data)
  if (!found) return
  if (!isOurs(found.pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true })
    log('removed the pid file of a server that is gone')
    return
  }
  if (memory.owner && memory.owner !== process.pid && isAlive(memory.owner)) {
    const owner = commandLineOf(memory.owner)
    if (owner.includes('node')) {
      throw new Error(`The database in ${data} is in use by process ${memory.owner} (${owner}).`)
    }
  }
  await stopLeftover(data)
  log('stopped a server that an earlier start had left behind')
}

async function launch(plan) {
  const tried = []
  let port = plan.memory.port ?? FIRST_PORT
  for (let attempt = 1; ; attempt += 1) {
    if (tried.includes(port) || !(await isPortFree(port)))
      port = await findFreePort(FIRST_PORT, { skip: tried })
    const child = await spawnServer(plan, port)
    const outcome = await untilReady(child, plan.data)
    if (outcome === 'ready') return { child, port }
    const tail = tailOf(plan.logFile)
    const lostThePort = /could not bind|Address already in use/.test(tail)
    if (!lostThePort || attempt === PORT_ATTEMPTS)
      throw new Error(`PostgreSQL did not start (${outcome}).\n${tail}`)
    tried.push(port)
  }
}

// Its own process group: Ctrl-C in a terminal reaches us, and we stop the database after its users.
async function spawnServer({ data, logFile, binaries, account, settings }, port) {
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES_MAX) renameSync(logFile, `${logFile}.1`)
  const chosen = Object.entries({ ...SETTINGS, port: String(port), ...settings })
  const args = ['-D', data, ...chosen.flatMap(([name, value]) => ['-c', `${name}=${value}`])]
  const output = openSync(logFile, 'a')
  try {
    const child = spawn(join(binaries.bin, 'postgres'), args, {
      ...runAs(account),
      cwd: '/',
      env: cleanEnvironment(),
      detached: true,
      stdio: ['ignore', output, output],
    })
    await new Promise((started, failed) => {
      child.once('spawn', started)
      child.once('error', failed)
    })
    return child
  } finally {
    closeSync(output)
  }
}

async function untilReady(child, data) {
  const deadline = Date.now() + READY_TIMEOUT_MS
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null)
      return `ended with ${child.exitCode ?? child.signalCode}`
    const found = readPidFile(data)
    if (found?.pid === child.pid && found.status === 'ready') return 'ready'
    await pause(20)
  }
  child.kill('SIGQUIT')
  return `not ready after ${READY_TIMEOUT_MS / 1000} s`
}

function own(child, { logFile, onDeath }) {
  let stopping = false
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    stopping = true
    forget()
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGINT')
    const lastResort = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(lastResort)
  }
  const forget = beforeLeaving({ close: stop, now: () => child.kill('SIGINT') })
  child.once('exit', (code, signal) => {
    forget()
    if (stopping || isClosing()) return
    const message = `PostgreSQL ended on its own (${signal ?? `code ${code}`}).\n${tailOf(logFile)}`
    if (onDeath) onDeath(message)
    else process.stderr.write(`${message}\n`)
  })
  return { stop }
}

// Line 1 is the process, line 8 how far it is.
function readPidFile(data) {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() }
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function isOurs(pid, data) {
  if (!isAlive(pid)) return false
  const command = commandLineOf(pid)
  return /postgres|postmaster/.test(command) && command.includes(data)
}
