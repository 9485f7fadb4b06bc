import { bookSlot, holdSlot } from '@kara/scheduling'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

describe('what a professional reads of how a client’s sessions are paid', () => {
  const db = openTestDatabase()

  test('is whether credits pay for each, and of their own sessions alone', async () => {
    const hub = await makeBookableHub(db)
    const { ctx, personId, session } = await makeBooking(db, hub)
    const hold = await holdSlot(ctx, { serviceId: hub.serviceId, startsAt: '2026-11-24T10:00:00Z' })
    const own = await bookSlot(ctx, {
      ...{ holdId: hold.id, funding: 'self_pay', timeZone: 'Atlantic/Reykjavik' },
    })
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enterWithTerms(door, hub.personId)
    const visit = testArgs(platform, { params: { personId }, cookies: cookiesSet(door) })
    const { sessions } = await loader(visit as never)
    const fundingOf = new Map(sessions.map(({ id, funding, bill }) => [id, [funding, bill]]))
    expect(fundingOf.get(session.id)).toEqual(['credits', undefined])
    expect(fundingOf.get(own.id)).toEqual(['self_pay', undefined])
  })
})
