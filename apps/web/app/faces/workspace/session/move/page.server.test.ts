import { makeBookableHub, makeBooking, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('the page on which a session gets another time', () => {
  const db = openTestDatabase()

  async function booked() {
    const hub = await makeBookableHub(db)
    const { session } = await makeBooking(db, hub)
    const look = async (question: string) => {
      const platform = await testPlatform(db)
      const door = testArgs(platform)
      await enterWithTerms(door, hub.personId as never)
      const wish = {
        path: `/work/sessions/${session.id}/move?${question}`,
        params: { sessionId: session.id },
      }
      return loader(testArgs(platform, { ...wish, cookies: cookiesSet(door) }) as never)
    }
    return { hub, session, look }
  }

  test('begins with the free times, those included that overlap the session itself', async () => {
    const { look } = await booked()
    const { offer, asked } = await look('day=2026-11-23')
    expect(asked).toBeNull()
    const times = offer?.days[0]?.times ?? []
    expect(times).toContain('2026-11-23T10:15:00Z')
    expect(times).not.toContain(mondayAtTen)
  })

  test('says of a time that it is free, why it is not, or that nobody can have it', async () => {
    const { hub, look } = await booked()
    await makeBooking(db, hub, '2026-11-23T14:00:00Z')
    expect((await look('at=2026-11-23T12:00:00Z')).asked).toMatchObject({ reason: null, isPossible: true })
    expect((await look('onDay=2026-11-23&onTime=20')).asked).toMatchObject({
      reason: 'hours',
      isPossible: true,
    })
    expect((await look('at=2026-11-23T14:15:00Z')).asked).toMatchObject({
      reason: 'booked',
      isPossible: false,
    })
    expect(await look('onDay=2026-11-23&onTime=later')).toMatchObject({ isUnreadable: true, asked: null })
  })

  test('is not there for a session that ended', async () => {
    const { session, look } = await booked()
    await db.witness`update app.session set state = 'cancelled' where id = ${session.id}`
    await expect(look('')).rejects.toMatchObject({ kind: 'not_found' })
  })
})
