import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { signInThere } from './accounts.ts'
import { acceptTerms, confirmBooking, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, picture } from './open-browser.ts'
import { letPass, travelTo } from './outside.ts'
import { gatherPeople } from './people.ts'
import { newTerms } from './terms.ts'

const slug = 'fjallasyn'
const run = Date.now().toString(36)
const professional = /Hugrún/

/** Somebody who books and is interrupted on the way. Each step has a person of its own. */
describe('a booking that is interrupted', () => {
  const { witness, somebody } = gatherPeople(slug)
  const { publish } = newTerms(witness)

  const work = (name: string) => `${name}.${run}@fjallasyn.example`
  const goToSignIn = (page: Page) =>
    page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()

  async function countOf(table: 'session' | 'session_request', email: string): Promise<number> {
    const [row] = await witness`select count(*)::int as count from app.${witness(table)} t
      join app.person_email e on e.person_id = t.person_id where e.email_norm = ${email}`
    return row?.count
  }

  it('goes on at the held time when the tab was closed during the sign-in, with its countdown', async () => {
    const { page: closed, complaints } = await somebody({ device: 'phone' })
    await holdFirstTime(closed, slug, professional)
    await goToSignIn(closed)
    await closed.waitForURL((url) => !url.hostname.startsWith(`${slug}.`))
    const page = await closed.context().newPage()
    await closed.close()
    await page.goto(hubUrl(slug))
    await page.getByText('Your company’s sign-in did not finish.').waitFor()
    await page
      .getByText(/A time is held for you for/)
      .first()
      .waitFor()
    await picture(page, 'interrupted-held')
    await page.getByRole('link', { name: 'Finish booking' }).click()
    await page.waitForURL(/\/book$/)
    await goToSignIn(page)
    await signInThere(page, work('kara'))
    await page.waitForURL(/\/book$/)
    await page.getByText(/The hold was extended once/).waitFor()
    // Nothing is accepted unread.
    await page.getByRole('button', { name: 'Accept and go on' }).click()
    await page.locator('input[type=checkbox][name=answer]:invalid').waitFor()
    await acceptTerms(page)
    await page.getByRole('button', { name: /^Book / }).waitFor()
    const accepted = await witness`select v.audience, v.locale, v.version = a.version as same, h.slug
      from app.terms_acceptance a join app.terms_version v on v.id = a.terms_version_id
      join app.hub h on h.company_id = a.company_id
      join app.person_email e on e.person_id = a.person_id and e.email_norm = ${work('kara')}
      where a.accepted_at is not null`
    expect(accepted).toEqual([{ audience: 'client', locale: 'en', same: true, slug }])
    expect(complaints).toEqual([])
  })

  it('survives the back button after the sign-in, and leads from there to what was booked', async () => {
    const { page, complaints } = await somebody()
    await holdFirstTime(page, slug, professional)
    await goToSignIn(page)
    await signInThere(page, work('stella'))
    await page.waitForURL(/\/book$/)
    await page.goBack()
    await page.waitForURL(/\/saml\//)
    await page.goto(hubUrl(slug, '/book'))
    await acceptTerms(page)
    const sessionId = await confirmBooking(page)
    await page.goBack()
    await page.waitForURL(new RegExp(`/booked/${sessionId}$`))
    await page.goto(hubUrl(slug, '/book'))
    await page.waitForURL(new RegExp(`/booked/${sessionId}$`))
    expect(await countOf('session', work('stella'))).toBe(1)
    expect(complaints).toEqual([])
  })

  it('says what became of a time that lapsed at the sign-in, and offers the nearest; the account is kept', async () => {
    const { page, complaints } = await somebody({ device: 'phone', look: 'dark' })
    await holdFirstTime(page, slug, professional)
    await goToSignIn(page)
    // The attempt has to have begun before its time passes.
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await letPass(witness, 25)
    await signInThere(page, work('ylfa'))
    // So long after it began, the sign-in itself counts no more.
    await page.getByText(/The time that you held has run out meanwhile/).waitFor()
    await picture(page, 'interrupted-lapsed-sign-in')
    await page.getByRole('button', { name: 'Start again' }).click()
    await signInThere(page, work('ylfa'))
    await page.waitForURL(/\/professionals\/.+refused=lapsed/)
    await page.getByText(/Your hold of .+ ran out and somebody else may have taken it/).waitFor()
    await expectAccessible(page)
    await picture(page, 'interrupted-lapsed')
    await lookInIcelandic(page, 'interrupted-lapsed')
    expect(await countOf('session', work('ylfa'))).toBe(0)
    await page.getByText(/The nearest free times:/).waitFor()
    expect(complaints).toEqual([])
  })

  it('ends politely when the terms are declined: no account, nothing booked, the time is free again', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    const name = await holdFirstTime(page, slug, professional)
    await goToSignIn(page)
    await signInThere(page, work('nanna'))
    await page.waitForURL(/\/book$/)
    await page.getByText('Declining frees the time and signs you out. Nothing is booked.').waitFor()
    await page.getByRole('button', { name: 'Decline and leave' }).click()
    await page.getByText('No account of yours was kept.', { exact: false }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'interrupted-declined')
    await lookInIcelandic(page, 'interrupted-declined')
    expect(await countOf('session', work('nanna'))).toBe(0)
    expect(await witness`select 1 from app.person_email where email_norm = ${work('nanna')}`).toEqual([])
    await page.goto(hubUrl(slug))
    await page.getByRole('link', { name: professional }).first().click()
    await page.getByRole('button', { name, exact: true }).waitFor()
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home'))
    await page.waitForURL(/\/sign-in/)
    expect(complaints).toEqual([])
  })

  it('says why a time cannot be had any more when its notice ran out while it was looked at', async () => {
    // With its script the page takes such times away by itself.
    const { page } = await somebody({ isScriptOff: true })
    await page.goto(hubUrl(slug))
    await page.getByRole('link', { name: professional }).first().click()
    await page.waitForURL(/\/professionals\//)
    const time = page.getByRole('button', { name: /^Book .+, / }).first()
    const [, startsAt = ''] = ((await time.getAttribute('value')) ?? '').split('/')
    await travelTo(witness, new Date(Date.parse(startsAt) - 60 * 60_000))
    await time.click()
    await page.waitForURL(/refused=notice/)
    await page.getByText(/ is too soon: .+ needs more notice\./).waitFor()
    await page.getByText(/The nearest free times:/).waitFor()
    await picture(page, 'interrupted-notice')
  })

  it('keeps what was written when the session ended over it, and sends it once they are back', async () => {
    const { page } = await somebody()
    await page.goto(hubUrl(slug, '/professionals/mateo-alvarez/request'))
    await goToSignIn(page)
    await signInThere(page, work('tinna'))
    await page.waitForURL(/\/request/)
    await acceptTerms(page)
    const words = page.getByLabel('What would you like help with?', { exact: false })
    await words.fill('Mornings suit me best.')
    const kept = await page.context().cookies()
    await page.context().clearCookies({ name: '__Host-session' })
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page
      .getByText(/Sign in again in another tab/)
      .first()
      .waitFor()
    expect(await words.inputValue()).toBe('Mornings suit me best.')
    await picture(page, 'interrupted-request')
    await page.context().addCookies(kept)
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
  })

  it('keeps the held time when new terms come into force before it is confirmed, and goes on once they are accepted', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await holdFirstTime(page, slug, professional)
    await goToSignIn(page)
    await signInThere(page, work('embla'))
    await page.waitForURL(/\/book$/)
    await acceptTerms(page)
    const book = page.getByRole('button', { name: /^Book / })
    await book.waitFor()
    const change = 'A session can be moved until the evening before.'
    await publish('client', true, { en: change, is: 'Færa má tíma til kvölds daginn áður.' })
    await book.click()
    await page.getByText(change).waitFor()
    await page.getByText(/The hold was extended once/).waitFor()
    await picture(page, 'interrupted-new-terms-booking')
    expect(await countOf('session', work('embla'))).toBe(0)
    await acceptTerms(page)
    await confirmBooking(page)
    expect(await countOf('session', work('embla'))).toBe(1)
    expect(complaints).toEqual([])
  })

  it('keeps what was written when new terms come into force over it, and sends it once they are accepted', async () => {
    const { page } = await somebody({ device: 'phone', look: 'dark' })
    await page.goto(hubUrl(slug, '/professionals/mateo-alvarez/request'))
    await goToSignIn(page)
    await signInThere(page, work('hekla'))
    await page.waitForURL(/\/request/)
    await acceptTerms(page)
    const words = page.getByLabel('What would you like help with?', { exact: false })
    await words.fill('Evenings suit me best.')
    const change = 'A request is answered within two days.'
    await publish('client', true, { en: change, is: 'Beiðni er svarað innan tveggja daga.' })
    await page.getByRole('button', { name: 'Send the request' }).click()
    const link = page.getByRole('link', { name: 'Read the new terms, in another tab' })
    await link.waitFor()
    await page
      .getByText(/New terms apply since you opened this page/)
      .first()
      .waitFor()
    expect(await words.inputValue()).toBe('Evenings suit me best.')
    expect(await countOf('session_request', work('hekla'))).toBe(0)
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'interrupted-new-terms-request')
    const opened = page.context().waitForEvent('page')
    await link.click()
    const other = await opened
    await other.getByText(change).waitFor()
    await acceptTerms(other)
    await other.getByText(change).waitFor({ state: 'detached' })
    await other.close()
    expect(await words.inputValue()).toBe('Evenings suit me best.')
    await page.getByRole('button', { name: 'Send the request' }).click()
    await page.waitForURL(/\/requested\//)
    expect(await countOf('session_request', work('hekla'))).toBe(1)
  })
})
