import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { countTransactions, openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../http/testing.ts'
import { loader as home } from '../home/layout.server.ts'
import { loader as workspace } from './layout.server.ts'

describe('the frame around the pages', () => {
  const db = openTestDatabase()

  async function visitor(personId: string, path: string) {
    const platform = await testPlatform(db)
    const counted = countTransactions(platform.database)
    const door = testArgs(platform)
    await enterWithTerms(door, personId as never)
    const args = testArgs({ ...platform, database: counted.database }, { path, cookies: cookiesSet(door) })
    return { args: args as never, counted }
  }

  test('of a professional takes five transactions to know who they are, and three for all that it shows', async () => {
    const hub = await makeBookableHub(db)
    await makeBooking(db, hub)
    const { args, counted } = await visitor(hub.personId, '/work')
    expect(await workspace(args)).toMatchObject({ requests: 0, waiting: 0, asked: 0, unreadable: 0 })
    expect(counted.take()).toBeLessThanOrEqual(8)
  })

  test('of a client takes no more than six', async () => {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const { args, counted } = await visitor(session.personId, '/home')
    expect(await home(args)).toMatchObject({ soon: null })
    expect(counted.take()).toBeLessThanOrEqual(6)
  })
})
