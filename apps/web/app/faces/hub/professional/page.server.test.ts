import { makeBookableHub } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('the free times of somebody who lives elsewhere', () => {
  const db = openTestDatabase()

  test('stand on the days of the reader, or of the professional where the reader wants that', async () => {
    const { companyId, hubId, host, slug } = await makeBookableHub(db, { timeZone: 'Pacific/Auckland' })
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const platform = await testPlatform(db)
    const firstOfMonday = async (question: string) => {
      const path = `/?week=2026-11-23${question}`
      const { isThere, offer } = await loader(
        testArgs(platform, { host: at, path, params: { slug } }) as never,
      )
      return [isThere, offer?.days.find(({ date }) => date === '2026-11-23')?.times[0]]
    }
    expect(await firstOfMonday('')).toEqual([false, '2026-11-23T00:00:00Z'])
    expect(await firstOfMonday('&zone=there')).toEqual([true, '2026-11-22T20:00:00Z'])
  })
})
