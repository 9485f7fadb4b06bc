import { Secret } from '@kara/kernel'
import { z } from 'zod'

/** A secret of at least 32 characters that refuses to be printed. */
export const secretText = (minimum = 32) =>
  z
    .string()
    .min(minimum, `must have at least ${minimum} characters`)
    .transform((value) => new Secret(value))

export const url = z.url('must be a URL')

/** Settings that every process needs. */
export const platformSettings = z.object({
  APP_ENV: z.enum(['development', 'test', 'production']),
  APP_SECRET: secretText(),
  DATABASE_APP_URL: z.string().startsWith('postgres', 'must be a postgres:// address'),
  BASE_HOST: z.string().min(1).describe('the host, with its port if any, under which app and hubs live'),
  BASE_SCHEME: z.enum(['http', 'https']),
})

/** Settings of whoever rings or answers the queue. */
export const queueSettings = z.object({
  REDIS_URL: z.string().startsWith('redis').optional(),
  DATABASE_QUEUE_URL: z.string().startsWith('postgres').optional(),
})

export { z }
