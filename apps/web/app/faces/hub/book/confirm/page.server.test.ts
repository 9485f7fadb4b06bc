import { makeEmployee } from '@kara/companies/testing'
import { setTimeAway } from '@kara/directory'
import { acceptTerms, listTermsToAccept, startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { findSlotHold, holdSlot, listBookedSessions } from '@kara/scheduling'
import { makeBookableHub, mondayAtTen, professionalCtx } from '@kara/scheduling/testing'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx, personCtx } from '../../../../http/ctx.server.ts'
import { requireHubBrowser } from '../../../../http/guards.server.ts'
import { ensureBrowserHash } from '../../../../http/session.server.ts'
import { cookiesSet, testArgs, testPlatform } from '../../../../http/testing.ts'
import { loader } from '../page.server.ts'
import { action as answerTerms } from '../terms/page.server.ts'
import { action } from './page.server.ts'

/** Somebody signed in who holds a time: what the last press of the way does. */
describe('confirming a booking', () => {
  const db = openTestDatabase()

  async function held({ hasAccepted = true, languages = ['is', 'en'] } = {}) {
    const platform = await testPlatform(db)
    const bookable = await makeBookableHub(db)
    const { companyId, hubId, host, serviceId, slug, professionalId } = bookable
    await db.witness`update app.professional set languages = ${languages} where id = ${professionalId}`
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const first = testArgs(platform, { host: at })
    const browser = await requireHubBrowser(first)
    const secret = cookiesSet(first)
    const hold = await holdSlot(browser.ctx, { serviceId, startsAt: mondayAtTen })
    const { personId } = await makePerson(db)
    await makeEmployee(db, companyId, personId)
    const { token } = await startSession(gateCtx(first), { personId, host: at.name, method: 'password' })
    const ctx = personCtx(first, {
      ...{ personId, companyId },
      browserHash: ensureBrowserHash(testArgs(platform, { host: at, cookies: secret }).context.visit),
    })
    const [terms] = await listTermsToAccept(ctx, { audiences: ['client'], locale: 'en' })
    if (hasAccepted && terms) await acceptTerms(ctx, { termsVersionId: terms.id, companyId })
    const cookies = { ...secret, '__Host-session': token }
    const come = (form?: Record<string, string>, more: Record<string, string> = {}) =>
      testArgs(platform, { host: at, cookies: { ...cookies, ...more }, ...(form ? { form } : {}) }) as never
    const placeOf = async (answer: Promise<unknown>) =>
      new URL(((await answer) as Response).headers.get('location') ?? '', at.origin)
    const self = professionalCtx(db, bookable, platform.clock)
    const holdNow = () => findSlotHold(browser.ctx, hold.id as never)
    return { ctx, personId, slug, self, termsId: terms?.id ?? '', come, placeOf, holdNow }
  }

  test('asks for the language where there are several, the reader’s own first, and keeps the answer', async () => {
    const { ctx, come, placeOf } = await held()
    expect(await loader(come())).toMatchObject({ service: { languages: ['en', 'is'] } })
    expect((await placeOf(action(come({ funding: 'credits', language: 'is' })))).pathname).toMatch(
      /^\/booked\//,
    )
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([{ language: 'is' }])
  })

  test('asks nothing about a language that is the only one', async () => {
    const { come } = await held({ languages: ['is'] })
    expect((await loader(come())).service.languages).toEqual(['is'])
  })

  test('asks once in which zone times are written, when the browser is in another than the profile', async () => {
    const { ctx, personId, come } = await held()
    const inTokyo = { zone: 'Asia/Tokyo' }
    expect(await loader(come(undefined, inTokyo))).toMatchObject({ step: { otherZone: 'Asia/Tokyo' } })
    await action(come({ funding: 'credits', timeZone: 'Asia/Tokyo' }, inTokyo))
    expect(await listBookedSessions(ctx, 'upcoming')).toMatchObject([
      { startsAt: mondayAtTen, clientTimeZone: 'Asia/Tokyo' },
    ])
    const [person] = await db.witness`select time_zone from app.person where id = ${personId}`
    expect(person?.time_zone).toBe('Asia/Tokyo')
  })

  test('leads to why and to the nearest times when the professional went away meanwhile, and holds nothing', async () => {
    const { ctx, slug, self, come, placeOf, holdNow } = await held()
    await setTimeAway(self, { fromDay: '2026-11-23', backOn: '2026-11-25' })
    const place = await placeOf(action(come({ funding: 'credits' })))
    expect([place.pathname, place.searchParams.get('refused')]).toEqual([
      `/professionals/${slug}`,
      'time_away',
    ])
    expect(await holdNow()).toMatchObject({ state: 'released' })
    expect(await listBookedSessions(ctx, 'upcoming')).toEqual([])
  })

  test('comes to nothing for who declines the terms: no session, and the time is free', async () => {
    const { ctx, termsId, come, placeOf, holdNow } = await held({ hasAccepted: false })
    expect((await placeOf(action(come({ funding: 'credits' })))).pathname).toBe('/book')
    await answerTerms(come({ answer: 'decline', termsVersionId: termsId }))
    expect(await holdNow()).toMatchObject({ state: 'released' })
    expect(await listBookedSessions(ctx, 'upcoming')).toEqual([])
  })
})
