import { startSession } from '@kara/identity'
import { setHubCalendar } from '@kara/scheduling'
import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../../http/ctx.server.ts'
import { testArgs, testPlatform } from '../../../../http/testing.ts'
import { action, loader } from './page.server.ts'

const thursdayAtTen = '2026-11-26T10:00:00Z'
const fridayAtTen = '2026-11-27T10:00:00Z'

describe('moving a session', () => {
  const db = openTestDatabase()

  async function booked(startsAt = thursdayAtTen) {
    const hub = await makeBookableHub(db)
    const { personId, session } = await makeBooking(db, hub, startsAt)
    const ask = (askedFirst: Record<string, number | null>) =>
      setHubCalendar(professionalCtx(db, hub), {
        ...{ noticeHours: null, bookableWeeks: null, isAway: false, backOn: null },
        companyId: hub.companyId,
        askedFirst,
      })
    const visit = async (options: { form?: Record<string, string>; path?: string } = {}) => {
      const platform = await testPlatform(db)
      // Past the minutes in which a booking can be undone.
      platform.clock.travelTo('2026-11-20T09:30:00Z')
      const door = testArgs(platform)
      const opened = { personId, host: door.context.visit.host.name, method: 'password' as const }
      const { token } = await startSession(gateCtx(door), opened)
      const who = { params: { sessionId: session.id }, cookies: { '__Host-session': token } }
      return testArgs(platform, { ...who, ...options }) as never
    }
    const path = `/home/sessions/${session.id}`
    return { hub, session, ask, visit, path, slug: hub.host.split('.')[0] }
  }

  test('says which times are asked for, with the way to ask, and shows none of them', async () => {
    const { hub, ask, visit, slug } = await booked()
    expect(await loader(await visit())).toMatchObject({ askedWithin: null, askPath: null })
    await ask({ [hub.serviceId]: 100 })
    const { offer, askedWithin, askPath } = await loader(await visit())
    expect(askedWithin).toBe(100)
    expect(offer?.days.flatMap(({ times }) => times)[0]).toBe('2026-11-24T13:30:00Z')
    expect(askPath).toContain(`/hand-off/to/${slug}?to=`)
    expect(decodeURIComponent(askPath ?? '')).toContain(`/request?service=${hub.serviceId}`)
  })

  test('offers the times of a service that is always asked for to who has a session of it', async () => {
    const { hub, ask, visit, path } = await booked()
    await ask({ [hub.serviceId]: null })
    const { offer, askPath } = await loader(await visit({ path: `${path}/move?week=2026-11-23` }))
    expect(offer?.days.flatMap(({ times }) => times)).toContain(fridayAtTen)
    expect(askPath).toBeNull()
    const moved = (await action(await visit({ form: { slot: fridayAtTen } }))) as Response
    expect(moved.headers.get('location')).not.toContain('/move')
  })

  test('leads to a request instead after the cut-off, where another time is a new booking', async () => {
    const { hub, ask, visit, slug } = await booked('2026-11-20T16:00:00Z')
    await ask({ [hub.serviceId]: null })
    expect(await loader(await visit())).toMatchObject({ isLate: true, offer: null })
    expect((await loader(await visit())).askPath).toContain(`/hand-off/to/${slug}?to=`)
    await ask({})
    expect(await loader(await visit())).toMatchObject({ isLate: true, offer: {}, askPath: null })
  })

  test('says on the same page, in the same week, that somebody was quicker', async () => {
    const { hub, visit, path } = await booked()
    await makeBooking(db, hub, fridayAtTen)
    const week = '?week=2026-11-23&day=2026-11-27'
    const lost = await action(await visit({ form: { slot: fridayAtTen }, path: `${path}/move${week}` }))
    expect((lost as Response).headers.get('location')).toBe(`${path}/move${week}`)
  })
})
