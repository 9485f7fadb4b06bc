import { makePerson } from '@kara/identity/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { enter } from '../../../http/enter.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { optionalAt } from '../../../told/choice.server.ts'
import { action, loader } from './page.server.ts'

describe('which letters come', () => {
  const db = openTestDatabase()

  test('are all of them, until somebody chooses', async () => {
    const { personId } = await makePerson(db)
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enter(door, { personId, method: 'password' })
    const cookies = cookiesSet(door)
    const wanted = async () =>
      (await loader(testArgs(platform, { cookies }) as never)).notices.flatMap(({ notice, isWanted }) =>
        isWanted ? [notice] : [],
      )
    expect(await wanted()).toEqual([...optionalAt.home])
    const reply = await action(testArgs(platform, { cookies, form: { wanted: 'reminder_hour' } }) as never)
    expect(reply.headers.get('location')).toBe('/home/notices/choice')
    expect(await wanted()).toEqual(['reminder_hour'])
  })
})
