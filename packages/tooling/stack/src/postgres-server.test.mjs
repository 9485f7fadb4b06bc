import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterEach, describe, expect, it } from 'vitest'
import { findEmbedded } from './postgres-binaries.mjs'
import { readMemory } from './postgres-cluster.mjs'
import { startPostgres } from './postgres-server.mjs'
import { isAlive, waitUntilGone } from './processes.mjs'

const command = fileURLToPath(new URL('../postgres.mjs', import.meta.url))
const isRoot = process.getuid?.() === 0
const nobody = Number(/^nobody:[^:]*:(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[1])
const mayRunAsNobody =
  isRoot &&
  nobody > 0 &&
  spawnSync(process.execPath, ['--check', command], { uid: nobody, cwd: '/' }).status === 0
const undo = []

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

describe('the local PostgreSQL', () => {
  it('makes a database on the first start and keeps its data and its port for the second', async () => {
    const dir = newFolder()
    const first = await start({ dir })
    await ask(first.url, 'create table kept (word text)')
    await first.stop()
    const second = await start({ dir })

    expect(first.isNew).toBe(true)
    expect(second.isNew).toBe(false)
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
  })

  it('speaks UTF-8 with one sort order everywhere, in UTC, and asks for the password', async () => {
    const { url } = await start({ dir: newFolder() })
    const wrong = new URL(url)
    wrong.password = 'wrong'

    expect(
      await ask(
        url,
        `select datcollate, datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding,
                current_setting('timezone') as zone
           from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ datcollate: 'C', datlocprovider: 'b', datlocale: 'C.UTF-8', encoding: 'UTF8', zone: 'UTC' }])
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  it('has the extensions that the product uses', async () => {
    const { url } = await start({ dir: newFolder() })
    await ask(url, 'create extension btree_gist; create extension citext; create extension pg_trgm')
    expect(await ask(url, 'select count(*)::int as n from pg_extension')).toEqual([{ n: 4 }])
  })

  it('leaves no process and no pid file after a stop', async () => {
    const dir = newFolder()
    const server = await start({ dir })
    await server.stop()

    expect(isAlive(server.pid)).toBe(false)
    expect(existsSync(join(dir, 'data/postmaster.pid'))).toBe(false)
  })

  it('keeps to itself when the folder was copied with its data', async () => {
    const original = newFolder()
    const copy = join(newFolder(), 'copy')
    await (await start({ dir: original })).stop()
    cpSync(original, copy, { recursive: true })
    if (isRoot) spawnSync('chown', ['-R', String(statSync(join(original, 'data')).uid), join(copy, 'data')])
    const [one, other] = [await start({ dir: original }), await start({ dir: copy })]
    await ask(one.url, 'create table kept (word text)')

    expect(other.port).not.toBe(one.port)
    await expect(ask(other.url, 'select * from kept')).rejects.toThrow(/does not exist/)
  })

  it('keeps its data when its settings are lost', async () => {
    const dir = newFolder()
    const first = await start({ dir })
    await ask(first.url, 'create table kept (word text)')
    await first.stop()
    rmSync(join(dir, 'settings.json'))
    const second = await start({ dir })

    expect(second.url).not.toBe(first.url)
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
  })

  it('goes to another port when its own is taken, and remembers the new one', async () => {
    const dir = newFolder()
    const first = await start({ dir })
    await first.stop()
    await occupy(first.port)
    const second = await start({ dir })

    expect(second.port).not.toBe(first.port)
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(readMemory(dir).port).toBe(second.port)
  })

  it('starts over the pid file of a process that is gone', async () => {
    const dir = newFolder()
    await (await start({ dir })).stop()
    writePidFile(dir, spawnSync('true').pid)

    expect(await ask((await start({ dir })).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('starts over a pid file whose number now belongs to another program', async () => {
    const dir = newFolder()
    await (await start({ dir })).stop()
    writePidFile(dir, process.pid)

    expect(await ask((await start({ dir })).url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('takes over from a start that was killed and left its server running', async () => {
    const dir = newFolder()
    const killed = await startCommand(dir)
    await ask(killed.url, 'create table kept (word text)')
    killed.child.kill('SIGKILL')
    await killed.ended
    const orphan = Number(readFileSync(join(dir, 'data/postmaster.pid'), 'utf8').split('\n')[0])
    expect(isAlive(orphan)).toBe(true)
    const next = await start({ dir })

    expect(isAlive(orphan)).toBe(false)
    expect(await ask(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
  })

  it('refuses a folder that a living start is using', async () => {
    const dir = newFolder()
    const other = await startCommand(dir)
    await expect(startPostgres({ dir })).rejects.toThrow(`in use by process ${other.child.pid}`)
    expect(await ask(other.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('tells of a server that dies on its own, with the end of its log', async () => {
    const died = withResolvers()
    const server = await start({ dir: newFolder(), onDeath: died.resolve })
    process.kill(server.pid, 'SIGQUIT')

    const message = await died.promise
    expect(message).toContain('PostgreSQL ended on its own')
    expect(message).toContain('received immediate shutdown request')
  })

  it('shows the log when it cannot start', async () => {
    const refused = startPostgres({ dir: newFolder(), settings: { max_connections: 'many' } })
    await expect(refused).rejects.toThrow(/did not start[\s\S]*invalid value for parameter "max_connections"/)
  })

  it.each(['SIGINT', 'SIGTERM'])('is stopped by its command on %s', async (signal) => {
    const dir = newFolder()
    const running = await startCommand(dir)
    const pid = Number(readFileSync(join(dir, 'data/postmaster.pid'), 'utf8').split('\n')[0])
    running.child.kill(signal)

    expect(await running.ended).toBe(signal === 'SIGINT' ? 130 : 143)
    expect(isAlive(pid)).toBe(false)
    expect(existsSync(join(dir, 'data/postmaster.pid'))).toBe(false)
  })

  it('puts missing and broken symbolic links back before it starts', async () => {
    const dir = newFolder()
    const native = join(dir, 'package/native')
    cpSync(findEmbedded(), native, { recursive: true, verbatimSymlinks: true })
    const [{ target }, second] = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
    rmSync(join(dir, 'package', target), { force: true })
    rmSync(join(dir, 'package', second.target), { force: true })
    writeFileSync(join(dir, 'package', second.target), 'not a link')
    const { url } = await start({ dir: join(dir, 'db'), native })

    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(lstatSync(join(dir, 'package', target)).isSymbolicLink()).toBe(true)
    expect(lstatSync(join(dir, 'package', second.target)).isSymbolicLink()).toBe(true)
  })

  it("uses the machine's own PostgreSQL when there is no embedded one", async ({ skip }) => {
    skip(!existsSync('/usr/lib/postgresql'), 'this machine has no PostgreSQL of its own')
    const server = await start({ dir: newFolder(), native: null })
    expect(server.origin).toContain('of this machine')
    expect(await ask(server.url, "select 'Þórdís' as name")).toEqual([{ name: 'Þórdís' }])
  })
})

describe.runIf(isRoot)('the local PostgreSQL, started by root', () => {
  it('runs as an account that the machine already has, and never as root', async () => {
    const dir = newFolder()
    const { pid } = await start({ dir })
    expect(uidOf(pid)).toBeGreaterThan(0)
    expect(statSync(join(dir, 'data')).uid).toBe(uidOf(pid))
  })

  it('runs as nobody where that is the account to borrow, and keeps to it for the same data', async () => {
    const dir = newFolder()
    const first = await start({ dir, account: 'nobody' })
    expect(uidOf(first.pid)).toBe(nobody)
    await first.stop()
    const second = await start({ dir })
    expect(uidOf(second.pid)).toBe(nobody)
  })

  it('keeps data and binaries elsewhere when the account may not enter the folder', async () => {
    const parent = newFolder()
    const shelter = newFolder()
    const native = join(parent, 'package/native')
    cpSync(findEmbedded(), native, { recursive: true, verbatimSymlinks: true })
    chmodSync(parent, 0o700)
    const dir = join(parent, 'db')
    const first = await start({ dir, native, shelter })
    await ask(first.url, 'create table kept (word text)')
    await first.stop()
    const second = await start({ dir, native, shelter })

    expect(readMemory(dir).home.startsWith(shelter)).toBe(true)
    expect(second.origin).toContain('own copy')
    expect(await ask(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
  })

  it.runIf(mayRunAsNobody)('works the same for a plain user', async () => {
    const dir = newFolder()
    chownSync(dir, nobody, nobody)
    const running = await startCommand(dir, { uid: nobody, gid: nobody })
    expect(await ask(running.url, 'select 1 as one')).toEqual([{ one: 1 }])
    running.child.kill('SIGTERM')
    expect(await running.ended).toBe(143)
  })
})

async function start(options) {
  const server = await startPostgres({ ...options, dir: options.dir })
  undo.push(() => server.stop())
  return server
}

// The command in a process of its own, so that it can be killed without the test.
async function startCommand(dir, identity = {}) {
  const child = spawn(process.execPath, [command, '--dir', dir], {
    ...identity,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code)))
  undo.push(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const url = await new Promise((resolve, reject) => {
    child.stdout.once('data', (data) => resolve(String(data).trim()))
    child.once('exit', (code) => reject(new Error(`the command ended with ${code}`)))
  })
  return { child, url, ended }
}

async function ask(url, text) {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return [...(await sql.unsafe(text))]
  } finally {
    await sql.end()
  }
}

// mkdtemp makes folders for its owner only; most repositories are readable by everybody.
function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'kara-stack-'))
  chmodSync(folder, 0o755)
  undo.push(async () => {
    await stopStray(folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

async function stopStray(folder) {
  const file = join(folder, 'data/postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!isAlive(pid) || pid === process.pid) return
  process.kill(pid, 'SIGINT')
  await waitUntilGone(pid, 10_000)
}

function writePidFile(dir, pid) {
  const data = join(dir, 'data')
  mkdirSync(data, { recursive: true })
  writeFileSync(join(data, 'postmaster.pid'), `${pid}\n${data}\n1700000000\n54320\n\n127.0.0.1\n\nready\n`)
}

async function occupy(port) {
  const server = createServer()
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  undo.push(() => new Promise((resolve) => server.close(resolve)))
}

function uidOf(pid) {
  return Number(/^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1])
}

function withResolvers() {
  let resolve
  const promise = new Promise((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
