import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { carryKeys, giveAuthenticator } from './authenticator.ts'
import {
  acceptTerms,
  chooseThere,
  confirmBooking,
  holdFirstTime,
  hubUrl,
  signInThroughCompany,
} from './employee.ts'
import {
  expectAccessible,
  lookInIcelandic,
  newPerson,
  openBrowser,
  type Person,
  picture,
} from './open-browser.ts'
import { letPass, nextLetterTo, openWitness, setIdentityProvider } from './outside.ts'

const slug = 'fjallasyn'
const employee = 'hrafn@fjallasyn.example'
const app = (path: string) => `${inject('stack').appUrl}${path}`

/** A key of one's own, from the first booking on. Each step builds on the one before. */
describe('an account protected by a passkey', () => {
  const witness = openWitness()
  let browser: Browser
  let phone: Person
  let desktop: Person
  let keys: Awaited<ReturnType<typeof giveAuthenticator>>

  beforeAll(async () => {
    browser = await openBrowser()
    phone = await newPerson(browser, { device: 'phone' })
    await setIdentityProvider(slug, 'stays-signed-in')
    desktop = await newPerson(browser)
  })
  afterAll(async () => {
    await setIdentityProvider(slug, 'good')
    await browser.close()
    await witness.end()
  })

  it('is offered one after the first booking, and comes back to the booking with it', async () => {
    const { page, complaints } = phone
    keys = await giveAuthenticator(page)
    await holdFirstTime(page, slug, /Hugrún/)
    await signInThroughCompany(page, slug, employee)
    await acceptTerms(page)
    await confirmBooking(page)
    await page.getByRole('link', { name: 'See how' }).click()
    await page.getByRole('heading', { name: 'Keep your account to yourself' }).waitFor()
    await expectAccessible(page)
    // At work they have been signed in since the morning: that lets them book, and adds no key.
    await page.getByRole('link', { name: 'Show that it is me' }).click()
    await page.getByRole('heading', { name: 'Once more, to be sure' }).waitFor()
    await expectAccessible(page)
    await picture(page, 'sign-in-once-more')
    await lookInIcelandic(page, 'sign-in-once-more')
    await page.getByRole('button', { name: 'Sign in once more' }).click()
    await chooseThere(page, employee)
    await page.getByRole('button', { name: 'Protect with a passkey' }).click()
    await page.waitForURL(/\/booked\//)
    await nextLetterTo(employee, /passkey/i)
    expect(complaints).toEqual([])
  })

  it('opens nothing private in a browser that is new, until the key is shown there', async () => {
    const { page } = desktop
    await page.goto(hubUrl(slug, '/sign-in'))
    await signInThroughCompany(page, slug, employee)
    await page.goto(hubUrl(slug, '/hand-off/to/app?to=/home/sessions'))
    await page.getByRole('heading', { name: 'Show that it is you' }).waitFor()
    await picture(page, 'confirm-new-browser')
    await expectAccessible(page)
    await carryKeys(keys, page)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL((url) => url.pathname === '/home/sessions')
  })

  it('is asked for the key once more before a password is chosen, and stays signed in here alone', async () => {
    const { page } = desktop
    await letPass(witness, 15)
    await page.goto(app('/home/security'))
    await page.getByRole('link', { name: 'Choose a password' }).click()
    await page.getByRole('heading', { name: 'Once more, to be sure' }).waitFor()
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.waitForURL((url) => url.pathname === '/home/security/password')
    await expectAccessible(page)
    await page.getByLabel('New password').fill('Manchester1999')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page
      .getByText(/lists of leaked ones/)
      .first()
      .waitFor()
    await page.getByLabel('New password').fill('hafið bláa hafið')
    await page.getByRole('button', { name: 'Save the password' }).click()
    await page.getByText(/Your password is saved/).waitFor()
    await page.getByRole('link', { name: 'Change the password' }).waitFor()
    await picture(page, 'security')
    await phone.page.goto(app('/home/security'))
    await phone.page.waitForURL(/\/sign-in/)
  })

  it('takes the key off right after showing it, and a letter tells', async () => {
    const { page } = desktop
    await page.getByRole('button', { name: /^Remove Chrom/ }).click()
    await page.getByText(/It opens nothing any more/).waitFor()
    await nextLetterTo(employee, /passkey/i)
    expect(desktop.complaints).toEqual([])
  })
})
