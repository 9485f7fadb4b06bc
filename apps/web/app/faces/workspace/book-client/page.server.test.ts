import { makePractice, makePrivateClient, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import {
  cookiesSet,
  enterWithTerms,
  type TestRequest,
  testArgs,
  testPlatform,
} from '../../../http/testing.ts'
import { action, loader } from './page.server.ts'

describe('booking for a private client on a page', () => {
  const db = openTestDatabase()

  async function pair() {
    const practice = await makePractice(db)
    const client = await makePrivateClient(db, practice)
    const signedIn = async (wish: TestRequest) => {
      const platform = await testPlatform(db)
      const door = testArgs(platform)
      await enterWithTerms(door, practice.personId as never)
      return testArgs(platform, { ...wish, cookies: cookiesSet(door) }) as never
    }
    const look = async (question: string) => loader(await signedIn({ path: `/work/book?${question}` }))
    return { practice, client, signedIn, look }
  }

  test('begins with the free times of a service, by week', async () => {
    const { practice, look } = await pair()
    const { offer, asked, service } = await look('day=2026-11-23')
    expect({ asked, service }).toEqual({ asked: null, service: practice.serviceId })
    expect(offer?.days[0]).toMatchObject({
      date: '2026-11-23',
      times: expect.arrayContaining([mondayAtTen]),
    })
  })

  test('says of a chosen time that it is free, why it is not offered, or that nobody can have it', async () => {
    const { look } = await pair()
    expect(await look(`at=${mondayAtTen}`)).toMatchObject({
      offer: null,
      asked: { at: mondayAtTen, day: '2026-11-23', reason: null, isPossible: true },
    })
    expect(await look('onDay=2026-11-23&onTime=20')).toMatchObject({
      asked: { at: '2026-11-23T20:00:00Z', reason: 'hours', isPossible: true },
    })
    expect(await look('at=2026-11-02T10:00')).toMatchObject({
      asked: { reason: 'past', isPossible: false },
    })
  })

  test('shows the free times again, and says so, where there is no such time', async () => {
    const { look } = await pair()
    for (const wrong of [
      'onDay=2026-11-23&onTime=later',
      'onDay=2026-11-23&onTime=',
      'at=soonZ',
      'at=2026-02-30T10:00',
    ]) {
      const { isUnreadable, offer } = await look(wrong)
      expect({ wrong, isUnreadable, hasTimes: offer !== null }).toEqual({
        wrong,
        isUnreadable: true,
        hasTimes: true,
      })
    }
    // A form that is sent for another week takes its empty fields along.
    expect(await look('onDay=&onTime=')).toMatchObject({ isUnreadable: false, asked: null })
  })

  test('books what was chosen, and keeps the form when the time is gone', async () => {
    const { practice, client, signedIn, look } = await pair()
    const form = {
      personId: client.personId,
      serviceId: practice.serviceId,
      startsAt: mondayAtTen,
      payment: 'free',
    }
    const response = (await action(await signedIn({ form }))) as Response
    expect(response.headers.get('location')).toMatch(/^\/work\?.*day=2026-11-23/)
    expect(await look(`at=${mondayAtTen}`)).toMatchObject({ asked: { reason: 'booked', isPossible: false } })
    expect(await action(await signedIn({ form }))).toMatchObject({
      data: { initialValue: { personId: client.personId }, error: { '': [expect.any(String)] } },
    })
    expect(await action(await signedIn({ form: { ...form, personId: '' } }))).toMatchObject({
      data: { error: { personId: [expect.any(String)] } },
    })
  })
})
