import { makeCompany } from '@kara/companies/testing'
import { makeProfessional } from '@kara/directory/testing'
import { findCurrentTerms } from '@kara/identity'
import { makePerson } from '@kara/identity/testing'
import { type PersonId, timeOrderedIds } from '@kara/kernel'
import { openTestDatabase } from '@kara/testing'
import { describe, expect, test } from 'vitest'
import { findTermsNews } from '../account/terms-news.server.ts'
import { action, loader } from '../faces/entrance/new-terms/page.server.ts'
import { gateCtx } from './ctx.server.ts'
import { enter } from './enter.server.ts'
import { requireAdmin, requirePerson, requireProfessional } from './guards.server.ts'
import { cookiesSet, enterWithTerms, type TestRequest, testArgs, testPlatform } from './testing.ts'

describe('terms that matter', () => {
  const db = openTestDatabase()

  /** A browser of somebody who accepted the terms at first, unless they are new here. */
  async function signedIn(personId: PersonId, { isNew = false } = {}) {
    const platform = await testPlatform(db)
    const door = testArgs(platform)
    if (isNew) await enter(door, { personId, method: 'password' })
    else await enterWithTerms(door, personId)
    const ask = (wish: TestRequest = {}) => testArgs(platform, { ...wish, cookies: cookiesSet(door) })
    /** Where a page leads instead of opening; null when it opens. */
    const placeOf = async (work: Promise<unknown>) => {
      const thrown = await work.then(
        () => null,
        (error: unknown) => error,
      )
      if (thrown !== null && !(thrown instanceof Response)) throw thrown
      return thrown?.headers.get('location') ?? null
    }
    return { platform, ask, placeOf }
  }

  async function makeOwner() {
    const { personId } = await makePerson(db)
    const { companyId } = await makeCompany(db)
    await addTo(companyId, personId, 'owner')
    return { personId, companyId }
  }
  const addTo = (companyId: string, personId: string, role: string) =>
    db.witness`insert into app.company_admin (company_id, person_id, role, created_at)
      values (${companyId}, ${personId}, ${role}, now())`

  /** A version that comes into force in a while; versions of one test do not reach another's clock. */
  let versions = 0
  async function publish(
    { platform }: Awaited<ReturnType<typeof signedIn>>,
    audience: 'client' | 'professional' | 'company',
    { isMaterial, change }: { isMaterial: boolean; change: string },
  ) {
    const version = `test-${++versions}`
    platform.clock.advance({ minutes: versions })
    const at = platform.clock.now().toString()
    const id = timeOrderedIds.next()
    await db.witness`insert into app.terms_version
      (id, audience, version, locale, title, body, effective_at, is_material, change)
      values (${id}, ${audience}, ${version}, 'en', 'Terms', 'The text.', ${at}, ${isMaterial}, ${change})`
    return id
  }

  test.each(['owner', 'hr'])(
    'are asked of the company’s %s before a page, and a form that is open is still taken',
    async (role) => {
      const { companyId } = await makeOwner()
      const { personId } = await makePerson(db)
      await addTo(companyId, personId, role)
      const browser = await signedIn(personId, { isNew: true })
      const path = `/control/${companyId}/credits?page=2`
      const params = { companyId }
      const to = encodeURIComponent(path)
      expect(await browser.placeOf(requireAdmin(browser.ask({ path, params })))).toBe(
        `/new-terms/company?to=${to}&company=${companyId}`,
      )
      expect(await browser.placeOf(requireAdmin(browser.ask({ path, params, form: { a: '1' } })))).toBeNull()
    },
  )

  test('ask nothing of an administrator who does not speak for the company', async () => {
    const { companyId } = await makeOwner()
    const { personId } = await makePerson(db)
    await addTo(companyId, personId, 'it')
    const browser = await signedIn(personId, { isNew: true })
    expect(await browser.placeOf(requireAdmin(browser.ask({ params: { companyId } })))).toBeNull()
  })

  test('are asked of a professional when they change, with the change in a sentence; accepting leads on', async () => {
    const { personId } = await makeProfessional(db)
    const browser = await signedIn(personId)
    const path = '/work/requests'
    expect(await browser.placeOf(requireProfessional(browser.ask({ path })))).toBeNull()
    const change = 'Requests are answered within 48 hours.'
    const id = await publish(browser, 'professional', { isMaterial: true, change })
    const asked = (await browser.placeOf(requireProfessional(browser.ask({ path })))) ?? ''
    expect(asked).toBe('/new-terms/professional?to=%2Fwork%2Frequests')
    const params = { audience: 'professional' }
    const page = await loader(browser.ask({ path: asked, params }) as never)
    expect(page.terms).toMatchObject({ id, isFirst: false, changes: [change] })
    const form = { answer: 'accept', termsVersionId: id }
    const answer = await action(browser.ask({ path: asked, params, form }) as never)
    expect(answer.headers.get('location')).toBe(path)
    expect(await browser.placeOf(requireProfessional(browser.ask({ path })))).toBeNull()
    expect(await browser.placeOf(loader(browser.ask({ path: asked, params }) as never))).toBe(path)
  })

  test('that are declined sign out and record nothing; an empty answer is asked for again', async () => {
    const { personId, companyId } = await makeOwner()
    const browser = await signedIn(personId, { isNew: true })
    const terms = await findCurrentTerms(gateCtx(browser.ask()), 'company', 'en')
    const params = { audience: 'company' }
    const path = `/new-terms/company?to=%2Fcontrol&company=${companyId}`
    const send = async (form: Record<string, string>) =>
      (await action(browser.ask({ path, params, form }) as never)).headers.get('location')
    expect(await send({ termsVersionId: terms?.id ?? '' })).toBe(`${path}&problem=terms`)
    expect(await send({ termsVersionId: terms?.id ?? '', answer: 'decline' })).toBe('/')
    expect(await browser.placeOf(requirePerson(browser.ask({ path: '/home' })))).toBe('/sign-in?to=%2Fhome')
    expect(await db.witness`select 1 from app.terms_acceptance where person_id = ${personId}`).toEqual([])
  })

  test('are accepted once by who runs two companies, with the company in which they were read', async () => {
    const { personId, companyId } = await makeOwner()
    const second = await makeCompany(db)
    await addTo(second.companyId, personId, 'owner')
    const browser = await signedIn(personId, { isNew: true })
    const terms = await findCurrentTerms(gateCtx(browser.ask()), 'company', 'en')
    const form = { answer: 'accept', termsVersionId: terms?.id ?? '' }
    for (const company of [companyId, second.companyId])
      await action(
        browser.ask({
          ...{ path: `/new-terms/company?to=%2Fcontrol&company=${company}`, form },
          params: { audience: 'company' },
        }) as never,
      )
    const rows = await db.witness`select audience, company_id as company from app.terms_acceptance
      where person_id = ${personId}`
    expect(rows).toEqual([{ audience: 'company', company: companyId }])
    const open = browser.ask({ params: { companyId: second.companyId } })
    expect(await browser.placeOf(requireAdmin(open))).toBeNull()
  })

  test('that do not matter are announced until they were read, and keep nobody', async () => {
    const { personId, companyId } = await makeOwner()
    const browser = await signedIn(personId)
    const change = 'The address of the company is a new one.'
    const id = await publish(browser, 'company', { isMaterial: false, change })
    const params = { companyId }
    expect(await browser.placeOf(requireAdmin(browser.ask({ params })))).toBeNull()
    const news = () => findTermsNews(browser.ask({ path: '/control', params }), 'company')
    expect(await news()).toMatchObject({ kind: 'announced', termsVersionId: id, changes: [change] })
    const form = { answer: 'dismiss', termsVersionId: id }
    const path = '/new-terms/company?to=%2Fcontrol'
    const answer = await action(browser.ask({ path, params: { audience: 'company' }, form }) as never)
    expect(answer.headers.get('location')).toBe('/control')
    expect(await news()).toBeNull()
  })

  test('that were announced and have changed again meanwhile lead back to the page, which tells of the newer ones', async () => {
    const { personId, companyId } = await makeOwner()
    const browser = await signedIn(personId)
    const older = await publish(browser, 'company', { isMaterial: false, change: 'A word is clearer.' })
    const newer = await publish(browser, 'company', { isMaterial: false, change: 'A number is another.' })
    const form = { answer: 'dismiss', termsVersionId: older }
    const path = '/new-terms/company?to=%2Fcontrol'
    const answer = await action(browser.ask({ path, params: { audience: 'company' }, form }) as never)
    expect(answer.headers.get('location')).toBe('/control')
    const news = await findTermsNews(browser.ask({ path: '/control', params: { companyId } }), 'company')
    expect(news).toMatchObject({ kind: 'announced', termsVersionId: newer })
  })

  test('never keep a client from their own pages: there they are said, with the way to them', async () => {
    const { personId } = await makePerson(db)
    const browser = await signedIn(personId)
    const change = 'Sessions can be moved twice.'
    const id = await publish(browser, 'client', { isMaterial: true, change })
    const home = browser.ask({ path: '/home' })
    expect(await browser.placeOf(requirePerson(home))).toBeNull()
    expect(await findTermsNews(home, 'client')).toEqual({
      ...{ kind: 'waiting', termsVersionId: id, audience: 'client', changes: [change] },
      answerPath: '/new-terms/client?to=%2Fhome',
    })
  })
})
