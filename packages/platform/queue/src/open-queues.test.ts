import { openTestDatabase, testRedisUrl } from '@kara/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrateQueue } from './migrate-queue.ts'
import { openQueues } from './open-queues.ts'
import type { Queues } from './queues.ts'

const redisUrl = testRedisUrl()
if (!redisUrl) console.warn('Skipped: the queue on Redis. Set TEST_REDIS_URL, or run through `npm test`.')

const db = openTestDatabase()
const prefix = `test-${process.pid}-${Date.now().toString(36)}`
const failOnError = (error: Error) => {
  throw error
}

for (const backend of ['postgres', 'redis'] as const) {
  describe.skipIf(backend === 'redis' && !redisUrl)(`the queue on ${backend}`, () => {
    let queues: Queues
    beforeAll(async () => {
      if (backend === 'postgres') await migrateQueue(db.url('kara_queue'))
      const place =
        backend === 'postgres'
          ? { postgresUrl: db.url('kara_queue') }
          : { redisUrl: redisUrl as string, prefix }
      queues = openQueues(place, failOnError)
    })
    afterAll(() => queues.close())

    it('answers, and says what carries it', async () => {
      expect(await queues.answers()).toBe(true)
      expect(queues.backend).toBe(backend)
    })

    it('hands every job to one worker, with its payload and id', async () => {
      const taken: Array<[unknown, string]> = []
      const worker = queues.work(
        'credits',
        async (payload, id) => {
          taken.push([payload, id])
        },
        { concurrency: 5, onError: failOnError },
      )
      await queues.add(
        'credits',
        Array.from({ length: 40 }, (_, at) => ({
          id: `e${at}-credits.count`,
          payload: { eventId: `e${at}` },
        })),
      )
      await expect.poll(() => taken.length, { timeout: 15_000 }).toBe(40)
      await worker.stop()
      expect(new Set(taken.map(([, id]) => id)).size).toBe(40)
      expect(taken.find(([, id]) => id === 'e7-credits.count')?.[0]).toEqual({ eventId: 'e7' })
    })

    it('takes two rings of one id for one job, and the same id again once it is done', async () => {
      const job = { id: 'again-hubs.publish', payload: { eventId: 'again' } }
      await queues.add('hubs', [job, job])
      await queues.add('hubs', [job])
      expect(await queues.counts('hubs')).toMatchObject({ waiting: 1 })
      let times = 0
      const worker = queues.work(
        'hubs',
        async () => {
          times += 1
        },
        { concurrency: 2, onError: failOnError },
      )
      await expect.poll(() => times, { timeout: 15_000 }).toBe(1)
      await expect.poll(() => queues.counts('hubs')).toMatchObject({ active: 0 })
      await queues.add('hubs', [job])
      await expect.poll(() => times, { timeout: 15_000 }).toBe(2)
      await worker.stop()
    })

    it('tries again what failed, after a while', async () => {
      const at: number[] = []
      const worker = queues.work(
        'sessions',
        async () => {
          at.push(Date.now())
          if (at.length === 1) throw new Error('The first try always fails.')
        },
        { concurrency: 1, onError: failOnError },
      )
      await queues.add('sessions', [{ id: 'flaky-sessions.try', payload: { eventId: 'flaky' } }])
      await expect.poll(() => at.length, { timeout: 15_000 }).toBe(2)
      await worker.stop()
      expect((at[1] ?? 0) - (at[0] ?? 0)).toBeGreaterThanOrEqual(690)
    })

    it('waits for running jobs when it stops, and takes no new ones', async () => {
      let isDone = false
      let start = () => {}
      const started = new Promise<void>((resolve) => {
        start = resolve
      })
      const worker = queues.work(
        'notices',
        async () => {
          start()
          await new Promise((resolve) => setTimeout(resolve, 300))
          isDone = true
        },
        { concurrency: 1, onError: failOnError },
      )
      await queues.add('notices', [{ id: 'slow-notices.send', payload: { eventId: 'slow' } }])
      await started
      await worker.stop()
      expect(isDone).toBe(true)
      await queues.add('notices', [{ id: 'late-notices.send', payload: { eventId: 'late' } }])
      expect(await queues.counts('notices')).toMatchObject({ waiting: 1, active: 0 })
    })
  })
}

it('says that a queue nobody keeps does not answer', async () => {
  const gone = openQueues({ redisUrl: 'redis://127.0.0.1:1', prefix }, () => {})
  expect(await gone.answers()).toBe(false)
  await gone.close()
})
