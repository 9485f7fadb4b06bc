import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('../../build/client/assets', import.meta.url))

/** Words that occur only behind a server door, one or more for each kind of thing that must stay there. */
const canaries = [
  'drizzle',
  'postgres://',
  'set_config(',
  'argon2',
  'DATABASE_APP_URL',
  'APP_SECRET',
  'bullmq',
  'lucia',
  'createHmac',
  'node:crypto',
  'app.resolve_host',
  'whsec_',
]

// A build is made by `npm run build`, which the whole test command does first; alone it may be missing.
describe.skipIf(!existsSync(folder))('what browsers get', () => {
  const chunks = existsSync(folder) ? readdirSync(folder).filter((file) => /\.(js|css)$/.test(file)) : []

  test('has chunks to look at', () => {
    expect(chunks.length).toBeGreaterThan(10)
  })

  test.each(canaries)('holds no trace of %s', (canary) => {
    const found = chunks.filter((file) => readFileSync(`${folder}/${file}`, 'utf8').includes(canary))
    expect(found).toEqual([])
  })
})
