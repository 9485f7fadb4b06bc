import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepRunning } from './child-processes.mjs'
import { placesIn } from './places.mjs'
import { findFreePort, findFreePortPair, isPortFree, isPortOpenToBrowsers } from './ports.mjs'
import { isAlive } from './processes.mjs'
import { findRedisBinary, startRedis } from './redis-server.mjs'
import { announceStack, endLeftovers, findRunningStack } from './running-stack.mjs'

let folder
const undo = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kara-parts-'))
})

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
  rmSync(folder, { recursive: true, force: true })
})

describe('a part of the stack', () => {
  it('writes its output to a log, each line with its name', async () => {
    const part = run('console.log("halló"); setInterval(() => {}, 1000)')
    await vi.waitFor(() => expect(readFileSync(part.logFile, 'utf8')).toMatch(/Z part \| halló\n/), 10_000)
  })

  it('is started again after a crash, and says so', async () => {
    const told = []
    const part = run(
      `import { existsSync, writeFileSync } from 'node:fs'
       const mark = ${JSON.stringify(join(folder, 'mark'))}
       if (!existsSync(mark)) { writeFileSync(mark, ''); process.exit(7) }
       console.log('second life'); setInterval(() => {}, 1000)`,
      (line) => told.push(line),
    )
    await vi.waitFor(() => expect(readFileSync(part.logFile, 'utf8')).toContain('second life'), 10_000)

    expect(told).toEqual([expect.stringContaining('part ended (code 7); starting it again in 1 s')])
  })

  it('is gone after a stop and does not come back', async () => {
    const part = run('console.log("up"); setInterval(() => {}, 1000)')
    await vi.waitFor(() => expect(readFileSync(part.logFile, 'utf8')).toContain('up'), 10_000)
    const pid = part.pid()
    await part.stop()

    expect(isAlive(pid)).toBe(false)
    expect(part.pid()).toBe(pid)
  })

  it('is ended by the next start when its own start was killed', async () => {
    const places = placesIn(folder)
    const part = run('console.log("up"); setInterval(() => {}, 1000)')
    await vi.waitFor(() => expect(readFileSync(part.logFile, 'utf8')).toContain('up'), 10_000)
    const mine = { pid: part.pid(), mark: 'part.ts' }
    const foreign = { pid: process.pid, mark: 'part.ts' }
    announceStack(places, {
      pid: 2 ** 30,
      port: 1,
      databaseUrl: '',
      redisUrl: null,
      leftovers: [mine, foreign],
    })

    expect(findRunningStack(places)).toBeNull()
    expect(await endLeftovers(places)).toBe(1)
    expect(isAlive(mine.pid)).toBe(false)
  })
})

describe('ports', () => {
  it('knows a taken port from a free one and finds the next', async () => {
    const port = await findFreePort(58_200)
    const server = createServer()
    await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
    undo.push(() => new Promise((resolve) => server.close(resolve)))

    expect(await isPortFree(port)).toBe(false)
    expect(await findFreePort(port)).toBeGreaterThan(port)
  })

  it('leaves out those that browsers block', async () => {
    expect(isPortOpenToBrowsers(3900)).toBe(true)
    expect(isPortOpenToBrowsers(6000)).toBe(false)
    expect(await findFreePortPair(5100)).not.toBe(5100)
  })
})

describe("the queue's Redis", () => {
  it('is the given one when there is one', async () => {
    const redis = await startRedis({ dir: folder, env: { REDIS_URL: 'redis://given:6379' } })
    expect(redis.url).toBe('redis://given:6379')
  })

  it('is an own one that keeps what it is told, where the machine has the program', async ({ skip }) => {
    skip(!findRedisBinary(), 'no redis-server on this machine')
    const first = await startRedis({ dir: folder, env: {} })
    await first.stop()
    const second = await startRedis({ dir: folder, env: {} })
    undo.push(second.stop)

    expect(isAlive(first.pid)).toBe(false)
    expect(second.url).toMatch(/^redis:\/\/127\.0\.0\.1:\d+$/)
    expect(isAlive(second.pid)).toBe(true)
  })
})

function run(source, say = () => {}) {
  const entry = join(folder, 'part.ts')
  writeFileSync(entry, source)
  const part = keepRunning({ name: 'part', entry, env: process.env, logFile: join(folder, 'part.log'), say })
  undo.push(() => part.stop())
  return part
}
