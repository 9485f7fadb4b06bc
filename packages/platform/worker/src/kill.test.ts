import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { inTransaction } from '@kara/db'
import { timeOrderedIds } from '@kara/kernel'
import { planWork, publish } from '@kara/outbox'
import { migrateQueue } from '@kara/queue'
import { openTestDatabase, testCtx, testRedisUrl } from '@kara/testing'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'

const redisUrl = testRedisUrl()
if (!redisUrl) console.warn('Skipped: kills on Redis. Set TEST_REDIS_URL, or run through `npm test`.')

const command = fileURLToPath(new URL('./counting-command.ts', import.meta.url))
const thingsOfEach = 25
const killsMin = 8

/** A process that is started again whenever it ends, as a supervisor does. */
function keepAlive(role: 'relay' | 'worker', environment: Record<string, string>) {
  let isWanted = true
  let child: ChildProcess
  const output: string[] = []
  let own: string[] = []
  const start = () => {
    // The last words of the one before may arrive late; they are not those of this one.
    const said: string[] = []
    own = said
    child = spawn(process.execPath, ['--import', 'tsx', command, role], {
      env: { NODE_ENV: 'test', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout?.on('data', (text) => {
      output.push(String(text))
      said.push(String(text))
    })
    child.stderr?.on('data', (text) => output.push(String(text)))
    child.once('exit', () => {
      if (isWanted) start()
    })
  }
  start()
  return {
    output,
    isReady: () => own.join('').includes('Ready.'),
    kill() {
      own = []
      child.kill('SIGKILL')
    },
    async stop() {
      isWanted = false
      const ended = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await ended
      return child.exitCode
    },
  }
}

for (const backend of ['postgres', 'redis'] as const) {
  describe.skipIf(backend === 'redis' && !redisUrl)(`kill -9 with the queue on ${backend}`, () => {
    const db = openTestDatabase()
    const kept: ReturnType<typeof keepAlive>[] = []

    beforeAll(async () => {
      await migrateQueue(db.url('kara_queue'))
      await db.witness`create table app.counted (key text not null)`
      await db.witness`grant insert on app.counted to kara_worker`
    })
    afterEach(async () => {
      await Promise.all(kept.splice(0).map((one) => one.stop()))
    })

    it('loses nothing and does nothing twice', { timeout: 120_000 }, async () => {
      const environment = {
        APP_ENV: 'test',
        APP_SECRET: 'a-secret-for-this-test-only-0123456789',
        BASE_HOST: 'localhost',
        BASE_SCHEME: 'http',
        DATABASE_APP_URL: db.url('kara_app'),
        DATABASE_QUEUE_URL: db.url('kara_queue'),
        ...(backend === 'redis' ? { REDIS_URL: redisUrl as string } : {}),
      }
      kept.push(keepAlive('relay', environment), keepAlive('worker', environment))
      const counted = async () =>
        db.witness<{ key: string; times: number }[]>`
          select key, count(*)::int as times from app.counted group by key order by key`

      const wanted: string[] = []
      let kills = 0
      const announcing = (async () => {
        for (let at = 0; at < thingsOfEach; at++) {
          wanted.push(`due-${at}`, `event-${at}`)
          await announce(at)
          await pause(Math.random() * 600)
        }
      })()
      while (kills < killsMin || wanted.length < thingsOfEach * 2) {
        await pause(400 + Math.random() * 1_600)
        kept[Math.random() < 0.5 ? 0 : 1]?.kill()
        kills += 1
      }
      await announcing

      const said = () => kept.map(({ output }) => output.join('')).join('\n')
      await expect
        .poll(async () => (await counted()).length, { timeout: 60_000, interval: 200 })
        .toBe(wanted.length)
        .catch((error) => {
          throw new Error(`${error.message}\n${said()}`)
        })
      expect(await counted()).toEqual(wanted.sort().map((key) => ({ key, times: 1 })))

      await expect.poll(() => kept.every((one) => one.isReady()), { timeout: 20_000 }).toBe(true)
      const stopped = await Promise.all(kept.map((one) => one.stop()))
      expect(stopped).toEqual([0, 0])
      const left = await db.witness`select
        (select count(*)::int from app.outbox_event where relayed_at is null) as unrelayed,
        (select count(*)::int from app.outbox_delivery where done_at is null) as undone,
        (select count(*)::int from app.due_work) as due`
      expect(left).toEqual([{ unrelayed: 0, undone: 0, due: 0 }])
    })

    async function announce(at: number): Promise<void> {
      const personId = timeOrderedIds.next<'person'>()
      const ctx = testCtx({ database: db.database, scope: { role: 'person', personId } })
      await inTransaction(ctx, async (ctx) => {
        await publish(ctx, { type: 'thing.happened', scope: { personId }, payload: { key: `event-${at}` } })
        await planWork(ctx, {
          kind: 'thing.due',
          key: `due-${at}`,
          queue: 'credits',
          dueAt: Temporal.Now.instant().add({ milliseconds: 300 }),
          scope: { personId },
          payload: {},
        })
      })
    }
  })
}
