import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import {
  beginAccount,
  codeSubject,
  enterCodeFor,
  openAccount,
  password,
  signInByPassword,
  signInThere,
} from './accounts.ts'
import { acceptTerms, holdFirstTime, hubUrl } from './employee.ts'
import { expectAccessible, expectNoWider, lookInIcelandic, picture } from './open-browser.ts'
import { letPass, lettersTo, nextLetterTo } from './outside.ts'
import { gatherPeople } from './people.ts'
import { readReference, signInAs } from './staff.ts'

const slug = 'fjallasyn'
/** Of this run alone, so that it can be walked again over the same town. */
const run = Date.now().toString(36)
const app = (path: string) => `${inject('stack').appUrl}${path}`
/** Whose account a company's sign-in opens, when it is not plain. */
describe('a company’s sign-in that meets an account', () => {
  const { witness, somebody } = gatherPeople(slug, 'app')

  async function comeThroughCompany(page: Page, email: string): Promise<void> {
    await page.goto(hubUrl(slug, '/welcome'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`))
  }

  /** Every address of the account that has this one. */
  async function addressesBeside(email: string): Promise<string[]> {
    const rows = await witness`select e.email_norm as email from app.person_email e
      where e.person_id in (select person_id from app.person_email where email_norm = ${email})`
    return rows.map((row) => row.email)
  }

  async function accountsOf(email: string): Promise<number> {
    const [row] = await witness`select count(distinct person_id)::int as accounts from app.person_email
      where email_norm = ${email} and verified_at is not null`
    return row?.accounts
  }

  it('asks somebody with a private account whether it is one or two, and joins them on the way to a booking', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    const [own, work] = [`lilja.${run}@mail.example`, `lilja.${run}@fjallasyn.example`]
    await openAccount(page, 'Lilja Ösp', own)
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
    await holdFirstTime(page, slug, /Hugrún/)
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.getByRole('heading', { name: 'One account, or two?' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'linking-one-or-two')
    await lookInIcelandic(page, 'linking-one-or-two')
    await page.getByRole('button', { name: 'Add it to the account of Lilja Ösp' }).click()
    await page.waitForURL(/\/book$/)
    await page.getByText(/now opens the account that you had/).waitFor()
    await acceptTerms(page)
    const [joined] = await witness`select count(*)::int as addresses from app.person_email e
      where e.person_id = (select person_id from app.person_email where email_norm = ${work})`
    expect(joined?.addresses).toBe(2)
    // The warning goes to the address that the employer does not read.
    await nextLetterTo(own, /new way to sign in/i)
    expect(complaints).toEqual([])
  })

  it('shows an address that differs from the one that was written before anything is made', async () => {
    const { page, complaints } = await somebody()
    const [typed, named] = [`sunna.${run}@nordurljos.example`, `sol.${run}@nordurljos.example`]
    await signInByPassword(page, typed)
    await page.getByText(/has decided that its people sign in here/).waitFor()
    await picture(page, 'linking-password-refused')
    await page.getByRole('button', { name: 'Go to your company’s sign-in' }).click()
    await signInThere(page, named)
    await page.getByRole('heading', { name: 'Your company knows you by another address' }).waitFor()
    expect(await accountsOf(named)).toBe(0)
    await expectAccessible(page)
    await picture(page, 'linking-other-address')
    await lookInIcelandic(page, 'linking-other-address')
    await page.getByRole('button', { name: `Go on as ${named}` }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/sso/'))
    expect(await accountsOf(named)).toBe(1)
    // The question was answered by whoever holds the browser; a key of their own is added after a proof alone.
    await page.goto(app('/protect'))
    await page.getByRole('link', { name: 'Show that it is me' }).waitFor()
    expect(await page.getByRole('button', { name: 'Protect with a passkey' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  it('sends a code before it takes an account that was only begun', async () => {
    const email = `una.${run}@fjallasyn.example`
    const stranger = await somebody()
    await beginAccount(stranger.page, 'Whoever It Was', email)
    const { page, complaints } = await somebody({ look: 'dark' })
    await page.goto(hubUrl(slug, '/sign-in'))
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, email)
    await page.getByRole('heading', { name: 'An account was begun with your address' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'linking-begun')
    await lookInIcelandic(page, 'linking-begun')
    const already = (await lettersTo(email, codeSubject)).length
    // One code a minute, and the sign-up has just sent one.
    await letPass(witness, 2)
    await page.getByRole('button', { name: 'Send the code' }).click()
    await page.getByLabel('Code').waitFor()
    await expectAccessible(page)
    await picture(page, 'linking-begun-code')
    await lookInIcelandic(page, 'linking-begun-code')
    await enterCodeFor(page, email, already)
    await page.getByText(/now opens the account that you had/).waitFor()
    expect(complaints).toEqual([])
  })

  it('is refused where it opens another account already: a code that support opens, and a way on', async () => {
    const [own, work] = [`asta.${run}@mail.example`, `asta.${run}@fjallasyn.example`]
    const first = await somebody()
    await comeThroughCompany(first.page, work)
    await acceptTerms(first.page)
    await first.page.waitForURL((url) => url.pathname.startsWith('/home'))
    const { page, complaints } = await somebody({ device: 'phone' })
    await openAccount(page, 'Ásta Sól', own)
    await page.goto(app(`/hand-off/to/${slug}?to=/`))
    await comeThroughCompany(page, work)
    await page.getByText(/already opens another account than the one that is signed in here/).waitFor()
    const reference = (await readReference(page)) ?? ''
    await expectNoWider(page)
    await expectAccessible(page)
    await picture(page, 'linking-opens-another')
    await lookInIcelandic(page, 'linking-opens-another')
    // Neither account has taken anything of the other.
    expect(await addressesBeside(own)).toEqual([own])
    expect(await addressesBeside(work)).toEqual([work])
    const links = await witness`select e.email_norm as email from app.linked_identity l
      join app.person_email e on e.person_id = l.person_id where e.email_norm in (${own}, ${work})`
    expect(links).toEqual([{ email: work }])
    const support = await somebody({ look: 'dark' })
    await signInAs(support.page, 'support-agent')
    await support.page.goto(app(`/console/attempts/${reference}`))
    await support.page
      .getByText(/already opens another account than the one that is signed in here/)
      .waitFor()
    // Who it is stays with the person: support reads the domain alone.
    expect(await support.page.content()).not.toMatch(new RegExp(`${own}|${work}`))
    await expectAccessible(support.page)
    await picture(support.page, 'linking-opens-another-support')
    await page.getByRole('button', { name: 'Sign out here and start again' }).click()
    await page.getByRole('button', { name: 'Continue to your company’s sign-in' }).click()
    await signInThere(page, work)
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && !url.pathname.startsWith('/sso/'))
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home/profile'))
    await page.getByText(/^It comes from the sign-in of Fjallasýn/).waitFor()
    expect([...complaints, ...first.complaints, ...support.complaints]).toEqual([])
  })

  it('is not the only way where the electronic ID is offered, and a cancelled one comes back with its reason', async () => {
    const { page, complaints } = await somebody({ device: 'phone' })
    await holdFirstTime(page, slug, /Hugrún/)
    await page.goto(hubUrl(slug, '/sign-in?to=/book'))
    await picture(page, 'hub-sign-in-eid')
    await page.getByRole('button', { name: 'Sign in with the electronic ID' }).click()
    await page.waitForURL((url) => url.origin === inject('stack').sandboxUrl)
    await page.locator('details summary').click()
    await page.locator('input[name=behaviour][value=cancelled]').check()
    await page.getByRole('button', { name: 'Katrín Helgadóttir' }).click()
    await page.waitForURL((url) => url.hostname.startsWith(`${slug}.`) && url.pathname === '/sign-in')
    await page.getByText(/electronic ID was cancelled/i).waitFor()
    await expectAccessible(page)
    await picture(page, 'hub-sign-in-eid-cancelled')
    await page.goto(hubUrl(slug, '/book'))
    await page.getByText(/The hold was extended once/).waitFor()
    expect(complaints).toEqual([])
  })

  it('has a way past it for owners, which answers everybody else alike', async () => {
    const { page } = await somebody({ device: 'phone' })
    await page.goto(app('/sign-in/owner'))
    await expectAccessible(page)
    await page.getByLabel(/email/i).fill(`nobody.${run}@nordurljos.example`)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await page
      .getByText(/There is no way in by this address and password/)
      .first()
      .waitFor()
    await picture(page, 'owner-sign-in')
  })
})
