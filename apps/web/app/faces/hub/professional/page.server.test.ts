import { setAvailability } from '@kara/scheduling'
import { makeBookableHub, makeBooking, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { cookiesSet, enterWithTerms, hubHost, testArgs, testPlatform } from '../../../http/testing.ts'
import { action as hold } from '../hold/page.server.ts'
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

describe('the free times of a week that has its new clients', () => {
  const db = openTestDatabase()

  test('are there for who is a client already, and for nobody else', async () => {
    const hub = await makeBookableHub(db)
    const { personId } = await makeBooking(db, hub)
    await setAvailability(professionalCtx(db, hub), {
      ...{
        noticeHours: 0,
        bookableWeeks: 8,
        bufferMinutes: 0,
        startStepMinutes: 60,
        newClientsPerWeekMax: 1,
      },
      hours: [{ weekday: 1, starts: '09:00', ends: '17:00' }],
    })
    const platform = await testPlatform(db)
    const host = hubHost(hub)
    const door = testArgs(platform, { host })
    await enterWithTerms(door, personId)
    const signedIn = cookiesSet(door)
    const slot = `${hub.serviceId}/2026-11-23T14:00:00Z`
    const seenAndHeld = async (cookies: Record<string, string>) => {
      const path = '/?week=2026-11-23'
      const { offer } = await loader(
        testArgs(platform, { host, path, cookies, params: { slug: hub.slug } }) as never,
      )
      const answer = await hold(testArgs(platform, { host, cookies, form: { slot } }) as never)
      const place = answer.headers.get('location')?.split('&').slice(-2)[0]
      return [offer?.days.flatMap(({ times }) => times).includes('2026-11-23T14:00:00Z'), place]
    }
    expect(await seenAndHeld({})).toEqual([false, 'refused=new_client_limit'])
    expect(await seenAndHeld(signedIn)).toEqual([true, '/book'])
  })
})
