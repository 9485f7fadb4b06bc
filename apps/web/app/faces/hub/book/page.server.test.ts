import { makeEmployee } from '@kara/companies/testing'
import { startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { bookSlot, holdSlot } from '@kara/scheduling'
import { makeBookableHub, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx, personCtx } from '../../../http/ctx.server.ts'
import { requireHubBrowser } from '../../../http/guards.server.ts'
import { ensureBrowserHash } from '../../../http/session.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../http/testing.ts'
import { loader } from './page.server.ts'

/** A browser that holds a time, whose person went away in the middle of the way and comes back by its address. */
describe('coming back to a booking', () => {
  const db = openTestDatabase()

  async function held() {
    const platform = await testPlatform(db)
    const { companyId, hubId, host, serviceId, slug } = await makeBookableHub(db)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const first = testArgs(platform, { host: at })
    const { ctx } = await requireHubBrowser(first)
    const { id: holdId } = await holdSlot(ctx, { serviceId, startsAt: mondayAtTen })
    const browser = cookiesSet(first)
    const come = (cookies: Record<string, string> = {}) =>
      testArgs(platform, { host: at, cookies: { ...browser, ...cookies } })
    const signIn = async () => {
      const { personId } = await makePerson(db)
      await makeEmployee(db, companyId, personId)
      const wish = { personId, host: at.name, method: 'password' } as const
      const { token } = await startSession(gateCtx(first), wish)
      return { personId, session: { '__Host-session': token } }
    }
    return { platform, companyId, slug, holdId, come, signIn }
  }

  const placeOf = async (answer: Promise<unknown>) =>
    ((await answer.catch((thrown: unknown) => thrown)) as Response).headers.get('location')

  test('finds the time still held, and the step at which they were', async () => {
    const { come, signIn } = await held()
    expect(await loader(come() as never)).toMatchObject({ step: { name: 'sign_in' } })
    const { session } = await signIn()
    expect(await loader(come(session) as never)).toMatchObject({
      hold: { startsAt: mondayAtTen },
      step: { name: 'terms' },
    })
  })

  test('is told what happened to a time that lapsed while they signed in', async () => {
    const { platform, slug, come, signIn } = await held()
    platform.clock.advance({ minutes: 21 })
    const { session } = await signIn()
    const place = new URL((await placeOf(loader(come(session) as never))) ?? '', 'http://hub.test')
    expect(place.pathname).toBe(`/professionals/${slug}`)
    expect(place.searchParams.get('refused')).toBe('lapsed')
    expect(place.searchParams.get('at')).toBe(mondayAtTen)
  })

  test('is led to what was booked, by the back button and by an older tab', async () => {
    const { companyId, holdId, come, signIn } = await held()
    const { personId, session } = await signIn()
    const args = come(session)
    const browserHash = ensureBrowserHash(args.context.visit)
    const ctx = personCtx(args, { personId, companyId, browserHash })
    const booked = await bookSlot(ctx, { holdId, funding: 'credits', timeZone: 'Atlantic/Reykjavik' })
    expect(await placeOf(loader(come(session) as never))).toBe(`/booked/${booked.id}`)
  })
})
