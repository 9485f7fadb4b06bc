import { makeEmployee } from '@kara/companies/testing'
import { acceptTerms, findCurrentTerms, startSession } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { savePayee } from '@kara/payments'
import { bookSlot, holdSlot } from '@kara/scheduling'
import { makeBookableHub, mondayAtTen } from '@kara/scheduling/testing'
import { openTestDatabase, testCtx } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { gateCtx, personCtx } from '../../../http/ctx.server.ts'
import { requireHubBrowser } from '../../../http/guards.server.ts'
import { ensureBrowserHash } from '../../../http/session.server.ts'
import { cookiesSet, type TestRequest, testArgs, testPlatform } from '../../../http/testing.ts'
import { action as confirm } from './confirm/page.server.ts'
import { loader } from './page.server.ts'
import { action as answerTerms } from './terms/page.server.ts'

/** A browser that holds a time, whose person went away in the middle of the way and comes back by its address. */
describe('coming back to a booking', () => {
  const db = openTestDatabase()

  async function held() {
    const platform = await testPlatform(db)
    const { companyId, hubId, host, serviceId, slug, professionalId, personId } = await makeBookableHub(db)
    const hub = { companyId, hubId, state: 'published', version: 1, canonicalHost: host } as const
    const at = { kind: 'hub', name: `${host}:3000`, origin: `http://${host}:3000`, hub } as const
    const first = testArgs(platform, { host: at })
    const { ctx } = await requireHubBrowser(first)
    const { id: holdId } = await holdSlot(ctx, { serviceId, startsAt: mondayAtTen })
    const browser = cookiesSet(first)
    const come = (cookies: Record<string, string> = {}, wish: TestRequest = {}) =>
      testArgs(platform, { host: at, cookies: { ...browser, ...cookies }, ...wish })
    const signIn = async () => {
      const { personId } = await makePerson(db)
      await makeEmployee(db, companyId, personId)
      const wish = { personId, host: at.name, method: 'password' } as const
      const { token } = await startSession(gateCtx(first), wish)
      return { personId, session: { '__Host-session': token } }
    }
    const scope = { role: 'professional', professionalId, personId } as const
    const professional = testCtx({ database: db.database, scope })
    return { platform, companyId, professional, slug, holdId, come, signIn }
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

  /** Somebody at the last step, who accepted the terms and has no card. */
  async function atTheEnd() {
    const town = await held()
    const { personId, session } = await town.signIn()
    const ctx = personCtx(town.come(session), { personId, companyId: town.companyId })
    const terms = await findCurrentTerms(ctx, 'client', 'en')
    await acceptTerms(ctx, { termsVersionId: terms?.id ?? '', companyId: town.companyId })
    const pay = (form: Record<string, string>) => placeOf(confirm(town.come(session, { form }) as never))
    const step = async () => (await loader(town.come(session) as never)).step
    return { ...town, step, pay }
  }

  test('has to have a card before they pay themself', async () => {
    const { step, pay } = await atTheEnd()
    expect(await step()).toMatchObject({ name: 'confirm', payment: { takesCards: true, isAsked: true } })
    expect(await pay({ funding: 'self_pay' })).toBe('/book?problem=card')
  })

  test('books without one where the professional takes no cards, and reads that they pay directly', async () => {
    const { professional, step, pay } = await atTheEnd()
    await savePayee(professional, { legalName: 'Sólveig', charging: 'outside' })
    expect(await step()).toMatchObject({
      name: 'confirm',
      payment: {
        takesCards: false,
        isAsked: false,
        options: [{ funding: 'credits' }, { funding: 'self_pay' }],
      },
    })
    expect(await pay({ funding: 'self_pay' })).toMatch(/^\/booked\//)
  })

  test('is shown terms that changed while they were read, says so, and goes on with the same held time', async () => {
    const { platform, come, signIn } = await held()
    const { personId, session } = await signIn()
    const shown = (await loader(come(session) as never)).step
    const shownId = 'terms' in shown ? (shown.terms?.id ?? '') : ''
    await db.witness`insert into app.terms_version (id, audience, version, locale, title, body, effective_at)
      values (${platform.ids.next()}, 'client', '2026-12', 'en', 'Terms', 'Newer',
        ${platform.clock.now().add({ minutes: 2 }).toString()})`
    platform.clock.advance({ minutes: 3 })
    const accept = (termsVersionId: string) =>
      placeOf(answerTerms(come(session, { form: { answer: 'accept', termsVersionId } }) as never) as never)
    expect(await accept(shownId)).toBe('/book?problem=newer_terms')
    expect(await db.witness`select 1 from app.terms_acceptance where person_id = ${personId}`).toEqual([])
    const again = await loader(come(session, { path: '/book?problem=newer_terms' }) as never)
    expect(again).toMatchObject({
      hold: { startsAt: mondayAtTen },
      step: { name: 'terms', problem: 'newer', terms: { version: '2026-12' } },
    })
    expect(await accept('terms' in again.step ? (again.step.terms?.id ?? '') : '')).toBe('/book')
    const { step } = await loader(come(session) as never)
    expect(step.name).not.toBe('terms')
  })
})
