import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { mayEnter, runAs } from './postgres-account.mjs'

const DATABASE = 'kara'
const ROOT_ONLY_SHELTER = '/var/lib/kara-hubs'

/**
 * What a folder remembers between starts: where its data is, on which port it last answered and with
 * which password. Readable by its owner only.
 * @typedef {{ home: string, password: string, port?: number, owner?: number, isNew?: boolean }} Memory
 */

/**
 * Paths are kept so that a folder that was copied or moved never reaches the data of the place it came
 * from: its own data as a relative path, sheltered data together with the folder it belongs to.
 * @returns {Memory | null}
 */
export function readMemory(dir) {
  const file = join(dir, 'settings.json')
  if (!existsSync(file)) return null
  const { belongsTo, ...memory } = JSON.parse(readFileSync(file, 'utf8'))
  const home = resolve(dir, memory.home)
  return home === resolve(dir) || belongsTo === resolve(dir) ? { ...memory, home } : null
}

/** @param {Memory} memory */
export function writeMemory(dir, { isNew, ...memory }) {
  const file = join(dir, 'settings.json')
  const unfinished = `${file}.${process.pid}`
  const isHere = memory.home === resolve(dir)
  const kept = isHere ? { ...memory, home: '.' } : { ...memory, belongsTo: resolve(dir) }
  writeFileSync(unfinished, `${JSON.stringify(kept, null, 2)}\n`, { mode: 0o600 })
  renameSync(unfinished, file)
}

/**
 * Decides where binaries and data live: in `dir`, or in a folder of their own when `dir` is inside one
 * that the account may not enter (a repository under root's home).
 * @returns {Memory}
 */
export function settle(dir, account, shelter = ROOT_ONLY_SHELTER) {
  mkdirSync(dir, { recursive: true })
  const known = readMemory(dir)
  if (known && existsSync(join(known.home, 'data')) && mayEnter(account, known.home)) return known
  const memory = { password: randomBytes(24).toString('base64url'), home: dir, isNew: true }
  if (!mayEnter(account, dir)) {
    memory.home = join(shelter, createHash('sha256').update(dir).digest('hex').slice(0, 12))
    mkdirSync(memory.home, { recursive: true, mode: 0o755 })
    chmodSync(memory.home, 0o755)
  }
  if (!mayEnter(account, memory.home)) {
    throw new Error(`PostgreSQL runs as ${account.name}, which may enter neither ${dir} nor ${memory.home}.`)
  }
  return memory
}

/**
 * Makes the data folder when there is none. It gets its name only when it is complete, so that an
 * interrupted first start leaves nothing that looks finished.
 */
export function ensureCluster({ memory, binaries, account }) {
  const data = join(memory.home, 'data')
  if (existsSync(data)) {
    refuseOtherVersion(data, binaries)
    // The data outlived its settings (a copied or half-deleted folder): it gets a password we know.
    if (memory.isNew)
      runSingle(data, { binaries, account }, `ALTER ROLE postgres PASSWORD '${memory.password}'`)
    return false
  }
  const unfinished = join(memory.home, 'data.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  if (account) chownSync(unfinished, account.uid, account.gid)
  initialise(unfinished, { memory, binaries, account })
  runSingle(unfinished, { binaries, account }, `CREATE DATABASE ${DATABASE}`)
  renameSync(unfinished, data)
  return true
}

/** Forgets a folder's data, also when it lives outside the folder. The server must be stopped. */
export function forgetCluster(dir) {
  const memory = readMemory(dir)
  if (memory && memory.home !== resolve(dir)) rmSync(memory.home, { recursive: true, force: true })
  rmSync(dir, { recursive: true, force: true })
}

/** The address of the cluster's own database, as its superuser. */
export function databaseUrl({ password, port }) {
  return `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`
}

/** The environment without what would lead PostgreSQL's programs astray. */
export function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

// One sort order on every machine: the built-in provider from 17 on, the C library's before.
function initialise(data, { memory, binaries, account }) {
  const passwordFile = join(memory.home, 'initial-password')
  const locale =
    binaries.version >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  writeFileSync(passwordFile, memory.password, { mode: 0o600 })
  try {
    if (account) chownSync(passwordFile, account.uid, account.gid)
    run(join(binaries.bin, 'initdb'), account, [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth-host=scram-sha-256',
      '--auth-local=scram-sha-256',
      '--encoding=UTF8',
      '--no-instructions',
      ...locale,
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

// Single-user mode needs no client library, and nobody can connect meanwhile.
function runSingle(data, { binaries, account }, statement) {
  run(join(binaries.bin, 'postgres'), account, ['--single', '-D', data, 'postgres'], `${statement}\n`)
}

function run(program, account, args, input = '') {
  const answer = spawnSync(program, args, {
    ...runAs(account),
    cwd: '/',
    env: cleanEnvironment(),
    input,
    encoding: 'utf8',
  })
  if (answer.error) throw answer.error
  if (answer.status !== 0 || /(^|\n).*(ERROR|FATAL|PANIC):/.test(answer.stderr)) {
    throw new Error(`${program} failed:\n${answer.stderr.trim() || answer.stdout.trim()}`)
  }
}

function refuseOtherVersion(data, binaries) {
  const made = Number.parseInt(readFileSync(join(data, 'PG_VERSION'), 'utf8'), 10)
  if (made === binaries.version) return
  throw new Error(
    `The data in ${data} was made by PostgreSQL ${made}; this is ${binaries.origin}. ` +
      '`npm run reset` forgets the data, or put the other version back.',
  )
}
