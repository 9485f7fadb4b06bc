import { getPerson } from '@kara/identity'
import type { PersonId } from '@kara/kernel'
import { makeBookableHub, makeBooking } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx } from '../../../http/ctx.server.ts'
import { takeFlash } from '../../../http/flash.server.ts'
import { cookiesSet, enterWithTerms, testArgs, testPlatform } from '../../../http/testing.ts'
import { action } from './page.server.ts'

describe('another time zone on the profile', () => {
  const db = openTestDatabase()

  async function signedIn(personId: PersonId) {
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    await enterWithTerms(door, personId)
    /** Saves, and returns what the next page of the same browser says. */
    const save = async (form: Record<string, string>) => {
      const asked = testArgs(platform, { path: '/home/profile', cookies: cookiesSet(door), form })
      await action(asked as never)
      const next = testArgs(platform, { cookies: { ...cookiesSet(door), ...cookiesSet(asked) } })
      return takeFlash(next.context.visit)
    }
    return { save, zone: async () => (await getPerson(gateCtx(door, { personId }))).timeZone }
  }

  test('says how the next session is written from now on, and takes it back in one step', async () => {
    const booking = await makeBooking(db, await makeBookableHub(db), '2026-11-23T10:00:00Z')
    const { save, zone } = await signedIn(booking.personId)
    const said = await save({ displayName: 'Sara', locale: 'en', timeZone: 'Europe/Copenhagen' })
    expect(said?.text).toMatch(/was written .+10:00.+, and is .+11:00/)
    expect(said?.undo?.action).toBe('/home/profile')
    await save({ ...said?.undo?.fields })
    expect(await zone()).toBe('Atlantic/Reykjavik')
  })

  test('says no more than that it is saved where the zone stays', async () => {
    const booking = await makeBooking(db, await makeBookableHub(db), '2026-11-23T10:00:00Z')
    const { save } = await signedIn(booking.personId)
    const said = await save({ displayName: 'Sara', locale: 'en', timeZone: 'Atlantic/Reykjavik' })
    expect(said).toMatchObject({ text: 'Your profile is saved.' })
    expect(said?.undo).toBeUndefined()
  })
})
