import { expect, it } from 'vitest'
import { queuePlace } from './queue-place.ts'

const DATABASE_APP_URL = 'postgres://kara_app:x@db:5432/kara'

it('prefers Redis, under a prefix that belongs to the database', () => {
  const here = queuePlace({ REDIS_URL: 'redis://r', DATABASE_QUEUE_URL: 'postgres://q', DATABASE_APP_URL })
  const there = queuePlace({ REDIS_URL: 'redis://r', DATABASE_APP_URL: `${DATABASE_APP_URL}_other` })
  expect(here).toMatchObject({ redisUrl: 'redis://r', prefix: expect.stringMatching(/^kara-[0-9a-f]{12}$/) })
  expect(there).not.toEqual(here)
})

it('takes PostgreSQL when there is no Redis, and nothing less', () => {
  expect(queuePlace({ DATABASE_QUEUE_URL: 'postgres://q', DATABASE_APP_URL })).toEqual({
    postgresUrl: 'postgres://q',
  })
  expect(() => queuePlace({ DATABASE_APP_URL })).toThrow('REDIS_URL or DATABASE_QUEUE_URL')
})
