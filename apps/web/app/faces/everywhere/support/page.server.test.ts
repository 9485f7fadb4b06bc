import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('how support is reached', () => {
  const db = openTestDatabase()
  const visit = async (path: string) => loader(testArgs(await testPlatform(db), { path }) as never)

  test('is said to everybody, with the code that they brought', async () => {
    expect(await visit('/support')).toEqual({ address: 'support@kara.example', reference: null })
    expect(await visit('/support?reference=river-candle-otter-284')).toMatchObject({
      reference: 'river-candle-otter-284',
    })
  })

  test('shows no text that somebody put into an address', async () => {
    const path = `/support?reference=${encodeURIComponent('call 555 1234 now')}`
    expect(await visit(path)).toMatchObject({ reference: null })
  })
})
